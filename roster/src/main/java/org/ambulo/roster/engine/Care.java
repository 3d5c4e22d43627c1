package org.ambulo.roster.engine;

/**
 * How thoroughly the best plan of a patient is looked for.
 *
 * @param choices of days for the procedures that are looked into, the most promising ones
 * @param mains therapists tried as the main one for each of them
 */
record Care(int choices, int mains) {

  /** All that may win: what a bound needs. */
  static final Care EXACT = new Care(Integer.MAX_VALUE, Integer.MAX_VALUE);

  /** The most promising: nearly always the same. */
  static final Care QUICK = new Care(3, 3);
}
