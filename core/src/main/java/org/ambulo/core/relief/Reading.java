package org.ambulo.core.relief;

import java.util.Comparator;

/**
 * A rating of pain as the model sees it.
 *
 * @param day counted from the first intervention of the history, which is day 0
 * @param points 0 to 10
 */
public record Reading(int day, Forecast.Kind kind, double points) {

  /** The order in which readings are taken in: by day, the calmest ratings first. */
  public static final Comparator<Reading> IN_ORDER =
      Comparator.comparingInt(Reading::day).thenComparing(Reading::kind);

  /** Whether it is of the day after another. */
  boolean follows(Reading before) {
    return before.day == day - 1;
  }

  /** Whether it says the same as that of the day before. */
  boolean repeats(Reading before) {
    return follows(before) && before.points == points;
  }
}
