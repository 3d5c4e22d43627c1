package org.ambulo.roster.engine;

import java.util.Set;

/** How much of a free run can be filled with sessions of the lengths that are asked for. */
final class Packing {

  private final int[] most;

  /**
   * @param lengths in quarters
   */
  Packing(Set<Integer> lengths) {
    most = new int[Slots.MOST + 1];
    boolean[] exact = new boolean[Slots.MOST + 1];
    exact[0] = true;
    for (int run = 1; run <= Slots.MOST; run++) {
      for (int length : lengths) {
        exact[run] |= length <= run && exact[run - length];
      }
      most[run] = exact[run] ? run : most[run - 1];
    }
  }

  /** Most quarters of a run of this length that sessions can fill. */
  int most(int run) {
    return most[run];
  }

  /** Quarters that a session at this place of a free run makes useless. */
  int waste(long free, int start, int length) {
    int before = Slots.freeBefore(free, start);
    int after = Slots.freeFrom(free, start + length);
    return most[before + length + after] - most[before] - most[after] - length;
  }
}
