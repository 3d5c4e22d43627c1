package org.ambulo.roster.engine;

/** What a patient could get if nobody else were there, at the prices of the time taken. */
final class PricedOpenings extends Openings {

  private final Calendar open;
  private final Prices prices;
  private final SessionClasses classes;

  /**
   * @param open the calendar with what is fixed only
   */
  PricedOpenings(Calendar open, Prices prices, SessionClasses classes) {
    super(open.model.days());
    this.open = open;
    this.prices = prices;
    this.classes = classes;
  }

  @Override
  protected void sessions(PatientModel patient, CourseModel course) {
    for (int i = 0; i < course.days().length; i++) {
      int day = course.days()[i];
      int number = classes.classOf(patient, i);
      with[day] = classes.values(number);
      any[day] = classes.best(number);
      anyOf[day] = classes.bestOf(number);
    }
  }

  @Override
  protected double procedure(PatientModel patient, int number, ProcedureModel procedure, int day) {
    double best = NEVER;
    long starts = open.procedureStarts(patient, procedure, day);
    for (int member : procedure.staff()) {
      long here = starts & Slots.starts(open.staffFree(member, day), procedure.length());
      for (long rest = here; rest != 0; rest &= rest - 1) {
        int start = Long.numberOfTrailingZeros(rest);
        best = Math.max(best, -prices.procedure(procedure, member, day, start));
      }
    }
    return best == NEVER ? NEVER : procedure.worth()[day] + best;
  }

  /** A member of staff and a start about as good as the best: member times 64, plus start. */
  int nearlyBest(PatientModel patient, int number, int day, double slack, int turn) {
    ProcedureModel model = patient.procedures().get(number);
    double enough = procedure[number][day] - model.worth()[day] - slack;
    long starts = open.procedureStarts(patient, model, day);
    int found = -1;
    int seen = 0;
    for (int member : model.staff()) {
      long here = starts & Slots.starts(open.staffFree(member, day), model.length());
      for (long rest = here; rest != 0; rest &= rest - 1) {
        int start = Long.numberOfTrailingZeros(rest);
        if (-prices.procedure(model, member, day, start) >= enough
            && Math.floorMod(turn, ++seen) == 0) {
          found = member * Slots.MOST + start;
        }
      }
    }
    return found;
  }
}
