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
  private double[] best = new double[0];
  private int[] bestPattern = new int[0];
  private double[] total = new double[0];
  private byte[] taken = new byte[0];

  CourseProgram(int weeks) {
    this.weeks = weeks;
    walk = new DayWalk(weeks);
  }

  /**
   * The most that a course can be worth: the days' worth, and what each session below the floor
   * adds.
   *
   * @param worth by day, the first a Monday; minus infinity where nothing is possible
   * @param days receives the days, in order
   * @return negative infinity never: no session at all is worth 0
   */
  double solve(CourseTerms terms, double[] worth, Days days) {
    if (!terms.patterns().closed()) {
      return walk.solve(terms, worth, days);
    }
    int most = terms.sessions();
    room(most + 1);
    fill(terms, worth, most);
    int count = terms.bestCount(total, 0);
    collect(terms, count, days);
    return total[count] + terms.floorGain(count);
  }

  private void room(int counts) {
    if (total.length < counts) {
      total = new double[counts];
      taken = new byte[weeks * counts];
      best = new double[WEEK + 1];
      bestPattern = new int[weeks * (WEEK + 1)];
    }
  }

  private void fill(CourseTerms terms, double[] worth, int most) {
    Arrays.fill(total, 0, most + 1, NEVER);
    total[0] = 0;
    int reached = 0;
    int stride = most + 1;
    for (int week = 0; week < weeks; week++) {
      int perWeek = week(terms, worth, week);
      int from = Math.min(most, reached + perWeek);
      for (int n = from; n >= 0; n--) {
        double top = n <= reached ? total[n] : NEVER;
        byte choice = 0;
        for (int k = 1; k <= perWeek && k <= n; k++) {
          if (n - k <= reached) {
            double sum = total[n - k] + best[k];
            if (sum > top) {
              top = sum;
              choice = (byte) k;
            }
          }
        }
        total[n] = top;
        taken[week * stride + n] = choice;
      }
      reached = from;
    }
  }

  /** The best pattern of a week for each count; gives back the most sessions it can hold. */
  private int week(CourseTerms terms, double[] worth, int week) {
    int[][] byCount = terms.patterns().byCount();
    int most = Math.min(terms.weekMost()[week], byCount.length - 1);
    int monday = week * WEEK;
    int reached = 0;
    for (int k = 1; k <= most; k++) {
      double top = NEVER;
      int pattern = 0;
      for (int candidate : byCount[k]) {
        double sum = 0;
        for (int rest = candidate; rest != 0; rest &= rest - 1) {
          sum += worth[monday + Integer.numberOfTrailingZeros(rest)];
        }
        if (sum > top) {
          top = sum;
          pattern = candidate;
        }
      }
      best[k] = top;
      bestPattern[monday + week + k] = pattern;
      if (top > NEVER) {
        reached = k;
      }
    }
    return reached;
  }

  private void collect(CourseTerms terms, int count, Days days) {
    days.clear();
    int stride = terms.sessions() + 1;
    int left = count;
    for (int week = weeks - 1; week >= 0; week--) {
      int k = taken[week * stride + left];
      if (k > 0) {
        int pattern = bestPattern[week * (WEEK + 1) + k];
        for (int day = WEEK - 1; day >= 0; day--) {
          if ((pattern >> day & 1) != 0) {
            days.addFirst(week * WEEK + day);
          }
        }
        left -= k;
      }
    }
  }
}
