package org.ambulo.core.roster;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A booking with what it is for, and the whole quarters that it takes.
 *
 * @param order of a procedure only
 * @param fixed whether it stays, and so is never to blame
 * @param from minutes from midnight
 * @param to end of the time with people and in the room
 * @param until end of the patient's own time, recovery included
 */
record Appointment(
    Booking booking,
    Purpose purpose,
    Optional<ProcedureOrder> order,
    boolean fixed,
    int from,
    int to,
    int until) {

  /** What a booking is for. */
  enum Purpose {
    SESSION,
    PROCEDURE,
    VISIT
  }

  /** By time, patient, kind and all the rest, so that a list has one order only. */
  static final Comparator<Booking> ORDER =
      Booking.BY_TIME
          .thenComparingInt(Booking::minutes)
          .thenComparing(booking -> String.join("\n", booking.staff()))
          .thenComparing(booking -> String.join("\n", booking.rooms()));

  static Appointment session(Booking booking) {
    return of(booking, Purpose.SESSION, Optional.empty());
  }

  static Appointment visit(Booking booking) {
    return of(booking, Purpose.VISIT, Optional.empty());
  }

  static Appointment procedure(Booking booking, ProcedureOrder order) {
    return of(booking, Purpose.PROCEDURE, Optional.of(order));
  }

  private static Appointment of(Booking booking, Purpose purpose, Optional<ProcedureOrder> order) {
    int to = Grid.up(booking.to());
    int recovery = order.isPresent() ? order.get().recoveryMinutes() : 0;
    return new Appointment(
        booking, purpose, order, false, Grid.down(booking.from()), to, Grid.up(to + recovery));
  }

  Appointment thatStays() {
    return new Appointment(booking, purpose, order, true, from, to, until);
  }

  /** Whether another booking is this one; a procedure may go by its order's id or its kind. */
  boolean isSameAs(Booking other) {
    return booking.equals(other)
        || (order.isPresent()
            && order.get().id().equals(other.kind())
            && booking.patient().equals(other.patient())
            && booking.start().equals(other.start())
            && booking.minutes() == other.minutes()
            && booking.staff().equals(other.staff())
            && booking.rooms().equals(other.rooms()));
  }

  /** Whether a room among those of the booking is the place to recover in afterwards. */
  boolean recoversIn(Room room) {
    return order.isPresent()
        && room.kind() == Room.Kind.RECOVERY
        && !(order.get().room().equals(Optional.of(Room.Kind.RECOVERY))
            && booking.rooms().getFirst().equals(room.id()));
  }

  int startIn(Room room) {
    return recoversIn(room) ? to : from;
  }

  int endIn(Room room) {
    return recoversIn(room) ? until : to;
  }

  LocalDate day() {
    return booking.day();
  }

  String patient() {
    return booking.patient();
  }

  /** Such as "from 09:00 to 09:45". */
  String span() {
    return "from " + Span.clock(from) + " to " + Span.clock(until);
  }
}
