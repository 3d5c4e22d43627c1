package org.ambulo.roster.engine;

import java.util.Set;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.ScheduleWeights;

/**
 * Makes schedules of a clinic. The same clinic, budget in turns and seed give the same schedule.
 * What the clinic contradicts itself in is left as it is; the rest is scheduled.
 */
public final class Planner {

  private final ScheduleWeights weights;
  private final long seed;

  public Planner(ScheduleWeights weights, long seed) {
    this.weights = weights;
    this.seed = seed;
  }

  /** A schedule from scratch, around what is fixed. */
  public Proposal plan(Clinic clinic, Budget budget, Watch watch) {
    return new Engine(clinic, weights, seed, budget, watch).plan();
  }

  /**
   * A schedule for a clinic that has changed, with as little disturbance as its worth allows: what
   * can no longer take place is booked anew at once, then appointments around it are moved where
   * that gains more than it costs. What starts within the notice time stays where it can. Where one
   * change follows another, {@link LiveCalendar} is quicker.
   *
   * @param touched ids of patients whom the change is about
   * @param mostOthers promised appointments of other patients that may move
   */
  public Replan replan(
      Clinic changed,
      Promises promised,
      Set<String> touched,
      int mostOthers,
      Budget budget,
      Watch watch) {
    return new LiveCalendar(weights, seed)
        .replan(changed, promised, touched, mostOthers, budget, watch);
  }
}
