package org.ambulo.roster.engine;

/**
 * The days of one patient's plan: which procedures when, and which sessions with whom; the time of
 * day is still open. Reused.
 */
final class Draft {

  double value;

  /** Days of procedures; -1: not placed. */
  int[] procedureDays = new int[0];

  /** Days of sessions, and the therapist's place in the course's list. */
  final int[] sessionDays;

  final int[] therapists;
  int sessions;

  Draft(int days) {
    sessionDays = new int[days];
    therapists = new int[days];
  }

  /** Makes room for so many procedures. */
  void hold(int procedures) {
    if (procedureDays.length < procedures) {
      procedureDays = new int[procedures];
    }
  }
}
