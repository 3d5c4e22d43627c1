package org.ambulo.roster.engine;

import java.util.Arrays;

/**
 * The best days of one course, exactly: most worth in all, with the gap between sessions, the most
 * of a week and the most of the course kept. Where the gap holds by itself over a weekend, a course
 * is one pattern for each week and a knapsack over the weeks; otherwise it is a walk from day to
 * day. Holds scratch space: one for each thread.
 */
final class CourseProgram {

  private static final int WEEK = 7;
  private static final double NEVER = Double.NEGATIVE_INFINITY;

  private final int weeks;
  private final DayWalk walk;

  /** Best worth of a week, by week and count. */
  private final double[][] best;

  /** Best worth of all weeks before this one, by week and count. */
  private double[][] total;

  private int count;

  CourseProgram(int weeks) {
    this.weeks = weeks;
    walk = new DayWalk(weeks);
    best = new double[weeks][WEEK + 1];
    total = new double[weeks + 1][0];
  }

  /**
   * The most that a course can be worth: the days' worth, and what each session below the floor
   * adds; no session at all is worth 0.
   *
   * @param worth by day, the first a Monday; minus infinity where nothing is possible
   */
  double solve(CourseTerms terms, double[] worth) {
    if (!terms.patterns().closed()) {
      return walk.solve(terms, worth);
    }
    int most = terms.sessions();
    if (total[0].length <= most) {
      total = new double[weeks + 1][most + 1];
    }
    Arrays.fill(total[0], 0, most + 1, NEVER);
    total[0][0] = 0;
    for (int week = 0; week < weeks; week++) {
      int perWeek = Math.min(terms.weekMost()[week], terms.patterns().most());
      double[] here = best[week];
      for (int k = 1; k <= perWeek; k++) {
        here[k] = terms.patterns().best(k, worth, week * WEEK);
      }
      extend(total[week], total[week + 1], here, perWeek, most);
    }
    count = terms.bestCount(total[weeks], 0);
    return total[weeks][count] + terms.floorGain(count);
  }

  private static void extend(
      double[] before, double[] after, double[] here, int perWeek, int most) {
    System.arraycopy(before, 0, after, 0, most + 1);
    for (int k = 1; k <= perWeek; k++) {
      double gain = here[k];
      if (gain > NEVER) {
        for (int n = k; n <= most; n++) {
          after[n] = Math.max(after[n], before[n - k] + gain);
        }
      }
    }
  }

  /** The days of what was solved last, with the same terms and worth. */
  void days(CourseTerms terms, double[] worth, Days days) {
    days.clear();
    if (!terms.patterns().closed()) {
      walk.days(days);
      return;
    }
    int left = count;
    for (int week = weeks - 1; week >= 0; week--) {
      int k = taken(terms, week, left);
      if (k > 0) {
        int[] way = terms.patterns().way(k, worth, week * WEEK, best[week][k]);
        for (int i = way.length - 1; i >= 0; i--) {
          days.addFirst(week * WEEK + way[i]);
        }
        left -= k;
      }
    }
  }

  private int taken(CourseTerms terms, int week, int left) {
    double reached = total[week + 1][left];
    if (total[week][left] == reached) {
      return 0;
    }
    int perWeek = Math.min(terms.weekMost()[week], terms.patterns().most());
    for (int k = 1; k <= Math.min(perWeek, left); k++) {
      if (total[week][left - k] + best[week][k] == reached) {
        return k;
      }
    }
    throw new IllegalStateException(
        "no way back to (" + left + ") sessions in week (" + week + ")");
  }
}
