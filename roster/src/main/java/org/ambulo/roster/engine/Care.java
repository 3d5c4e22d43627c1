package org.ambulo.roster.engine;

/**
 * How thoroughly the best plan of a patient is looked for.
 *
 * @param choices of days for the procedures that are looked into, the most promising ones
 * @param mains therapists tried as the main one for each of them
 */
record Care(int choices, int mains, Company company) {

  /** Who may treat one patient. */
  enum Company {
    /** Whoever is free. */
    ANYBODY,
    /** One therapist, and one other who stands in; those of fixed sessions count. */
    ONE_SUBSTITUTE
  }

  /** All that may win, with anybody: what a bound needs. */
  static final Care EXACT = new Care(Integer.MAX_VALUE, Integer.MAX_VALUE, Company.ANYBODY);

  /** The most promising, with anybody: nearly always the same. */
  static final Care QUICK = new Care(3, 3, Company.ANYBODY);

  /** What is booked. */
  static final Care BOOKED = new Care(3, 3, Company.ONE_SUBSTITUTE);
}
