package org.ambulo.lab.clinic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.ambulo.core.roster.Horizon;

/** The days of a made-up clinic: five a week, 08:00 to 17:00, lunch from 12:00 to 12:45. */
record Days(Horizon horizon) {

  static final int HOUR = 60;
  static final int OPEN = 8 * HOUR;
  static final int NOON = 12 * HOUR;
  static final int AFTER_LUNCH = NOON + 45;
  static final int CLOSE = 17 * HOUR;

  private static final LocalDate FIRST_MONDAY = LocalDate.of(2027, 1, 4);
  private static final int WEEK = 7;

  static Days of(ClinicSize size) {
    return new Days(
        new Horizon(FIRST_MONDAY, FIRST_MONDAY.plusDays((long) size.weeks() * WEEK - 1)));
  }

  LocalDate first() {
    return horizon.from();
  }

  /** In order. */
  List<LocalDate> working() {
    return IntStream.range(0, horizon.days())
        .mapToObj(horizon::day)
        .filter(Days::isWorking)
        .toList();
  }

  static boolean isWorking(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }
}
