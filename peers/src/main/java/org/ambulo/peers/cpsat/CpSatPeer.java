package org.ambulo.peers.cpsat;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.EarliestDay;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Referee;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.lab.peers.AppointmentBook;
import org.ambulo.lab.peers.PatientPage;
import org.ambulo.lab.peers.Raster;
import org.ambulo.lab.peers.WindowGreedy;
import org.ambulo.peers.Outcome;
import org.ambulo.peers.Peer;
import org.ambulo.peers.Stopwatch;

/**
 * CP-SAT of OR-Tools with two workers: it chooses the days, starting from those of the greedy
 * schedule; then they are packed into real hours, and what found none is booked greedily. One
 * worker linearizes all it can: without that even the smallest clinics stay open after ten seconds,
 * with it their days are proved best in less than one.
 */
public final class CpSatPeer implements Peer {

  private static final Logger LOG = Logger.getLogger(CpSatPeer.class.getName());

  /** Share of the time that is left for packing. */
  private static final double RESERVE = 0.1;

  /** How far the order of patients is shaken from one packing to the next. */
  private static final double SPREAD = 0.5;

  private static final double MILLIS = 1e3;
  private static final int WORKERS = 2;

  /** Other days looked at for one procedure, beside that of the start. */
  private static final int OTHER_DAYS = 4;

  private final ScheduleWeights weights;
  private final long seed;

  public CpSatPeer(ScheduleWeights weights, long seed) {
    this.weights = weights;
    this.seed = seed;
    Loader.loadNativeLibraries();
  }

  @Override
  public Outcome book(Clinic clinic, Stopwatch watch) {
    WindowGreedy greedy = new WindowGreedy(weights);
    List<Booking> start = greedy.book(clinic);
    AppointmentBook book = new AppointmentBook(clinic);
    DayModel days = model(book, start);
    CpSolver solver = new CpSolver();
    solver
        .getParameters()
        .setNumWorkers(WORKERS)
        .addSubsolvers("max_lp")
        .setRandomSeed(Math.toIntExact(seed))
        .setMaxTimeInSeconds(Math.max(1, watch.millisLeft(RESERVE)) / MILLIS);
    LOG.fine(() -> "model made after " + watch);
    CpSolverStatus status = solver.solve(days.model());
    LOG.fine(
        () ->
            status
                + " after "
                + watch
                + ": "
                + solver.objectiveValue()
                + " of "
                + solver.bestObjectiveBound());
    if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
      return new Outcome(start);
    }
    return new Outcome(packed(clinic, wishes(days, solver), start, watch));
  }

  /** The best of as many packings as there is time for, and of the start. */
  private List<Booking> packed(
      Clinic clinic, List<Wish> wishes, List<Booking> start, Stopwatch watch) {
    Referee referee = new Referee(clinic, weights);
    RandomGenerator random = new SplittableRandom(seed);
    List<Booking> best = start;
    double top = referee.judge(start).score().total();
    double longest = 0;
    double spread = 0;
    do {
      double before = watch.spent();
      AppointmentBook book = new AppointmentBook(clinic);
      new Packing(book, random, spread).pack(wishes);
      new WindowGreedy(weights).fill(book);
      double value = referee.judge(book.bookings()).score().total();
      if (value > top) {
        top = value;
        best = book.bookings();
      }
      spread = SPREAD;
      longest = Math.max(longest, watch.spent() - before);
    } while (watch.spent() + longest < watch.seconds());
    return best;
  }

  private DayModel model(AppointmentBook book, List<Booking> start) {
    Map<String, List<Booking>> ofPatient = new HashMap<>();
    start.forEach(
        one -> ofPatient.computeIfAbsent(one.patient(), id -> new ArrayList<>()).add(one));
    DayModel model = new DayModel(book, weights);
    for (PatientPage page : book.pages()) {
      List<Booking> own = ofPatient.getOrDefault(page.patient().id(), List.of());
      Set<Integer> sessions = new TreeSet<>();
      own.stream()
          .filter(Booking::isTherapy)
          .forEach(one -> sessions.add(book.raster().day(one.day())));
      model.add(page, scenarios(book, page, own), sessions);
    }
    model.close();
    return model;
  }

  /** The days of the start; of a single procedure some other days beside. */
  private List<Scenario> scenarios(AppointmentBook book, PatientPage page, List<Booking> own) {
    Raster raster = book.raster();
    List<ProcedureOrder> open =
        page.patient().procedures().stream().filter(order -> !page.isDone(order)).toList();
    Map<ProcedureOrder, Integer> first = new LinkedHashMap<>();
    for (ProcedureOrder order : open) {
      own.stream()
          .filter(one -> one.kind().equals(order.id()))
          .findFirst()
          .ifPresent(one -> first.put(order, raster.day(one.day())));
    }
    List<Scenario> scenarios = new ArrayList<>();
    scenarios.add(scenario(page, raster, first));
    if (open.size() == 1) {
      ProcedureOrder order = open.getFirst();
      int known = Optional.ofNullable(first.get(order)).orElse(-1);
      for (int day = 0; day < raster.days() && scenarios.size() <= OTHER_DAYS; day++) {
        if (day != known && isPossible(book, page, order, day)) {
          scenarios.add(scenario(page, raster, Map.of(order, day)));
        }
      }
    }
    return scenarios;
  }

  private Scenario scenario(PatientPage page, Raster raster, Map<ProcedureOrder, Integer> days) {
    double worth = 0;
    for (Map.Entry<ProcedureOrder, Integer> one : days.entrySet()) {
      int earliest = raster.day(EarliestDay.of(one.getKey(), page.patient(), raster.horizon()));
      worth += weights.procedure() - weights.delayPerDay() * Math.max(0, one.getValue() - earliest);
    }
    return new Scenario(Map.copyOf(days), worth);
  }

  private static boolean isPossible(
      AppointmentBook book, PatientPage page, ProcedureOrder order, int day) {
    if (!page.mayHaveProcedure(order, day)) {
      return false;
    }
    long open = book.procedureStarts(page, order, day);
    int length = Raster.quarters(order.minutes());
    return book.able(order).stream()
        .anyMatch(one -> (open & Raster.starts(book.free(one, day), length)) != 0);
  }

  private static List<Wish> wishes(DayModel days, CpSolver solver) {
    List<Wish> wishes = new ArrayList<>();
    for (Candidate candidate : days.candidates()) {
      for (int i = 0; i < candidate.chosen().size(); i++) {
        if (solver.booleanValue(candidate.chosen().get(i))) {
          List<Integer> sessions =
              candidate.sessions().get(i).stream()
                  .filter(one -> solver.booleanValue(one.taken()))
                  .map(Candidate.Day::day)
                  .toList();
          wishes.add(
              new Wish(candidate.page().patient().id(), candidate.scenarios().get(i), sessions));
        }
      }
    }
    return wishes;
  }
}
