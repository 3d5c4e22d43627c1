package org.ambulo.roster.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways to place sessions on the days of one week, Monday first.
 *
 * @param byCount the ways with so many sessions, from none on; each way its days in order
 * @param closed whether the gap holds by itself from one week to the next
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of the inner loops, never compared
record WeekPatterns(int[][][] byCount, boolean closed) {

  private static final int WEEK = 7;

  /**
   * @param open weekdays on which there is therapy at all, as bits
   * @param gap least days from one session to the next
   * @param most sessions in a week
   */
  static WeekPatterns of(int open, int gap, int most) {
    List<List<int[]>> byCount = new ArrayList<>();
    for (int pattern = 0; pattern < 1 << WEEK; pattern++) {
      int count = Integer.bitCount(pattern);
      if ((pattern & ~open) == 0 && count <= most && keepsGap(pattern, gap)) {
        while (byCount.size() <= count) {
          byCount.add(new ArrayList<>());
        }
        byCount.get(count).add(days(pattern));
      }
    }
    return new WeekPatterns(
        byCount.stream().map(ways -> ways.toArray(int[][]::new)).toArray(int[][][]::new),
        open == 0 || isClosed(open, gap));
  }

  private static int[] days(int pattern) {
    int[] days = new int[Integer.bitCount(pattern)];
    int i = 0;
    for (int rest = pattern; rest != 0; rest &= rest - 1) {
      days[i++] = Integer.numberOfTrailingZeros(rest);
    }
    return days;
  }

  private static boolean keepsGap(int pattern, int gap) {
    for (int distance = 1; distance < gap && distance < WEEK; distance++) {
      if ((pattern & pattern << distance) != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isClosed(int open, int gap) {
    int first = Integer.numberOfTrailingZeros(open);
    int last = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(open);
    return WEEK + first - last >= gap;
  }

  /** Most sessions of a week. */
  int most() {
    return byCount.length - 1;
  }

  /** The most that so many sessions are worth in the week that starts on this day. */
  double best(int count, double[] worth, int monday) {
    double best = Double.NEGATIVE_INFINITY;
    for (int[] way : byCount[count]) {
      best = Math.max(best, sum(way, worth, monday));
    }
    return best;
  }

  /** The first way that is worth that much. */
  int[] way(int count, double[] worth, int monday, double best) {
    for (int[] way : byCount[count]) {
      if (sum(way, worth, monday) == best) {
        return way;
      }
    }
    throw new IllegalStateException("no way to (" + count + ") sessions worth (" + best + ")");
  }

  private static double sum(int[] way, double[] worth, int monday) {
    return switch (way.length) {
      case 1 -> worth[monday + way[0]];
      case 2 -> worth[monday + way[0]] + worth[monday + way[1]];
      case 3 -> worth[monday + way[0]] + worth[monday + way[1]] + worth[monday + way[2]];
      default -> {
        double sum = 0;
        for (int day : way) {
          sum += worth[monday + day];
        }
        yield sum;
      }
    };
  }
}
