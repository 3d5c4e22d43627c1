package org.ambulo.core.roster;

import java.time.LocalDateTime;

/** Bookings start on the grid, on a day planned, at times that the clock shows once. */
final class TimeCheck {

  private static final int DAY = 24 * 60;

  private final Horizon horizon;
  private final ClockChanges changes;
  private final BrokenRules broken;

  TimeCheck(Horizon horizon, ClockChanges changes, BrokenRules broken) {
    this.horizon = horizon;
    this.changes = changes;
    this.broken = broken;
  }

  void check(Appointment appointment) {
    if (appointment.fixed()) {
      return;
    }
    LocalDateTime start = appointment.booking().start();
    if (!Grid.holds(appointment.booking().from()) || start.getSecond() + start.getNano() > 0) {
      add(
          appointment,
          "Starts at %s, and not at a full quarter of an hour".formatted(start.toLocalTime()));
    }
    if (!horizon.contains(appointment.day())) {
      add(
          appointment,
          "%s is outside the days planned, %s to %s"
              .formatted(appointment.day(), horizon.from(), horizon.to()));
    }
    if (appointment.until() > DAY) {
      add(appointment, "Ends after midnight");
    }
    for (ClockChanges.Change change : changes.on(appointment.day())) {
      checkAgainst(change, appointment);
    }
  }

  private void checkAgainst(ClockChanges.Change change, Appointment appointment) {
    LocalDateTime midnight = appointment.day().atStartOfDay();
    if (change.meets(
        midnight.plusMinutes(appointment.from()), midnight.plusMinutes(appointment.until()))) {
      add(
          appointment,
          "The clock %s %s to %s on %s"
              .formatted(
                  change.leftOut() ? "leaves out" : "shows twice",
                  change.from().toLocalTime(),
                  change.to().toLocalTime(),
                  appointment.day()));
    }
  }

  private void add(Appointment appointment, String because) {
    broken.add(Rule.TIME, appointment, because);
  }
}
