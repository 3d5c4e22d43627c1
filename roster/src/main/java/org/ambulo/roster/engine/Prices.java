package org.ambulo.roster.engine;

import org.ambulo.core.roster.Room;

/**
 * What each quarter of an hour of each person, and of each kind of place, is worth to those who
 * want it: the multipliers of their capacities. In the unit of the schedule's value; 0 where there
 * is enough.
 */
final class Prices {

  /** Places that are priced together: those of therapy, of recovery, and each kind of room. */
  static final int THERAPY = 0;

  static final int RECOVERY = 1;
  private static final int KINDS = 2;
  static final int POOLS = KINDS + Room.Kind.values().length;

  private final int days;

  /** By member of staff, day and quarter. */
  final double[] staff;

  /** By pool, day and quarter. */
  final double[] pool;

  Prices(Model model) {
    days = model.days();
    staff = new double[model.staff().size() * days * Slots.MOST];
    pool = new double[POOLS * days * Slots.MOST];
  }

  /** Whether there is one for each quarter of a model. */
  boolean fit(Model model) {
    return days == model.days() && staff.length == model.staff().size() * days * Slots.MOST;
  }

  static int pool(Room.Kind kind) {
    return switch (kind) {
      case FLUOROSCOPY -> KINDS;
      case ULTRASOUND -> KINDS + 1;
      case RECOVERY -> KINDS + 2;
      case GYM -> KINDS + 3;
      case TREATMENT -> KINDS + 4;
    };
  }

  int staffRow(int member, int day) {
    return (member * days + day) * Slots.MOST;
  }

  int poolRow(int pool, int day) {
    return (pool * days + day) * Slots.MOST;
  }

  /** What somebody's time costs. */
  double staff(int member, int day, int start, int length) {
    return sum(staff, staffRow(member, day) + start, length);
  }

  double pool(int pool, int day, int start, int length) {
    return sum(this.pool, poolRow(pool, day) + start, length);
  }

  /** What a procedure costs: somebody's time, the room's, and the recovery place's afterwards. */
  double procedure(ProcedureModel procedure, int member, int day, int start) {
    double cost = staff(member, day, start, procedure.length());
    if (procedure.needsRoom()) {
      cost += pool(pool(procedure), day, start, procedure.length());
    }
    return cost + pool(RECOVERY, day, start + procedure.length(), procedure.recovery());
  }

  /** The pool of the room that a procedure needs. */
  static int pool(ProcedureModel procedure) {
    return pool(procedure.order().room().orElseThrow());
  }

  private static double sum(double[] prices, int from, int length) {
    double sum = 0;
    for (int i = from; i < from + length; i++) {
      sum += prices[i];
    }
    return sum;
  }
}
