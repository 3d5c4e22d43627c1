package org.ambulo.core.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A patient as the calendar sees one.
 *
 * @param released first day on which anything may be booked for them
 * @param availability when they can come
 * @param driverDays days on which somebody drives them home; empty: every day; procedures only
 * @param procedures in the order in which they are to be done
 * @param past procedures that still open a window
 * @param therapy empty: no course
 */
public record Attendee(
    String id,
    LocalDate released,
    List<Span> availability,
    Preference prefer,
    Optional<Set<LocalDate>> driverDays,
    List<ProcedureOrder> procedures,
    List<PastProcedure> past,
    Optional<Course> therapy,
    Worth value,
    List<FixedBooking> fixed) {

  public Attendee {
    availability = List.copyOf(availability);
    driverDays = driverDays.map(Set::copyOf);
    procedures = List.copyOf(procedures);
    past = List.copyOf(past);
    fixed = List.copyOf(fixed);
  }

  public boolean hasDriver(LocalDate day) {
    return driverDays.map(days -> days.contains(day)).orElse(true);
  }

  /** The same with another value of sessions. */
  public Attendee withValue(Worth other) {
    return new Attendee(
        id, released, availability, prefer, driverDays, procedures, past, therapy, other, fixed);
  }

  /** The same who can come at other times. */
  public Attendee withAvailability(List<Span> others) {
    return new Attendee(
        id, released, others, prefer, driverDays, procedures, past, therapy, value, fixed);
  }

  /** The same with other procedures ordered. */
  public Attendee withProcedures(List<ProcedureOrder> others) {
    return new Attendee(
        id, released, availability, prefer, driverDays, others, past, therapy, value, fixed);
  }

  /** The same with another course. */
  public Attendee withTherapy(Optional<Course> other) {
    return new Attendee(
        id, released, availability, prefer, driverDays, procedures, past, other, value, fixed);
  }

  /** The same with other bookings that stay. */
  public Attendee withFixed(List<FixedBooking> others) {
    return new Attendee(
        id, released, availability, prefer, driverDays, procedures, past, therapy, value, others);
  }
}
