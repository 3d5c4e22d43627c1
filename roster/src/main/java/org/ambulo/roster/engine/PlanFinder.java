package org.ambulo.roster.engine;

import java.util.Arrays;

/**
 * The best plan of one patient for what is open: all days of the procedures are gone through, and
 * for each the best course, with each therapist as the main one, as long as it may still win.
 * Exact, whatever the openings are: real gaps of the calendar, or all hours against prices. Holds
 * scratch space: one for each thread.
 */
final class PlanFinder {

  private static final double NEVER = Openings.NEVER;
  private static final int NOBODY = -1;

  private final double mainTherapist;
  private final CourseProgram program;
  private final ProcedureDays choices = new ProcedureDays();
  /** Worth of a session by day for the choice at hand, and the same with the best opening. */
  private final double[] worth;
  private final double[] day;
  private final Days chosen;
  /** What each therapist as the main one could add at most. */
  private double[] promise = new double[0];
  private boolean[] tried = new boolean[0];

  PlanFinder(Model model) {
    mainTherapist = model.weights().mainTherapist();
    program = new CourseProgram(model.weeks());
    worth = new double[model.days()];
    day = new double[model.days()];
    chosen = new Days(model.days());
  }

  /** Puts the best plan into the draft. */
  void find(PatientModel patient, Openings open, Draft draft) {
    choices.collect(patient, open);
    draft.value = NEVER;
    if (patient.course().isEmpty()) {
      withoutCourse(patient, draft);
    } else {
      withCourse(patient, patient.course().get(), open, draft);
    }
  }

  private void withoutCourse(PatientModel patient, Draft draft) {
    for (int i = 0; i < choices.count(); i++) {
      double value = base(patient, i) + mainTherapist * patient.fixedMain();
      if (value > draft.value) {
        draft.value = value;
        draft.sessions = 0;
        choices.copy(i, draft.procedureDays);
      }
    }
  }

  private void withCourse(PatientModel patient, CourseModel course, Openings open, Draft draft) {
    double greatest = Math.max(mainTherapist * patient.fixedMain(), promises(course, open));
    if (choices.count() == 1) {
      tryMains(patient, course, open, 0, draft);
      return;
    }
    for (int i = 0; i < choices.count(); i++) {
      worths(patient, course, i);
      choices.setBound(i, base(patient, i) + anybody(course, open) + greatest);
    }
    for (int i = choices.next(draft.value); i >= 0; i = choices.next(draft.value)) {
      tryMains(patient, course, open, i, draft);
    }
  }

  /** Value of the procedures on these days, and of all that is fixed. */
  private double base(PatientModel patient, int i) {
    double sum = choices.value(i) + patient.constant();
    for (int on : patient.fixedDays()) {
      sum += patient.worth(on, choices.days(i), choices.placed(i));
    }
    return sum;
  }

  private void tryMains(
      PatientModel patient, CourseModel course, Openings open, int i, Draft draft) {
    worths(patient, course, i);
    double base = base(patient, i);
    double any = anybody(course, open);
    keepBetter(
        base + any + mainTherapist * patient.fixedMain(), NOBODY, i, course, open, draft);
    int count = course.therapists().length;
    Arrays.fill(tried, 0, count, false);
    for (int main = best(count, draft.value - base - any);
        main >= 0;
        main = best(count, draft.value - base - any)) {
      tried[main] = true;
      double value = base + withMain(course, open, main);
      keepBetter(value, main, i, course, open, draft);
    }
  }

  /** The therapist not tried yet who promises most, and more than this. */
  private int best(int count, double above) {
    int best = NOBODY;
    double top = above;
    for (int m = 0; m < count; m++) {
      if (promise[m] > top && !tried[m]) {
        top = promise[m];
        best = m;
      }
    }
    return best;
  }

  private double anybody(CourseModel course, Openings open) {
    for (int on : course.days()) {
      day[on] = worth[on] + open.any[on];
    }
    return program.solve(course.terms(), day, chosen);
  }

  private double withMain(CourseModel course, Openings open, int main) {
    int row = main * open.days;
    for (int on : course.days()) {
      day[on] = worth[on] + Math.max(open.any[on], open.with[row + on] + mainTherapist);
    }
    return program.solve(course.terms(), day, chosen)
        + mainTherapist * course.fixedWith()[main];
  }

  private void keepBetter(
      double value, int main, int i, CourseModel course, Openings open, Draft draft) {
    if (value <= draft.value) {
      return;
    }
    draft.value = value;
    choices.copy(i, draft.procedureDays);
    draft.sessions = chosen.size();
    for (int s = 0; s < chosen.size(); s++) {
      int on = chosen.get(s);
      boolean withMain =
          main >= 0 && open.with[main * open.days + on] + mainTherapist >= open.any[on];
      draft.sessionDays[s] = on;
      draft.therapists[s] = withMain ? main : open.anyOf[on];
    }
  }

  private double promises(CourseModel course, Openings open) {
    int count = course.therapists().length;
    if (promise.length < count) {
      promise = new double[count];
      tried = new boolean[count];
    }
    double greatest = 0;
    for (int m = 0; m < count; m++) {
      double sum = 0;
      double top = 0;
      int row = m * open.days;
      for (int on : course.days()) {
        double gain = open.with[row + on] + mainTherapist - open.any[on];
        if (gain > 0) {
          sum += gain;
          top = Math.max(top, gain);
        }
      }
      promise[m] =
          Math.min(sum, top * course.terms().sessions()) + mainTherapist * course.fixedWith()[m];
      greatest = Math.max(greatest, promise[m]);
    }
    return greatest;
  }

  /** What a session is worth on each day with this choice for the procedures. */
  private void worths(PatientModel patient, CourseModel course, int i) {
    Arrays.fill(day, NEVER);
    int[] procedures = choices.days(i);
    int placed = choices.placed(i);
    for (int on : course.days()) {
      worth[on] =
          ProcedureDays.rests(on, procedures, placed)
              ? NEVER
              : patient.worth(on, procedures, placed);
    }
  }
}
