package org.ambulo.lab.trial;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.roster.engine.Budget;
import org.ambulo.roster.engine.Planner;
import org.ambulo.roster.engine.Watch;

/**
 * Lets the engine plan anew; what was promised is moved only where that is worth the move. Each
 * week every diary has said more, so the change is about every patient.
 */
record WeeklyEngine(Planner planner, int turns) implements Booker {

  private static final int NO_STEPS = 1;

  WeeklyEngine(ScheduleWeights weights, long seed, int turns) {
    this(new Planner(weights, seed), turns);
  }

  @Override
  public List<Booking> book(Clinic clinic, Promises promised) {
    Set<String> touched =
        clinic.patients().stream().map(Attendee::id).collect(Collectors.toUnmodifiableSet());
    Budget budget = new Budget.Turns(NO_STEPS, turns);
    return planner
        .replan(clinic, promised, touched, Integer.MAX_VALUE, budget, Watch.NOBODY)
        .proposal()
        .bookings();
  }
}
