package org.ambulo.core.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A schedule's appointments by patient, with what each is for. */
final class Sheets {

  private Sheets() {}

  static List<PatientSheet> of(Register register, List<Booking> bookings) {
    Map<String, List<Booking>> byPatient = new HashMap<>();
    for (Booking booking : bookings.stream().sorted(Appointment.ORDER).toList()) {
      byPatient.computeIfAbsent(booking.patient(), id -> new ArrayList<>()).add(booking);
    }
    BrokenRules unheard = new BrokenRules();
    return register.patients().stream()
        .map(
            patient ->
                PatientSheet.of(
                    patient,
                    register.fixedOf(patient),
                    byPatient.getOrDefault(patient.id(), List.of()),
                    unheard))
        .toList();
  }
}
