package org.ambulo.app.print;

import java.util.HashMap;
import java.util.Map;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.ProcedureOrder;

/** Appointments in words; a procedure goes by its kind, not by the id of its order. */
final class BookingWords {

  private record Order(String patient, String id) {}

  private final Map<Order, String> kinds = new HashMap<>();

  BookingWords(Clinic clinic) {
    for (Attendee patient : clinic.patients()) {
      for (ProcedureOrder order : patient.procedures()) {
        kinds.putIfAbsent(new Order(patient.id(), order.id()), order.kind());
      }
    }
  }

  String kind(String patient, String kind) {
    return kinds.getOrDefault(new Order(patient, kind), kind).replace('_', ' ');
  }

  String kind(Booking booking) {
    return kind(booking.patient(), booking.kind());
  }

  /** Such as "p3, therapy, Tue 5 Jan 08:30 with t1". */
  String of(Booking booking) {
    return "%s, %s, %s".formatted(booking.patient(), kind(booking), when(booking));
  }

  /** Such as "Tue 5 Jan 08:30 with t1". */
  String when(Booking booking) {
    return ChangeWords.TIME.format(booking.start())
        + (booking.staff().isEmpty() ? "" : " with " + String.join(", ", booking.staff()));
  }
}
