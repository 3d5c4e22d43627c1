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
  private static final int PAIRS = 2;

  private final double mainTherapist;
  private final CourseProgram program;
  private final ProcedureDays choices = new ProcedureDays();

  /** Worth of a session by day for the choice at hand, and the same with the best opening. */
  private final double[] worth;

  private final double[] day;
  private final Days chosen;

  /** What each therapist as the main one adds on the days chosen without, and at most. */
  private double[] likely = new double[0];

  /** What each therapist would add to the days chosen by standing in. */
  private double[] help = new double[0];

  private double[] promise = new double[0];
  private double[] most = new double[0];
  private boolean[] tried = new boolean[0];

  PlanFinder(Model model) {
    mainTherapist = model.weights().mainTherapist();
    program = new CourseProgram(model.weeks());
    worth = new double[model.days()];
    day = new double[model.days()];
    chosen = new Days(model.days());
  }

  /** Puts the best plan into the draft. */
  void find(PatientModel patient, Openings open, Care care, Draft draft) {
    choices.collect(patient, open);
    draft.hold(patient.procedures().size());
    draft.value = NEVER;
    if (patient.course().isEmpty()) {
      withoutCourse(patient, draft);
    } else {
      withCourse(patient, patient.course().get(), open, care, draft);
    }
    if (choices.isCut() && care.equals(Care.EXACT)) {
      draft.value = Math.max(draft.value, atMost(patient, open));
    }
  }

  /**
   * What no plan exceeds, where there are too many to look at: each procedure on its best day, and
   * a course that no procedure stands in the way of.
   */
  private double atMost(PatientModel patient, Openings open) {
    double most = patient.constant() + mainTherapist * patient.fixedMain();
    for (int i = 0; i < patient.procedures().size(); i++) {
      most += Math.max(0, Arrays.stream(open.procedure[i]).max().orElse(0));
    }
    double window = Arrays.stream(patient.after()).max().orElse(NEVER);
    for (int on : patient.fixedDays()) {
      most += Math.max(window, patient.worth()[on]);
    }
    if (patient.course().isPresent()) {
      CourseModel course = patient.course().get();
      Arrays.fill(day, NEVER);
      for (int on : course.days()) {
        worth[on] = Math.max(window, patient.worth()[on]);
      }
      double promised = Math.max(0, promises(course, open) - mainTherapist * patient.fixedMain());
      most += anybody(course, open) + promised;
    }
    return most;
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

  private void withCourse(
      PatientModel patient, CourseModel course, Openings open, Care care, Draft draft) {
    double greatest = Math.max(mainTherapist * patient.fixedMain(), promises(course, open));
    if (choices.count() == 1) {
      tryMains(patient, course, open, 0, care, draft);
      return;
    }
    for (int i = 0; i < choices.count(); i++) {
      worths(patient, course, i);
      choices.setBound(i, base(patient, i) + anybody(course, open) + greatest);
    }
    int left = care.choices();
    for (int i = choices.next(draft.value);
        i >= 0 && left > 0;
        i = choices.next(draft.value), left--) {
      tryMains(patient, course, open, i, care, draft);
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
      PatientModel patient, CourseModel course, Openings open, int i, Care care, Draft draft) {
    boolean anybody = care.company() == Care.Company.ANYBODY;
    worths(patient, course, i);
    double base = base(patient, i);
    double any = anybody(course, open);
    program.days(course.terms(), day, chosen);
    if (anybody || chosen.size() == 0) {
      keepBetter(base + any + mainTherapist * patient.fixedMain(), NOBODY, NOBODY, i, open, draft);
    } else {
      keepNone(patient, course, base, i, draft);
    }
    likely(course, open);
    if (!anybody) {
      passOverWhoMayNotLead(course);
    }
    int left = care.mains();
    for (int main = next(course, draft.value - base - any);
        main >= 0 && left > 0;
        main = next(course, draft.value - base - any), left--) {
      tried[main] = true;
      double value = base + withMain(course, open, main);
      if (value > draft.value) {
        program.days(course.terms(), day, chosen);
        if (anybody || isAlone(open, main)) {
          keepBetter(value, main, NOBODY, i, open, draft);
        } else {
          tryPairs(course, open, base, main, i, draft);
        }
      }
    }
  }

  /** No session more: what is left where nobody may treat who has time. */
  private void keepNone(PatientModel patient, CourseModel course, double base, int i, Draft draft) {
    double value = base + course.terms().floorGain(0) + mainTherapist * patient.fixedMain();
    if (value > draft.value) {
      draft.value = value;
      draft.sessions = 0;
      choices.copy(i, draft.procedureDays);
    }
  }

  private void passOverWhoMayNotLead(CourseModel course) {
    for (int m = 0; m < course.therapists().length; m++) {
      tried[m] |= !course.mayLead(m);
    }
  }

  /** Whether the days chosen need nobody beside the main therapist. */
  private boolean isAlone(Openings open, int main) {
    for (int s = 0; s < chosen.size(); s++) {
      int on = chosen.get(s);
      if (open.with[on][main] + mainTherapist < open.any[on]) {
        return false;
      }
    }
    return true;
  }

  /** The best course with the main therapist and one who help in; those likeliest to help. */
  private void tryPairs(
      CourseModel course, Openings open, double base, int main, int i, Draft draft) {
    int count = course.therapists().length;
    Arrays.fill(help, 0, count, 0);
    for (int s = 0; s < chosen.size(); s++) {
      int on = chosen.get(s);
      double alone = Math.max(0, open.with[on][main] + mainTherapist + worth[on]);
      for (int m = 0; m < count; m++) {
        help[m] += Math.max(0, open.with[on][m] + worth[on] - alone);
      }
    }
    for (int tries = 0; tries < PAIRS; tries++) {
      int other = main;
      for (int m = 0; m < count; m++) {
        if (course.mayStandIn(m, main) && (other == main || help[m] > help[other])) {
          other = m;
        }
      }
      help[other] = NEVER;
      double value = base + withPair(course, open, main, other);
      if (value > draft.value) {
        program.days(course.terms(), day, chosen);
        keepBetter(value, main, other, i, open, draft);
      }
    }
  }

  private double withPair(CourseModel course, Openings open, int main, int other) {
    for (int on : course.days()) {
      double[] with = open.with[on];
      day[on] = worth[on] + Math.max(with[other], with[main] + mainTherapist);
    }
    return program.solve(course.terms(), day) + mainTherapist * course.fixedWith()[main];
  }

  /** What each therapist as the main one would add on the days chosen. */
  private void likely(CourseModel course, Openings open) {
    int count = course.therapists().length;
    Arrays.fill(tried, 0, count, false);
    for (int m = 0; m < count; m++) {
      likely[m] = mainTherapist * course.fixedWith()[m];
    }
    for (int s = 0; s < chosen.size(); s++) {
      int on = chosen.get(s);
      double[] row = open.with[on];
      double below = mainTherapist - open.any[on];
      for (int m = 0; m < count; m++) {
        likely[m] += Math.max(0, row[m] + below);
      }
    }
  }

  /** The likeliest therapist not tried yet who may add more than this. */
  private int next(CourseModel course, double above) {
    int best = NOBODY;
    double top = NEVER;
    for (int m = 0; m < course.therapists().length; m++) {
      if (likely[m] > top && promise[m] > above && !tried[m]) {
        top = likely[m];
        best = m;
      }
    }
    return best;
  }

  private double anybody(CourseModel course, Openings open) {
    for (int on : course.days()) {
      day[on] = worth[on] + open.any[on];
    }
    return program.solve(course.terms(), day);
  }

  private double withMain(CourseModel course, Openings open, int main) {
    for (int on : course.days()) {
      day[on] = worth[on] + Math.max(open.any[on], open.with[on][main] + mainTherapist);
    }
    return program.solve(course.terms(), day) + mainTherapist * course.fixedWith()[main];
  }

  private void keepBetter(
      double value, int main, int substitute, int i, Openings open, Draft draft) {
    if (value <= draft.value) {
      return;
    }
    draft.value = value;
    choices.copy(i, draft.procedureDays);
    draft.sessions = chosen.size();
    for (int s = 0; s < chosen.size(); s++) {
      int on = chosen.get(s);
      int other = substitute == NOBODY ? open.anyOf[on] : substitute;
      boolean withMain = main >= 0 && open.with[on][main] + mainTherapist >= open.with[on][other];
      draft.sessionDays[s] = on;
      draft.therapists[s] = withMain ? main : other;
    }
  }

  private double promises(CourseModel course, Openings open) {
    int count = course.therapists().length;
    if (promise.length < count) {
      promise = new double[count];
      most = new double[count];
      likely = new double[count];
      help = new double[count];
      tried = new boolean[count];
    }
    Arrays.fill(promise, 0, count, 0);
    Arrays.fill(most, 0, count, 0);
    for (int on : course.days()) {
      double[] row = open.with[on];
      double below = open.any[on] == NEVER ? NEVER : mainTherapist - open.any[on];
      for (int m = 0; m < count; m++) {
        double gain = Math.max(0, row[m] + below);
        promise[m] += gain;
        most[m] = Math.max(most[m], gain);
      }
    }
    double greatest = 0;
    int sessions = course.terms().sessions();
    for (int m = 0; m < count; m++) {
      promise[m] = Math.min(promise[m], most[m] * sessions) + mainTherapist * course.fixedWith()[m];
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
