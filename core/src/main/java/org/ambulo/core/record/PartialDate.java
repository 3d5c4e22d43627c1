package org.ambulo.core.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as precise as it was said: a year, a month, a day or an instant. Ordered by its first day.
 *
 * @param text as written (ISO 8601)
 * @param first the first day it can mean
 * @param last the last day it can mean
 */
public record PartialDate(String text, LocalDate first, LocalDate last)
    implements Comparable<PartialDate> {

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?"
              + "(?:Z|[+-]\\d{2}:\\d{2})?)?)?)?");

  /** The date, or nothing when the text is none. The day is the one written, in its own zone. */
  public static Optional<PartialDate> parse(String text) {
    Matcher matcher = ISO.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(matcher.group(1));
      if (matcher.group(2) == null) {
        return Optional.of(of(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      int month = Integer.parseInt(matcher.group(2));
      if (matcher.group(3) == null) {
        YearMonth whole = YearMonth.of(year, month);
        return Optional.of(of(text, whole.atDay(1), whole.atEndOfMonth()));
      }
      LocalDate day = LocalDate.of(year, month, Integer.parseInt(matcher.group(3)));
      return Optional.of(of(text, day, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  public static PartialDate of(LocalDate day) {
    return of(day.toString(), day, day);
  }

  private static PartialDate of(String text, LocalDate first, LocalDate last) {
    return new PartialDate(text, first, last);
  }

  /** Whether it lies after the day, however it is read. */
  public boolean isAfter(LocalDate day) {
    return first.isAfter(day);
  }

  @Override
  public int compareTo(PartialDate other) {
    int byDay = first.compareTo(other.first);
    return byDay != 0 ? byDay : text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
