package org.ambulo.roster.engine;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Disturbance;
import org.ambulo.core.roster.FixedBooking;
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

  private final Clinic changed;
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
      Clinic changed,
      ScheduleWeights weights,
      Promises promised,
      Set<String> touched,
      long seed) {
    this.changed = changed;
    this.weights = weights;
    this.promised = promised;
    random = new SplittableRandom(seed);
    Map<String, List<Booking>> byPatient = byPatient();
    violations = new Referee(changed, weights).judge(all(byPatient)).violations();
    Set<Booking> broken = new HashSet<>();
    violations.forEach(violation -> broken.add(violation.booking()));
    LocalDateTime notBefore = promised.asOf().plusHours(weights.noticeHours());
    clinic = changed.withPatients(frozen(byPatient, broken, notBefore));
    model =
        ModelBuilder.build(
            clinic,
            weights,
            new Standing(
                notBefore, byPatient, new Disturbance(changed, weights, promised)));
    search = new Search(model, new Prices(model), new double[model.patients().size()], random);
    for (PatientModel patient : model.patients()) {
      place(patient, byPatient.getOrDefault(patient.attendee().id(), List.of()), broken, touched);
    }
  }

  /** Promised appointments by patient, without what is fixed. */
  private Map<String, List<Booking>> byPatient() {
    Map<String, List<Booking>> byPatient = new HashMap<>();
    Map<String, Attendee> patients = new HashMap<>();
    changed.patients().forEach(patient -> patients.put(patient.id(), patient));
    for (Booking booking : promised.bookings()) {
      Attendee patient = patients.get(booking.patient());
      if (patient != null && !isFixed(patient, booking)) {
        byPatient.computeIfAbsent(patient.id(), id -> new ArrayList<>()).add(booking);
      }
    }
    return byPatient;
  }

  private static boolean isFixed(Attendee patient, Booking booking) {
    for (FixedBooking fixed : patient.fixed()) {
      if (fixed.start().equals(booking.start())) {
        return true;
      }
    }
    return false;
  }

  private List<Booking> all(Map<String, List<Booking>> byPatient) {
    List<Booking> all = new ArrayList<>();
    for (Attendee patient : changed.patients()) {
      Bookings.fixed(patient, all);
      all.addAll(byPatient.getOrDefault(patient.id(), List.of()));
    }
    return all;
  }

  /** What is over or too near to be moved becomes fixed. */
  private List<Attendee> frozen(
      Map<String, List<Booking>> byPatient, Set<Booking> broken, LocalDateTime notBefore) {
    List<Attendee> patients = new ArrayList<>();
    for (Attendee patient : changed.patients()) {
      List<Booking> bookings = byPatient.getOrDefault(patient.id(), List.of());
      List<FixedBooking> fixed = new ArrayList<>(patient.fixed());
      List<Booking> left = new ArrayList<>();
      for (Booking booking : bookings) {
        boolean over = booking.start().isBefore(promised.asOf());
        if (over || booking.start().isBefore(notBefore) && !broken.contains(booking)) {
          fixed.add(
              new FixedBooking(
                  booking.kind(),
                  booking.start(),
                  booking.minutes(),
                  booking.staff(),
                  booking.rooms()));
        } else {
          left.add(booking);
        }
      }
      byPatient.put(patient.id(), left);
      patients.add(fixed.size() == patient.fixed().size() ? patient : patient.withFixed(fixed));
    }
    return patients;
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
    int moved = 0;
    int others = 0;
    for (PatientModel patient : model.patients()) {
      int count = Valuation.moved(patient, plans[patient.index()]);
      moved += count;
      others += affected.contains(patient.index()) ? 0 : count;
    }
    return new Replan(
        new Proposal(
            bookings, judgement, Double.POSITIVE_INFINITY, repaired, List.of(), List.of(), 0, turns),
        new Differences(violations, gains).between(promised.bookings(), bookings),
        repaired,
        moved,
        others);
  }
}
