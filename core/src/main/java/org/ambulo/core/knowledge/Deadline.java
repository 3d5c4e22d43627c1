package org.ambulo.core.knowledge;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * By when something is done, counted from a day.
 *
 * @param count 0 is the same day
 */
public record Deadline(int count, Days days) {

  /** Which days count. */
  public enum Days {
    ALL,
    /** Monday to Friday; holidays are not known. */
    WORKING
  }

  public LocalDate from(LocalDate day) {
    if (days == Days.ALL) {
      return day.plusDays(count);
    }
    LocalDate by = day;
    for (int left = count; left > 0; ) {
      by = by.plusDays(1);
      left -= isWorking(by) ? 1 : 0;
    }
    return by;
  }

  private static boolean isWorking(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }
}
