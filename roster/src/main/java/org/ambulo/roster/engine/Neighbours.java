package org.ambulo.roster.engine;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Who holds which time, to find patients who compete for it. */
final class Neighbours {

  private static final int NOBODY = -1;

  private final Model model;
  private final Plan[] plans;
  private final RandomGenerator random;
  private final int[] movable;
  /** Who holds a quarter of a member of staff, by member, day and quarter. */
  private final int[] holder;
  private final boolean[] in;
  private final int[] found;
  private int count;

  Neighbours(Model model, Plan[] plans, RandomGenerator random) {
    this.model = model;
    this.plans = plans;
    this.random = random;
    movable =
        model.patients().stream()
            .filter(patient -> !patient.isSettled())
            .mapToInt(PatientModel::index)
            .toArray();
    holder = new int[model.staff().size() * model.days() * Slots.MOST];
    Arrays.fill(holder, NOBODY);
    in = new boolean[plans.length];
    found = new int[plans.length];
  }

  boolean hasAnybody() {
    return movable.length > 0;
  }

  void put(PatientModel patient, Plan plan) {
    mark(patient, plan, patient.index());
  }

  void remove(PatientModel patient, Plan plan) {
    mark(patient, plan, NOBODY);
  }

  private void mark(PatientModel patient, Plan plan, int who) {
    for (Plan.Session session : plan.sessions()) {
      int length = patient.course().orElseThrow().length();
      int row = row(session.staff(), session.day()) + session.start();
      Arrays.fill(holder, row, row + length, who);
    }
    for (Plan.Operation operation : plan.operations()) {
      int length = patient.procedures().get(operation.order()).length();
      int row = row(operation.staff(), operation.day()) + operation.start();
      Arrays.fill(holder, row, row + length, who);
    }
  }

  private int row(int member, int day) {
    return (member * model.days() + day) * Slots.MOST;
  }

  int anybody() {
    return movable[random.nextInt(movable.length)];
  }

  /** This patient and some who compete for the same time. */
  int[] around(int first) {
    count = 0;
    int size = 3 + random.nextInt(8);
    add(first);
    int kind = random.nextInt(3);
    switch (kind) {
      case 0 -> byDays(model.patients().get(first), size);
      case 1 -> byTherapist(first, size);
      default -> {
        byDays(model.patients().get(first), size / 2);
        byTherapist(first, size);
      }
    }
    while (count < Math.min(3, movable.length)) {
      add(movable[random.nextInt(movable.length)]);
    }
    for (int i = 0; i < count; i++) {
      in[found[i]] = false;
    }
    return Arrays.copyOf(found, count);
  }

  /** One who misses more than another of what the prices would allow. */
  int start(double[] ideal) {
    int one = movable[random.nextInt(movable.length)];
    int other = movable[random.nextInt(movable.length)];
    return ideal[one] - plans[one].value() >= ideal[other] - plans[other].value() ? one : other;
  }

  private void add(int patient) {
    if (!in[patient] && !model.patients().get(patient).isSettled()) {
      in[patient] = true;
      found[count++] = patient;
    }
  }

  /** Those who hold time that this patient could use, on days chosen by chance. */
  private void byDays(PatientModel patient, int size) {
    for (int tries = 0; tries < 60 && count < size; tries++) {
      if (patient.course().isPresent()) {
        CourseModel course = patient.course().get();
        int day = course.days()[random.nextInt(course.days().length)];
        int member = course.therapists()[random.nextInt(course.therapists().length)];
        holderAt(patient, member, day);
      } else {
        ProcedureModel procedure = patient.procedures().getFirst();
        if (procedure.days().length == 0 || procedure.staff().length == 0) {
          return;
        }
        int day = procedure.days()[random.nextInt(procedure.days().length)];
        int member = procedure.staff()[random.nextInt(procedure.staff().length)];
        holderAt(patient, member, day);
      }
    }
  }

  private void holderAt(PatientModel patient, int member, int day) {
    long possible = patient.available()[day];
    if (possible == 0) {
      return;
    }
    int skip = random.nextInt(Long.bitCount(possible));
    for (; skip > 0; skip--) {
      possible &= possible - 1;
    }
    int who = holder[row(member, day) + Long.numberOfTrailingZeros(possible)];
    if (who != NOBODY) {
      add(who);
    }
  }

  /** Those who share a therapist and a time with this patient. */
  private void byTherapist(int first, int size) {
    Plan plan = plans[first];
    for (int tries = 0; tries < 40 && count < size; tries++) {
      if (plan.sessions().length == 0) {
        byDays(model.patients().get(first), size);
        return;
      }
      Plan.Session session = plan.sessions()[random.nextInt(plan.sessions().length)];
      int day = Math.clamp(session.day() + random.nextInt(-3, 4), 0, model.days() - 1);
      int who =
          holder[row(session.staff(), day) + Math.clamp(session.start() + random.nextInt(-6, 7), 0, 63)];
      if (who != NOBODY) {
        add(who);
      }
    }
  }
}
