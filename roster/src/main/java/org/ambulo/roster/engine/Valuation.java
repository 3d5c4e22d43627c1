package org.ambulo.roster.engine;

import org.ambulo.core.roster.ScheduleWeights;

/** What a plan is truly worth, prices aside. Holds scratch space: one for each thread. */
final class Valuation {

  private final ScheduleWeights weights;
  private final int[] days = new int[Draft.MOST_PROCEDURES];
  private final int[] counts;

  Valuation(Model model) {
    weights = model.weights();
    counts = new int[model.staff().size()];
  }

  double of(PatientModel patient, Plan plan) {
    int placed = plan.operations().length;
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
    return value + weights.mainTherapist() * main;
  }
}
