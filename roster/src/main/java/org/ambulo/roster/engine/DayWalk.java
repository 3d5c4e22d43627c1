package org.ambulo.roster.engine;

import java.util.Arrays;

/**
 * The best days of a course where the gap reaches from one week into the next: from day to day, by
 * how many sessions there were and how many of them in this week.
 */
final class DayWalk {

  private static final int WEEK = 7;
  private static final double NEVER = Double.NEGATIVE_INFINITY;

  private final int days;

  /** Best with the last session on this day: by day, by count, by count in its week from 1. */
  private double[] last = new double[0];

  private int[] before = new int[0];

  /** Best with the last session on this day or earlier, and where that is, by day and count. */
  private double[] until = new double[0];

  private int[] cell = new int[0];
  private int end;
  private int counts;

  DayWalk(int weeks) {
    days = weeks * WEEK;
  }

  double solve(CourseTerms terms, double[] worth) {
    counts = terms.sessions() + 1;
    int size = days * counts * WEEK;
    if (last.length < size) {
      last = new double[size];
      before = new int[size];
      until = new double[days * counts];
      cell = new int[days * counts];
    }
    Arrays.fill(last, 0, size, NEVER);
    for (int day = 0; day < days; day++) {
      for (int n = 1; n < counts; n++) {
        reach(terms, worth, day, n, counts);
        extend(day, n, counts);
      }
      until[day * counts] = 0;
      cell[day * counts] = -1;
    }
    int last = (days - 1) * counts;
    int count = terms.bestCount(until, last);
    end = cell[last + count];
    return until[last + count] + terms.floorGain(count);
  }

  private void reach(CourseTerms terms, double[] worth, int day, int n, int counts) {
    if (worth[day] == NEVER) {
      return;
    }
    int week = day / WEEK;
    int monday = week * WEEK;
    int most = terms.weekMost()[week];
    int other = Math.min(day - terms.gap(), monday - 1);
    if (most >= 1) {
      double sum = other >= 0 ? until[other * counts + n - 1] : n == 1 ? 0 : NEVER;
      set(day, n, 1, counts, sum + worth[day], other >= 0 ? cell[other * counts + n - 1] : -1);
    }
    for (int earlier = monday; earlier <= day - terms.gap(); earlier++) {
      for (int k = 2; k <= most; k++) {
        int from = index(earlier, n - 1, k - 1, counts);
        set(day, n, k, counts, last[from] + worth[day], from);
      }
    }
  }

  private void set(int day, int n, int k, int counts, double sum, int from) {
    int index = index(day, n, k, counts);
    if (sum > last[index]) {
      last[index] = sum;
      before[index] = from;
    }
  }

  private void extend(int day, int n, int counts) {
    int here = day * counts + n;
    until[here] = day == 0 ? NEVER : until[here - counts];
    cell[here] = day == 0 ? -1 : cell[here - counts];
    for (int k = 1; k <= WEEK; k++) {
      int index = index(day, n, k, counts);
      if (last[index] > until[here]) {
        until[here] = last[index];
        cell[here] = index;
      }
    }
  }

  private static int index(int day, int n, int k, int counts) {
    return (day * counts + n) * WEEK + k - 1;
  }

  /** The days of what was solved last. */
  void days(Days chosen) {
    int index = end;
    while (index >= 0) {
      chosen.addFirst(index / WEEK / counts);
      index = before[index];
    }
  }
}
