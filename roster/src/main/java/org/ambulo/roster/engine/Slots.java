package org.ambulo.roster.engine;

/**
 * The quarters of an hour of a day as bits of a number: bit 0 is the first quarter that the clinic
 * plans.
 */
final class Slots {

  /** Most quarters of one day: sixteen hours. */
  static final int MOST = Long.SIZE;

  private Slots() {}

  /** The quarters from one up to, not including, another. */
  static long between(int from, int to) {
    int length = Math.min(to, MOST) - Math.max(from, 0);
    return length <= 0 ? 0 : (-1L >>> (MOST - length)) << Math.max(from, 0);
  }

  /** Where something of this length may start so that all of it is free. */
  static long starts(long free, int length) {
    long starts = free;
    for (int have = 1; have < length && starts != 0; ) {
      int step = Math.min(have, length - have);
      starts &= starts >>> step;
      have += step;
    }
    return length > MOST ? 0 : starts;
  }

  /** How many quarters are free without a break just before this one. */
  static int freeBefore(long free, int slot) {
    return slot == 0 ? 0 : Long.numberOfLeadingZeros(~(free << (MOST - slot)));
  }

  /** How many quarters are free without a break from this one on. */
  static int freeFrom(long free, int slot) {
    return slot >= MOST ? 0 : Long.numberOfTrailingZeros(~(free >>> slot));
  }
}
