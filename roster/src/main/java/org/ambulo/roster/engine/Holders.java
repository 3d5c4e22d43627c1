package org.ambulo.roster.engine;

import java.util.Arrays;

/** Which patient has which quarter of a member of staff, of what may be moved. */
final class Holders {

  static final int NOBODY = -1;

  private final int days;
  private final int[] holder;

  Holders(Model model) {
    days = model.days();
    holder = new int[model.staff().size() * days * Slots.MOST];
    Arrays.fill(holder, NOBODY);
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
      int from = row(session.staff(), session.day()) + session.start();
      Arrays.fill(holder, from, from + length, who);
    }
    for (Plan.Operation operation : plan.operations()) {
      int length = patient.procedures().get(operation.order()).length();
      int from = row(operation.staff(), operation.day()) + operation.start();
      Arrays.fill(holder, from, from + length, who);
    }
  }

  private int row(int member, int day) {
    return (member * days + day) * Slots.MOST;
  }

  int at(int member, int day, int slot) {
    return holder[row(member, day) + slot];
  }
}
