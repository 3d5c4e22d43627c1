package org.ambulo.app.print;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Coverage;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.Workload;
import org.ambulo.roster.engine.Proposal;

/**
 * A schedule that is proposed, with all that is said of it.
 *
 * @param overridden names of weights that the clinic sets otherwise
 * @param problems of the input
 * @param shortages what the days planned cannot hold, though nothing is wrong with it
 * @param notes on the input, of no harm
 * @param seconds taken; empty where turns were counted instead, so that the same comes out again
 * @param change what it differs in from what was promised; empty where nothing was
 */
public record Scheduled(
    Clinic clinic,
    ScheduleWeights weights,
    Set<String> overridden,
    Proposal proposal,
    List<ClinicProblem> problems,
    List<ClinicProblem> shortages,
    List<ClinicProblem> notes,
    long seed,
    Optional<Double> seconds,
    Optional<Rescheduled> change) {

  public Scheduled {
    overridden = Set.copyOf(overridden);
    problems = List.copyOf(problems);
    shortages = List.copyOf(shortages);
    notes = List.copyOf(notes);
  }

  Coverage coverage() {
    return Coverage.of(clinic, proposal.bookings());
  }

  Workload workload() {
    return Workload.of(clinic, proposal.bookings());
  }
}
