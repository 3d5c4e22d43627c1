package org.ambulo.roster.engine;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Ruin and recreate: some patients who compete for the same time are taken out and put in again,
 * each by the best plan for what is then free. What is not better is undone, except a little worse
 * at the start, less and less towards the end.
 */
final class Search {

  private final Model model;
  private final Calendar calendar;
  private final FreeOpenings openings;
  private final PlanFinder finder;
  private final Valuation valuation;
  private final Draft draft;
  private final Plan[] plans;
  private final double[] ideal;
  private final Neighbours neighbours;
  private final RandomGenerator random;
  private final Plan[] saved;
  private double value;

  Search(Model model, Prices prices, double[] ideal, RandomGenerator random) {
    this.model = model;
    this.ideal = ideal;
    this.random = random;
    calendar = new Calendar(model);
    openings = new FreeOpenings(calendar, prices);
    finder = new PlanFinder(model);
    valuation = new Valuation(model);
    draft = new Draft(model.days());
    plans = new Plan[model.patients().size()];
    saved = new Plan[plans.length];
    neighbours = new Neighbours(model, plans, random);
    for (PatientModel patient : model.patients()) {
      plans[patient.index()] = Plan.empty(valuation.of(patient, Plan.empty(0)));
      value += plans[patient.index()].value();
    }
  }

  double value() {
    return value;
  }

  /** Whether there is anybody to take out at all. */
  boolean hasMovable() {
    return neighbours.hasAnybody();
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

  private void insert(int number) {
    PatientModel patient = model.patients().get(number);
    if (patient.isSettled()) {
      return;
    }
    openings.fill(patient);
    finder.find(patient, openings, Care.QUICK, draft);
    Plan plan = openings.settle(patient, draft);
    plan = plan.worth(valuation.of(patient, plan));
    calendar.put(patient, plan);
    value += plan.value() - plans[number].value();
    plans[number] = plan;
    neighbours.put(patient, plan);
  }

  private void remove(int number) {
    PatientModel patient = model.patients().get(number);
    Plan plan = plans[number];
    calendar.remove(patient, plan);
    neighbours.remove(patient, plan);
    plans[number] = Plan.empty(valuation.of(patient, Plan.empty(0)));
    value += plans[number].value() - plan.value();
  }

  private void restore(int number, Plan plan) {
    PatientModel patient = model.patients().get(number);
    calendar.put(patient, plan);
    neighbours.put(patient, plan);
    value += plan.value() - plans[number].value();
    plans[number] = plan;
  }

  /**
   * One turn.
   *
   * @param tolerance by how much worse the schedule may get
   * @return whether it was kept
   */
  boolean turn(double tolerance) {
    int[] out = neighbours.some(ideal);
    double before = value;
    for (int i = 0; i < out.length; i++) {
      saved[i] = plans[out[i]];
      remove(out[i]);
    }
    int[] order = out.clone();
    order(order);
    openings.charge(share());
    for (int patient : order) {
      insert(patient);
    }
    if (value >= before - tolerance) {
      return true;
    }
    for (int patient : out) {
      remove(patient);
    }
    for (int i = 0; i < out.length; i++) {
      restore(out[i], saved[i]);
    }
    return false;
  }

  private double share() {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> 0.3;
      case 2 -> 0.6;
      default -> 0.9;
    };
  }

  private void order(int[] patients) {
    for (int i = patients.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = patients[i];
      patients[i] = patients[j];
      patients[j] = swap;
    }
    if (random.nextInt(3) == 0) {
      Integer[] sorted = Arrays.stream(patients).boxed().toArray(Integer[]::new);
      Arrays.sort(sorted, (a, b) -> Double.compare(loss(b), loss(a)));
      for (int i = 0; i < sorted.length; i++) {
        patients[i] = sorted[i];
      }
    }
  }

  private double loss(int patient) {
    return ideal[patient];
  }
}
