package org.ambulo.roster.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.FixedBooking;
import org.ambulo.core.roster.ProcedureOrder;

/** What the fixed bookings of a patient are: sessions of the course, procedures ordered, visits. */
record FixedOf(List<FixedBooking> sessions, Map<FixedBooking, ProcedureOrder> procedures) {

  static FixedOf of(Attendee patient) {
    List<FixedBooking> sessions = new ArrayList<>();
    Map<FixedBooking, ProcedureOrder> procedures = new HashMap<>();
    for (FixedBooking booking : patient.fixed()) {
      if (booking.kind().equals(Booking.THERAPY)) {
        sessions.add(booking);
      } else {
        order(patient, booking, procedures).ifPresent(order -> procedures.put(booking, order));
      }
    }
    return new FixedOf(sessions, procedures);
  }

  private static Optional<ProcedureOrder> order(
      Attendee patient, FixedBooking booking, Map<FixedBooking, ProcedureOrder> matched) {
    return patient.procedures().stream()
        .filter(order -> order.id().equals(booking.kind()) || order.kind().equals(booking.kind()))
        .filter(order -> !matched.containsValue(order))
        .findFirst();
  }

  int recoveryMinutes(FixedBooking booking) {
    ProcedureOrder order = procedures.get(booking);
    return order == null ? 0 : order.recoveryMinutes();
  }
}
