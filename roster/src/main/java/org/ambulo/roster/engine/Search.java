package org.ambulo.roster.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.ambulo.core.roster.Booking;

/**
 * Ruin and recreate: some patients who compete for the same time are taken out and put in again,
 * each by the best plan for what is then free. What is not better is undone, except a little worse
 * where that is tolerated.
 */
final class Search {

  private static final int[] NOBODY = {};

  /** Shares of the prices that a turn may charge, one by chance. */
  private static final double[] SHARES = {0, 0.3, 0.6, 0.9};

  private final Model model;
  private final Calendar calendar;
  private final Prices prices;
  private final FreeOpenings openings;
  private final Placement placement;
  private final PlanFinder finder;
  private final Valuation valuation;
  private final Draft draft;
  private final Plan[] plans;
  private final Plan[] empty;
  private final double[] ideal;
  private final Neighbours neighbours;
  private final RandomGenerator random;
  private final Plan[] saved;
  private double value;
  private boolean[] free = new boolean[0];
  private int mostMoved = Integer.MAX_VALUE;
  private int moved;

  /**
   * @param ideal what each patient's plan would be worth at the prices, if nobody else were there
   */
  Search(Model model, Prices prices, double[] ideal, RandomGenerator random) {
    this.model = model;
    this.ideal = ideal;
    this.random = random;
    this.prices = prices;
    calendar = new Calendar(model);
    openings = new FreeOpenings(calendar, prices);
    placement = new Placement(model, calendar);
    finder = new PlanFinder(model);
    valuation = new Valuation(model);
    draft = new Draft(model.days());
    plans = new Plan[model.patients().size()];
    empty = new Plan[plans.length];
    saved = new Plan[plans.length];
    neighbours = new Neighbours(model, plans, random);
    for (PatientModel patient : model.patients()) {
      Plan nothing = Plan.empty(valuation.of(patient, Plan.empty(0)));
      empty[patient.index()] = nothing;
      plans[patient.index()] = nothing;
      value += nothing.value();
    }
  }

  double value() {
    return value;
  }

  /** Whether there is anybody to take out at all. */
  boolean hasMovable() {
    return neighbours.hasAnybody();
  }

  /** Somebody with something to place. */
  int anybody() {
    return neighbours.anybody();
  }

  Plan[] plans() {
    return plans.clone();
  }

  /** Puts everybody in, in this order. */
  void build(int[] order, double share) {
    openings.charge(share);
    for (int patient : order) {
      insert(patient);
    }
  }

  /**
   * Puts a patient in as booked, as far as that is possible.
   *
   * @return the plan as it stands
   */
  Plan place(PatientModel patient, List<Booking> bookings) {
    Plan plan = placement.of(patient, bookings);
    put(patient, plan.worth(valuation.of(patient, plan)));
    return plans[patient.index()];
  }

  /**
   * Puts a patient in with a plan made before.
   *
   * @return whether all of its time is free; otherwise nothing is done
   */
  boolean place(PatientModel patient, Plan plan) {
    boolean free = calendar.isFree(patient, plan);
    if (free) {
      put(patient, plan);
    }
    return free;
  }

  /** Says what stood in the way of what found no place. */
  List<Unbooked> unbooked() {
    return new Obstacles(model, calendar, prices).of(plans);
  }

  /** Plans a patient anew for what is free. */
  void again(int patient) {
    openings.charge(0);
    remove(patient);
    insert(patient);
  }

  /** From now on, of patients other than these only so many promised appointments may move. */
  void limit(Set<Integer> affected, int most) {
    free = new boolean[plans.length];
    affected.forEach(patient -> free[patient] = true);
    mostMoved = most;
    moved = 0;
    for (PatientModel patient : model.patients()) {
      moved += movedOf(patient.index());
    }
  }

  private int movedOf(int number) {
    return free.length == 0 || free[number]
        ? 0
        : Valuation.moved(model.patients().get(number), plans[number]);
  }

  private void insert(int number) {
    PatientModel patient = model.patients().get(number);
    if (patient.isSettled()) {
      return;
    }
    openings.fill(patient);
    finder.find(patient, openings, Care.BOOKED, draft);
    Plan plan = openings.settle(patient, draft);
    put(patient, plan.worth(valuation.of(patient, plan)));
  }

  private void put(PatientModel patient, Plan plan) {
    int number = patient.index();
    calendar.put(patient, plan);
    neighbours.put(patient, plan);
    value += plan.value() - plans[number].value();
    plans[number] = plan;
  }

  private void remove(int number) {
    PatientModel patient = model.patients().get(number);
    Plan plan = plans[number];
    calendar.remove(patient, plan);
    neighbours.remove(patient, plan);
    value += empty[number].value() - plan.value();
    plans[number] = empty[number];
  }

  /**
   * One turn around somebody who misses much.
   *
   * @param tolerance by how much worse the schedule may get
   */
  void turn(double tolerance) {
    turnAround(neighbours.start(ideal), tolerance);
  }

  /**
   * One turn around this patient.
   *
   * @return those who have another plan now; nobody where it was undone
   */
  int[] turnAround(int first, double tolerance) {
    int[] out = neighbours.around(first);
    double before = value;
    int movedBefore = 0;
    for (int i = 0; i < out.length; i++) {
      saved[i] = plans[out[i]];
      movedBefore += movedOf(out[i]);
      remove(out[i]);
    }
    int[] order = out.clone();
    order(order);
    openings.charge(SHARES[random.nextInt(SHARES.length)]);
    int movedNow = 0;
    for (int patient : order) {
      insert(patient);
      movedNow += movedOf(patient);
    }
    boolean disturbs = movedNow > movedBefore && moved + movedNow - movedBefore > mostMoved;
    if (value >= before - tolerance && !disturbs) {
      moved += movedNow - movedBefore;
      return value > before ? out : NOBODY;
    }
    for (int patient : out) {
      remove(patient);
    }
    for (int i = 0; i < out.length; i++) {
      put(model.patients().get(out[i]), saved[i]);
    }
    return NOBODY;
  }

  /** By chance, or now and then those first who could have most. */
  private void order(int[] patients) {
    for (int i = patients.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = patients[i];
      patients[i] = patients[j];
      patients[j] = swap;
    }
    if (random.nextInt(3) == 0) {
      Integer[] sorted = Arrays.stream(patients).boxed().toArray(Integer[]::new);
      Arrays.sort(sorted, (a, b) -> Double.compare(ideal[b], ideal[a]));
      for (int i = 0; i < sorted.length; i++) {
        patients[i] = sorted[i];
      }
    }
  }
}
