package org.ambulo.roster.engine;

/**
 * The days of one patient's plan: which procedures when, and which sessions with whom; the time of
 * day is still open. Reused.
 */
final class Draft {

  static final int MOST_PROCEDURES = 16;

  double value;
  /** Days of procedures; -1: not placed. */
  final int[] procedureDays = new int[MOST_PROCEDURES];
  /** Days of sessions, and the therapist's place in the course's list. */
  final int[] sessionDays;
  final int[] therapists;
  int sessions;

  Draft(int days) {
    sessionDays = new int[days];
    therapists = new int[days];
  }
}
