package org.ambulo.core.roster;

/**
 * A course of therapy that is to be booked.
 *
 * @param skill what its therapist must be able to do
 * @param sessions how many in all, those already fixed included
 * @param minutes how long one lasts
 * @param perWeekMax most sessions from a Monday to a Sunday
 * @param minGapDays least days from one session to the next; 2 leaves one day free between, less
 *     than 1 counts as 1: nobody trains twice a day
 * @param floor sessions that a patient should have before another gets more
 */
public record Course(
    String skill, int sessions, int minutes, int perWeekMax, int minGapDays, int floor) {

  public Course {
    minGapDays = Math.max(1, minGapDays);
  }

  /** The same with one session fewer, if it has any. */
  public Course oneLess() {
    return new Course(skill, Math.max(0, sessions - 1), minutes, perWeekMax, minGapDays, floor);
  }
}
