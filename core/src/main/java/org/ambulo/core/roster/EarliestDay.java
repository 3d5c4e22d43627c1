package org.ambulo.core.roster;

import java.time.LocalDate;

/** The first day on which a procedure may be done; its delay counts from there. */
public final class EarliestDay {

  private EarliestDay() {}

  /**
   * The day ordered, not before the patient's release, nor before the days of a hold have passed. A
   * hold starts on the first day planned, or on the day of release where that is later.
   */
  public static LocalDate of(ProcedureOrder order, Attendee patient, Horizon horizon) {
    LocalDate allowed = later(order.earliest(), patient.released());
    if (order.holdDays() <= 0) {
      return allowed;
    }
    return later(allowed, later(patient.released(), horizon.from()).plusDays(order.holdDays()));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
