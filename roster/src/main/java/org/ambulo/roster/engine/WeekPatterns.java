package org.ambulo.roster.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways to place sessions on the days of one week, Monday first, as bits.
 *
 * @param byCount the ways with so many sessions, from none on
 * @param closed whether the gap holds by itself from one week to the next
 */
record WeekPatterns(int[][] byCount, boolean closed) {

  private static final int WEEK = 7;

  /**
   * @param open weekdays on which there is therapy at all, as bits
   * @param gap least days from one session to the next
   * @param most sessions in a week
   */
  static WeekPatterns of(int open, int gap, int most) {
    List<List<Integer>> byCount = new ArrayList<>();
    for (int pattern = 0; pattern < 1 << WEEK; pattern++) {
      int count = Integer.bitCount(pattern);
      if ((pattern & ~open) == 0 && count <= most && keepsGap(pattern, gap)) {
        while (byCount.size() <= count) {
          byCount.add(new ArrayList<>());
        }
        byCount.get(count).add(pattern);
      }
    }
    int[][] ways = new int[byCount.size()][];
    for (int count = 0; count < ways.length; count++) {
      ways[count] = byCount.get(count).stream().mapToInt(Integer::intValue).toArray();
    }
    return new WeekPatterns(ways, open == 0 || isClosed(open, gap));
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
}
