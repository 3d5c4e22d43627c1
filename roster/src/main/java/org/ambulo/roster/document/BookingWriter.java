package org.ambulo.roster.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.FixedBooking;
import org.ambulo.core.roster.ProcedureOrder;

/**
 * Writes bookings as {@code {patient, kind, start, minutes, staff[], rooms[]}}: kind "therapy", or
 * "procedure" with what is booked under {@code procedure}, or another visit by its own name.
 */
public final class BookingWriter {

  private final Map<String, Set<String>> procedures = new HashMap<>();

  /** For bookings of this clinic, whose orders say what is a procedure. */
  public BookingWriter(Clinic clinic) {
    for (Attendee patient : clinic.patients()) {
      Set<String> known = procedures.computeIfAbsent(patient.id(), id -> new HashSet<>());
      for (ProcedureOrder order : patient.procedures()) {
        known.add(order.id());
        known.add(order.kind());
      }
    }
  }

  public Node.Many write(Collection<Booking> bookings) {
    List<Node.Group> items = bookings.stream().map(this::write).toList();
    return (Node.Many) Node.many(items);
  }

  public Node.Group write(Booking booking) {
    Fields fields = new Fields().text("patient", booking.patient());
    if (isProcedure(booking)) {
      fields.text("kind", BookedReader.PROCEDURE).text(BookedReader.PROCEDURE, booking.kind());
    } else {
      fields.text("kind", booking.kind());
    }
    return times(
            fields,
            new FixedBooking(
                booking.kind(),
                booking.start(),
                booking.minutes(),
                booking.staff(),
                booking.rooms()))
        .group();
  }

  private boolean isProcedure(Booking booking) {
    return !booking.isTherapy()
        && procedures.getOrDefault(booking.patient(), Set.of()).contains(booking.kind());
  }

  static Node fixed(FixedBooking booking) {
    return times(new Fields().text("kind", booking.kind()), booking).group();
  }

  private static Fields times(Fields fields, FixedBooking booking) {
    return fields
        .text("start", booking.start().toString())
        .whole("minutes", booking.minutes())
        .texts("staff", booking.staff())
        .texts("rooms", booking.rooms());
  }
}
