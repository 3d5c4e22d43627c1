package org.ambulo.lab.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.ambulo.core.relief.Forecast;

/**
 * Pain without an intervention: from turn to turn in a straight line, with its ups and downs. Daily
 * at first and lately, else weekly.
 */
final class PlainPain {

  private static final int MOST = 10;
  private static final int WEEK = 7;
  private static final int DAILY_AT_FIRST = 14;
  private static final int DAILY_LATELY = 21;
  private static final double FORGOTTEN = 0.15;
  private static final double UPS_AND_DOWNS = 0.5;
  private static final double MORE_WITH_ACTIVITY = 1;

  /** How much it hurts on a day. */
  record Turn(LocalDate day, double points) {}

  private PlainPain() {}

  /** From the first turn to the last. */
  static Pain through(List<Turn> turns, Draws draws) {
    LocalDate first = turns.getFirst().day();
    LocalDate last = turns.getLast().day();
    List<Rating> diary = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      long since = ChronoUnit.DAYS.between(first, day);
      boolean daily = since < DAILY_AT_FIRST || ChronoUnit.DAYS.between(day, last) < DAILY_LATELY;
      if (since % WEEK == 0 || (daily && !draws.happens(FORGOTTEN))) {
        double level = level(turns, day);
        double today = level == 0 ? 0 : draws.normal(level, UPS_AND_DOWNS);
        diary.add(new Rating(day, Forecast.Kind.AVERAGE, points(today)));
        double active = level == 0 ? 0 : today + MORE_WITH_ACTIVITY;
        diary.add(new Rating(day, Forecast.Kind.ACTIVITY, points(active)));
      }
    }
    return new Pain(diary, turns.getFirst().points());
  }

  private static double level(List<Turn> turns, LocalDate day) {
    Turn before = turns.getFirst();
    for (Turn turn : turns) {
      if (turn.day().isAfter(day)) {
        double share =
            (double) ChronoUnit.DAYS.between(before.day(), day)
                / ChronoUnit.DAYS.between(before.day(), turn.day());
        return before.points() + share * (turn.points() - before.points());
      }
      before = turn;
    }
    return before.points();
  }

  static int points(double felt) {
    return (int) Math.clamp(Math.rint(felt), 0, MOST);
  }
}
