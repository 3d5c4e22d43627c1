package org.ambulo.core.roster;

/**
 * The part of a day in which bookings are proposed: sixteen hours from the time on at which the
 * first of the staff starts on any of the days planned.
 */
public final class PlannedDay {

  private static final int MINUTES = 16 * 60;

  private PlannedDay() {}

  /** Its first minute, the start of a quarter; midnight where nobody works. */
  public static int start(Clinic clinic) {
    return Grid.down(
        clinic.staff().stream()
            .flatMap(member -> member.hours().stream())
            .filter(span -> clinic.horizon().contains(span.date()))
            .mapToInt(Span::from)
            .min()
            .orElse(0));
  }

  /** The first minute after it. */
  public static int end(Clinic clinic) {
    return start(clinic) + MINUTES;
  }
}
