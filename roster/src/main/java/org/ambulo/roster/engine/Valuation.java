package org.ambulo.roster.engine;

import java.util.Arrays;
import org.ambulo.core.roster.ScheduleWeights;

/** What a plan is truly worth, prices aside. Holds scratch space: one for each thread. */
final class Valuation {

  private final ScheduleWeights weights;
  private int[] days = new int[0];
  private final int[] counts;

  Valuation(Model model) {
    weights = model.weights();
    counts = new int[model.staff().size()];
  }

  double of(PatientModel patient, Plan plan) {
    int placed = plan.operations().length;
    if (days.length < placed) {
      days = new int[placed];
    }
    double value = patient.constant();
    for (Plan.Operation operation : plan.operations()) {
      days[operation.order()] = operation.day();
      value += patient.procedures().get(operation.order()).worth()[operation.day()];
    }
    for (int on : patient.fixedDays()) {
      value += patient.worth(on, days, placed);
    }
    int main = patient.fixedMain();
    if (patient.course().isPresent()) {
      CourseModel course = patient.course().get();
      value += course.terms().floorGain(plan.sessions().length);
      for (int m = 0; m < course.therapists().length; m++) {
        counts[course.therapists()[m]] = course.fixedWith()[m];
      }
      for (Plan.Session session : plan.sessions()) {
        value += patient.worth(session.day(), days, placed);
        if ((patient.preferred() >> session.start() & 1) != 0) {
          value += weights.preferredTime();
        }
        main = Math.max(main, ++counts[session.staff()]);
      }
    }
    return value
        + weights.mainTherapist() * main
        - patient.promised().map(promised -> lost(patient, promised, plan)).orElse(0.0);
  }

  /** What it costs that promised appointments are not kept. */
  private static double lost(PatientModel patient, Promised promised, Plan plan) {
    double lost = promised.all();
    for (Plan.Session session : plan.sessions()) {
      lost -= promised.keep(session.day(), place(patient, session.staff()), session.start());
    }
    for (Plan.Operation operation : plan.operations()) {
      lost -=
          promised.keepOperation(
              operation.order(), operation.day(), operation.staff(), operation.start());
    }
    return lost;
  }

  private static int place(PatientModel patient, int staff) {
    return Arrays.binarySearch(patient.course().orElseThrow().therapists(), staff);
  }

  /** How many promised appointments a plan does not keep. */
  static int moved(PatientModel patient, Plan plan) {
    return patient
        .promised()
        .map(promised -> promised.count() - kept(patient, promised, plan))
        .orElse(0);
  }

  private static int kept(PatientModel patient, Promised promised, Plan plan) {
    int kept = 0;
    for (Plan.Session session : plan.sessions()) {
      kept +=
          promised.holds(session.day(), place(patient, session.staff()), session.start()) ? 1 : 0;
    }
    for (Plan.Operation operation : plan.operations()) {
      kept +=
          promised.holdsOperation(
                  operation.order(), operation.day(), operation.staff(), operation.start())
              ? 1
              : 0;
    }
    return kept;
  }
}
