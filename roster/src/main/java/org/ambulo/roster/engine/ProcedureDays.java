package org.ambulo.roster.engine;

import java.util.Arrays;

/**
 * All choices of days for one patient's procedures, in their order and apart; a procedure that is
 * not done leaves those after it undone. Reused.
 */
final class ProcedureDays {

  private static final double NEVER = Openings.NEVER;

  /** Beyond so many choices no more procedures are added to one; not all are known then. */
  private static final int MANY = 4000;

  private int[][] days = new int[0][];
  private int[] placed = new int[0];
  private double[] value = new double[0];
  private double[] bound = new double[0];
  private int count;
  private boolean cut;

  void collect(PatientModel patient, Openings open) {
    count = 0;
    cut = false;
    int procedures = patient.procedures().size();
    extend(patient, open, new int[procedures], 0, 0);
  }

  private void extend(PatientModel patient, Openings open, int[] chosen, int next, double sum) {
    add(chosen, next, sum);
    if (next == chosen.length || count > MANY) {
      cut |= next < chosen.length;
      return;
    }
    ProcedureModel procedure = patient.procedures().get(next);
    int from = next == 0 ? Integer.MIN_VALUE : chosen[next - 1] + Math.max(1, procedure.gap());
    for (int day : procedure.days()) {
      double worth = open.procedure[next][day];
      if (day >= from && worth > NEVER) {
        chosen[next] = day;
        extend(patient, open, chosen, next + 1, sum + worth);
      }
    }
  }

  private void add(int[] chosen, int number, double sum) {
    if (count == days.length) {
      int size = Math.max(16, count * 2);
      days = Arrays.copyOf(days, size);
      placed = Arrays.copyOf(placed, size);
      value = Arrays.copyOf(value, size);
      bound = Arrays.copyOf(bound, size);
    }
    if (days[count] == null || days[count].length < chosen.length) {
      days[count] = new int[chosen.length];
    }
    System.arraycopy(chosen, 0, days[count], 0, number);
    placed[count] = number;
    value[count] = sum;
    count++;
  }

  /** Whether therapy rests on a day: that of a procedure, or the day after one. */
  static boolean rests(int day, int[] procedures, int count) {
    for (int i = 0; i < count; i++) {
      if (day == procedures[i] || day == procedures[i] + 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether there are more choices than were collected. */
  boolean isCut() {
    return cut;
  }

  int count() {
    return count;
  }

  int[] days(int i) {
    return days[i];
  }

  int placed(int i) {
    return placed[i];
  }

  double value(int i) {
    return value[i];
  }

  void setBound(int i, double value) {
    bound[i] = value;
  }

  /** The choice with the greatest bound above this that was not given yet; -1: none left. */
  int next(double above) {
    int next = -1;
    double top = above;
    for (int i = 0; i < count; i++) {
      if (bound[i] > top) {
        top = bound[i];
        next = i;
      }
    }
    if (next >= 0) {
      bound[next] = NEVER;
    }
    return next;
  }

  void copy(int i, int[] target) {
    Arrays.fill(target, -1);
    System.arraycopy(days[i], 0, target, 0, placed[i]);
  }
}
