package org.ambulo.peers.timefold;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.entity.EntitySelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.MoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.lab.peers.AppointmentBook;
import org.ambulo.lab.peers.WindowGreedy;
import org.ambulo.peers.Outcome;
import org.ambulo.peers.Peer;
import org.ambulo.peers.Stopwatch;

/**
 * Timefold Solver, community edition: sessions and procedures choose their opening (who, day and
 * quarter at once), rules and value are constraint streams. It starts from the greedy schedule;
 * late acceptance with change and swap moves does the rest.
 */
public final class TimefoldPeer implements Peer {

  private static final Logger LOG = Logger.getLogger(TimefoldPeer.class.getName());

  /** Share of the time that is left for writing the bookings. */
  private static final double RESERVE = 0.02;

  /** Of 20, 50 and 400 the best on clinics of middle size. */
  private static final int LATE = 50;

  private final ScheduleWeights weights;
  private final long seed;

  public TimefoldPeer(ScheduleWeights weights, long seed) {
    this.weights = weights;
    this.seed = seed;
  }

  @Override
  public Outcome book(Clinic clinic, Stopwatch watch) {
    WindowGreedy greedy = new WindowGreedy(weights);
    TimetableBuilder builder = new TimetableBuilder(clinic, weights);
    Timetable start = builder.build(greedy.book(clinic));
    if (start.getSessions().isEmpty() && start.getOperations().isEmpty()) {
      return new Outcome(greedy.book(clinic));
    }
    Solver<Timetable> solver = SolverFactory.<Timetable>create(config(start)).buildSolver();
    Timetable best = solve(solver, start, watch);
    LOG.fine(() -> "after " + watch + ": " + best.getScore());
    AppointmentBook book = builder.written(best);
    greedy.fill(book);
    return new Outcome(book.bookings());
  }

  /** The time counts from before the solver looks at the timetable for the first time. */
  private static Timetable solve(Solver<Timetable> solver, Timetable start, Stopwatch watch) {
    try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
      ScheduledFuture<?> end =
          timer.schedule(
              () -> solver.terminateEarly(),
              Math.max(1, watch.millisLeft(RESERVE)),
              TimeUnit.MILLISECONDS);
      Timetable best = solver.solve(start);
      end.cancel(true);
      return best;
    }
  }

  @SuppressWarnings("rawtypes") // as the solver's own configuration has it
  private SolverConfig config(Timetable start) {
    List<MoveSelectorConfig> moves = new ArrayList<>();
    if (!start.getSessions().isEmpty()) {
      moves.add(change(Session.class, 0.6));
      moves.add(swap(Session.class, 0.3));
    }
    if (!start.getOperations().isEmpty()) {
      moves.add(change(Operation.class, 0.07));
      moves.add(swap(Operation.class, 0.03));
    }
    return new SolverConfig()
        .withSolutionClass(Timetable.class)
        .withEntityClasses(Session.class, Operation.class)
        .withConstraintProviderClass(TimetableRules.class)
        .withRandomSeed(seed)
        .withPhases(
            new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new UnionMoveSelectorConfig().withMoveSelectorList(moves))
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1)));
  }

  private static MoveSelectorConfig<?> change(Class<?> entity, double weight) {
    return new ChangeMoveSelectorConfig()
        .withEntitySelectorConfig(new EntitySelectorConfig().withEntityClass(entity))
        .withFixedProbabilityWeight(weight);
  }

  private static MoveSelectorConfig<?> swap(Class<?> entity, double weight) {
    return new SwapMoveSelectorConfig()
        .withEntitySelectorConfig(new EntitySelectorConfig().withEntityClass(entity))
        .withFixedProbabilityWeight(weight);
  }
}
