package org.ambulo.lab.trial;

import org.ambulo.core.roster.ScheduleWeights;

/**
 * What the made-up year of the trial is made from.
 *
 * @param rebooked share of the sessions that is asked for once more because they were missed
 * @param withoutProcedure share of the patients
 * @param fallsThrough chance of a day that a patient calls off, known on the Monday of its week
 * @param noShow chance of a day on which a patient does not come to therapy
 * @param courseWeeks after so many weeks a course lapses
 * @param plannedWeeks that a schedule reaches
 * @param warmUpWeeks that do not count for the use of staff
 * @param longestWaitDays most open days that count as passed before the first session
 */
record TrialRecipe(
    int physicians,
    double rebooked,
    double withoutProcedure,
    Hold hold,
    Range flatValue,
    double fallsThrough,
    double noShow,
    int courseWeeks,
    int plannedWeeks,
    int warmUpWeeks,
    int longestWaitDays,
    ScheduleWeights weights) {

  /** Days on which a medicine is held before a procedure, and the share of patients who must. */
  record Hold(double share, int leastDays, int mostDays) {}

  /** Evenly between two values. */
  record Range(double least, double most) {}
}
