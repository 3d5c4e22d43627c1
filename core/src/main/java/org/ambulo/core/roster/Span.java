package org.ambulo.core.roster;

import java.time.LocalDate;

/**
 * A piece of one day, in minutes from midnight: from the first up to, not including, the last.
 *
 * @param from 0 to 1440
 * @param to 0 to 1440; after {@code from}
 */
public record Span(LocalDate date, int from, int to) {

  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  public Span {
    if (from < 0 || to > DAY || from >= to) {
      throw new IllegalArgumentException("no piece of a day: (" + from + ") to (" + to + ")");
    }
  }

  public boolean covers(LocalDate day, int start, int end) {
    return date.equals(day) && from <= start && end <= to;
  }

  public boolean overlaps(LocalDate day, int start, int end) {
    return date.equals(day) && from < end && start < to;
  }

  /** As a clock shows it, such as 08:30; the end of the day is 24:00. */
  public static String clock(int minutes) {
    return "%02d:%02d".formatted(minutes / HOUR, minutes % HOUR);
  }

  @Override
  public String toString() {
    return date + " " + clock(from) + "-" + clock(to);
  }
}
