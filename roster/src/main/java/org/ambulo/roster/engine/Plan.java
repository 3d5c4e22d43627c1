package org.ambulo.roster.engine;

import java.util.Arrays;

/**
 * What is placed for one patient, in numbers. Days of procedures that are not placed are -1.
 *
 * @param value what it adds to the schedule
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of the inner loops, never compared
record Plan(Session[] sessions, Operation[] operations, double value) {

  /** A session of therapy; room -1 where the clinic has none for it. */
  record Session(int day, int staff, int start, int room) {}

  /** A procedure; room and recovery -1 where it needs none. */
  record Operation(int order, int day, int staff, int start, int room, int recovery) {}

  private static final Session[] NO_SESSIONS = {};
  private static final Operation[] NO_OPERATIONS = {};

  static Plan empty(double value) {
    return new Plan(NO_SESSIONS, NO_OPERATIONS, value);
  }

  /** Whether the same is placed, at the same time and place. */
  boolean isLike(Plan other) {
    return Arrays.equals(sessions, other.sessions) && Arrays.equals(operations, other.operations);
  }

  Plan worth(double other) {
    return new Plan(sessions, operations, other);
  }
}
