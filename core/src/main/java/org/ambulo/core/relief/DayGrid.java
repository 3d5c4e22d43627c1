package org.ambulo.core.relief;

/**
 * The days for which effects are kept: each of the first {@link #DAILY} days, then one a week. Days
 * between are interpolated; after the last, the last counts.
 */
final class DayGrid {

  /** Days from 0 on that are kept one by one; past the last day on which a window can open. */
  static final int DAILY = 105;

  private static final int WEEK = 7;
  private static final int WEEKS = 90;

  static final int COLUMNS = DAILY + WEEKS;
  static final int LAST_DAY = DAILY - 1 + WEEK * WEEKS;

  private DayGrid() {}

  static int day(int column) {
    return column < DAILY ? column : DAILY - 1 + (column - DAILY + 1) * WEEK;
  }

  /** The column of the day, or the last before it. */
  static int column(int day) {
    if (day < DAILY) {
      return Math.max(0, day);
    }
    return Math.min(COLUMNS - 1, DAILY - 1 + (day - DAILY + 1) / WEEK);
  }

  /** How far the day lies on the way from its column to the next, from 0 to below 1. */
  static float part(int day) {
    return day < DAILY || day >= LAST_DAY ? 0 : (float) ((day - DAILY + 1) % WEEK) / WEEK;
  }
}
