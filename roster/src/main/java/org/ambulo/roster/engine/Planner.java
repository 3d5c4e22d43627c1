package org.ambulo.roster.engine;

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
   * A schedule for a clinic that has changed, with as little disturbance as its worth allows: each
   * promised appointment that is moved costs.
   */
  public Proposal replan(Clinic changed, Promises promised, Budget budget, Watch watch) {
    throw new UnsupportedOperationException();
  }
}
