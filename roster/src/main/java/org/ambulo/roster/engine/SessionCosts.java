package org.ambulo.roster.engine;

import java.util.HashMap;
import java.util.Map;

/** What a session costs at these prices, by its length, therapist, day and start. */
final class SessionCosts {

  private final Model model;
  private final Map<Integer, double[]> byLength = new HashMap<>();
  private final double[][] lengths = new double[Slots.MOST + 1][];

  SessionCosts(Model model) {
    this.model = model;
    int size = model.staff().size() * model.days() * Slots.MOST;
    for (PatientModel patient : model.patients()) {
      patient
          .course()
          .ifPresent(
              course ->
                  lengths[course.length()] =
                      byLength.computeIfAbsent(course.length(), length -> new double[size]));
    }
  }

  double[] of(int length) {
    return lengths[length];
  }

  int row(int member, int day) {
    return (member * model.days() + day) * Slots.MOST;
  }

  /** Prices the sessions of one therapist anew. */
  void price(int member, Prices prices) {
    byLength.forEach(
        (length, costs) -> {
          for (int day = 0; day < model.days(); day++) {
            if (model.staffFree()[member][day] != 0) {
              price(member, day, length, costs, prices);
            }
          }
        });
  }

  private void price(int member, int day, int length, double[] costs, Prices prices) {
    int row = row(member, day);
    int staff = prices.staffRow(member, day);
    int place = prices.poolRow(Prices.THERAPY, day);
    double sum = 0;
    for (int slot = 0; slot < Slots.MOST; slot++) {
      sum += prices.staff[staff + slot] + prices.pool[place + slot];
      if (slot >= length) {
        sum -= prices.staff[staff + slot - length] + prices.pool[place + slot - length];
      }
      if (slot >= length - 1) {
        costs[row + slot - length + 1] = sum;
      }
    }
  }
}
