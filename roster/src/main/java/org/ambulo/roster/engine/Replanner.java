package org.ambulo.roster.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Disturbance;
import org.ambulo.core.roster.Judgement;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.Referee;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.Violation;

/**
 * Mends a promised schedule after a change, then improves it around what was mended. What was
 * promised stays where it can, unless another time is worth more than the move costs; what starts
 * within the notice time stays in any case, where it still can.
 */
final class Replanner {

  private static final int LOOK = 16;
  private static final double NEARBY = 0.7;

  private final ScheduleWeights weights;
  private final Promises promised;
  private final SplittableRandom random;
  private final Clinic clinic;
  private final List<Violation> violations;
  private final Model model;
  private final Search search;
  private final Set<Integer> affected = new LinkedHashSet<>();
  private final Map<String, Double> gains = new HashMap<>();

  /**
   * @param touched ids of patients whom the change is about
   */
  Replanner(
      Clinic changed, ScheduleWeights weights, Promises promised, Set<String> touched, long seed) {
    this.weights = weights;
    this.promised = promised;
    random = new SplittableRandom(seed);
    violations = new Referee(changed, weights).judge(all(changed, promised)).violations();
    Set<Booking> broken = new HashSet<>();
    violations.forEach(violation -> broken.add(violation.booking()));
    Frozen frozen = Frozen.of(changed, promised, broken, weights.noticeHours());
    clinic = frozen.clinic();
    model =
        ModelBuilder.build(
            clinic,
            weights,
            new Standing(
                frozen.notBefore(), frozen.movable(), new Disturbance(changed, weights, promised)));
    search = new Search(model, new Prices(model), new double[model.patients().size()], random);
    for (PatientModel patient : model.patients()) {
      place(
          patient,
          frozen.movable().getOrDefault(patient.attendee().id(), List.of()),
          broken,
          touched);
    }
  }

  private static List<Booking> all(Clinic clinic, Promises promised) {
    List<Booking> all = new ArrayList<>();
    clinic.patients().forEach(patient -> Bookings.fixed(patient, all));
    Frozen.open(clinic, promised).values().forEach(all::addAll);
    return all;
  }

  private void place(
      PatientModel patient, List<Booking> bookings, Set<Booking> broken, Set<String> touched) {
    List<Booking> standing = bookings.stream().filter(b -> !broken.contains(b)).toList();
    boolean whole = search.place(patient, standing);
    if (!whole
        || standing.size() < bookings.size()
        || bookings.isEmpty()
        || touched.contains(patient.attendee().id())) {
      if (!patient.isSettled()) {
        affected.add(patient.index());
      }
    }
  }

  /** Mends, then improves as long as the budget lasts. */
  Replan replan(Budget budget, int mostOthers, Watch watch) {
    Pace pace = new Pace(budget);
    affected.forEach(search::again);
    double repaired = search.value();
    int[] near = affected.stream().mapToInt(Integer::intValue).toArray();
    search.limit(affected, mostOthers);
    long turns = 0;
    for (double spent = pace.turns(0);
        spent < 1 && search.hasMovable() && !watch.stopped();
        spent = pace.turns(turns)) {
      int first =
          near.length > 0 && random.nextDouble() < NEARBY
              ? near[random.nextInt(near.length)]
              : search.anybody();
      double before = search.value();
      for (int patient : search.turnAround(first, 0)) {
        gains.merge(
            model.patients().get(patient).attendee().id(), search.value() - before, Double::sum);
      }
      turns++;
      if (turns % LOOK == 0) {
        watch.reached(spent, search.value(), Double.POSITIVE_INFINITY);
      }
    }
    return result(repaired, turns);
  }

  private Replan result(double repaired, long turns) {
    Plan[] plans = search.plans();
    List<Booking> bookings = new Bookings(model).of(plans);
    Judgement judgement = new Referee(clinic, weights).judge(bookings, promised);
    List<Booking> moved = new Disturbance(clinic, weights, promised).moved(bookings);
    Set<String> others = new HashSet<>();
    model.patients().stream()
        .filter(patient -> !affected.contains(patient.index()))
        .forEach(patient -> others.add(patient.attendee().id()));
    // What no plan can keep is lost for the search from the start.
    double lost = search.value() - judgement.score().total();
    double mended = repaired - lost;
    return new Replan(
        new Proposal(
            bookings,
            judgement,
            Double.POSITIVE_INFINITY,
            mended,
            new Obstacles(model, plans).of(plans),
            List.of(),
            0,
            turns),
        new Differences(violations, gains).between(promised.bookings(), bookings),
        mended,
        moved.size(),
        Math.toIntExact(moved.stream().filter(one -> others.contains(one.patient())).count()));
  }
}
