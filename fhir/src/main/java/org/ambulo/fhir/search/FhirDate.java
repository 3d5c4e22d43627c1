package org.ambulo.fhir.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A FHIR date, dateTime or instant as the span of time that its precision leaves open: {@code
 * 2026-11} is a whole month. Without a zone it is read in UTC. Times finer than a millisecond are
 * cut to it.
 *
 * @param until the first instant after it
 */
public record FhirDate(Instant from, Instant until) {

  /** Where a period without a start begins. */
  public static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  /** Where a period without an end ends. */
  public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;
  private static final int MINUTE = 16;
  private static final int SECOND = 19;
  private static final int MILLIS = 3;

  /** Nothing where the text is not of one of FHIR's forms or no day of the calendar. */
  public static Optional<FhirDate> of(String text) {
    try {
      return parse(text);
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static Optional<FhirDate> parse(String text) {
    int length = text.length();
    if (length < YEAR || !digits(text, 0, YEAR) || text.startsWith("0000")) {
      return Optional.empty();
    }
    int year = number(text, 0, YEAR);
    if (length == YEAR) {
      return span(day(year, 1, 1), ChronoUnit.YEARS);
    }
    if (length < MONTH || text.charAt(YEAR) != '-' || !digits(text, YEAR + 1, MONTH)) {
      return Optional.empty();
    }
    int month = number(text, YEAR + 1, MONTH);
    if (length == MONTH) {
      return span(day(year, month, 1), ChronoUnit.MONTHS);
    }
    if (length < DAY || text.charAt(MONTH) != '-' || !digits(text, MONTH + 1, DAY)) {
      return Optional.empty();
    }
    OffsetDateTime day = day(year, month, number(text, MONTH + 1, DAY));
    return length == DAY ? span(day, ChronoUnit.DAYS) : time(text, day);
  }

  private static Optional<FhirDate> time(String text, OffsetDateTime day) {
    if (text.length() < MINUTE
        || text.charAt(DAY) != 'T'
        || text.charAt(DAY + 3) != ':'
        || !digits(text, DAY + 1, DAY + 3)
        || !digits(text, DAY + 4, MINUTE)) {
      return Optional.empty();
    }
    int end = MINUTE;
    int second = 0;
    int nanos = 0;
    ChronoUnit unit = ChronoUnit.MINUTES;
    if (end < text.length() && text.charAt(end) == ':') {
      if (text.length() < SECOND || !digits(text, MINUTE + 1, SECOND)) {
        return Optional.empty();
      }
      second = number(text, MINUTE + 1, SECOND);
      unit = ChronoUnit.SECONDS;
      end = SECOND;
      if (end < text.length() && text.charAt(end) == '.') {
        int start = ++end;
        while (end < text.length() && isDigit(text.charAt(end))) {
          end++;
        }
        if (end == start) {
          return Optional.empty();
        }
        String millis = (text.substring(start, end) + "00").substring(0, MILLIS);
        nanos = number(millis, 0, MILLIS) * 1_000_000;
        unit = ChronoUnit.MILLIS;
      }
    }
    Optional<ZoneOffset> zone = zone(text.substring(end));
    if (zone.isEmpty()) {
      return Optional.empty();
    }
    LocalDateTime local =
        day.toLocalDate()
            .atTime(number(text, DAY + 1, DAY + 3), number(text, DAY + 4, MINUTE), second, nanos);
    return span(local.atOffset(zone.get()), unit);
  }

  private static Optional<ZoneOffset> zone(String text) {
    if (text.isEmpty() || text.equals("Z")) {
      return Optional.of(ZoneOffset.UTC);
    }
    boolean wellFormed =
        text.length() == 6
            && (text.charAt(0) == '+' || text.charAt(0) == '-')
            && text.charAt(3) == ':'
            && digits(text, 1, 3)
            && digits(text, 4, 6);
    return wellFormed ? Optional.of(ZoneOffset.of(text)) : Optional.empty();
  }

  private static OffsetDateTime day(int year, int month, int day) {
    return OffsetDateTime.of(year, month, day, 0, 0, 0, 0, ZoneOffset.UTC);
  }

  private static Optional<FhirDate> span(OffsetDateTime start, ChronoUnit unit) {
    return Optional.of(new FhirDate(start.toInstant(), start.plus(1, unit).toInstant()));
  }

  private static boolean digits(String text, int from, int until) {
    for (int i = from; i < until; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int number(String text, int from, int until) {
    int value = 0;
    for (int i = from; i < until; i++) {
      value = value * 10 + (text.charAt(i) - '0');
    }
    return value;
  }
}
