package org.ambulo.roster.engine;

import java.util.Arrays;

/**
 * What one patient was promised and may still have, in numbers: whatever of it a plan keeps costs
 * nothing.
 *
 * @param therapist by day, the therapist's place in the course's list; -1: nothing promised
 * @param start by day, the quarter in which the session starts
 * @param keep by day, what it costs not to keep it
 * @param operations by procedure; day -1: nothing promised
 * @param keepOperation by procedure, what it costs not to keep it
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of the inner loops, never compared
record Promised(
    int[] therapist,
    int[] start,
    double[] keep,
    Plan.Operation[] operations,
    double[] keepOperation) {

  static final Plan.Operation NOTHING = new Plan.Operation(-1, -1, -1, -1, -1, -1);

  boolean holds(int day, int therapistPlace, int at) {
    return therapist[day] >= 0 && therapist[day] == therapistPlace && start[day] == at;
  }

  boolean holdsOperation(int procedure, int day, int staff, int at) {
    Plan.Operation promised = operations[procedure];
    return promised.day() == day && promised.staff() == staff && promised.start() == at;
  }

  /** What it costs not to keep this session; 0 where it was not promised. */
  double keep(int day, int therapistPlace, int at) {
    return holds(day, therapistPlace, at) ? keep[day] : 0;
  }

  /** What it costs not to keep this time of a procedure; 0 where it was not promised. */
  double keepOperation(int procedure, int day, int staff, int at) {
    return holdsOperation(procedure, day, staff, at) ? keepOperation[procedure] : 0;
  }

  /** What it costs to keep nothing. */
  double all() {
    return Arrays.stream(keep).sum() + Arrays.stream(keepOperation).sum();
  }

  /** How many appointments are promised. */
  int count() {
    int count = 0;
    for (int member : therapist) {
      count += member >= 0 ? 1 : 0;
    }
    for (Plan.Operation operation : operations) {
      count += operation.day() >= 0 ? 1 : 0;
    }
    return count;
  }
}
