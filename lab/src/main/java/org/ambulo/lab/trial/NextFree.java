package org.ambulo.lab.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Promises;

/**
 * Books whatever is missing on the next free days, one patient after the other, and never moves
 * anything: procedures first, then therapy, unaware of windows.
 */
record NextFree(Start start) implements Booker {

  /** When therapy may begin. */
  enum Start {
    AT_ONCE,
    /** Not before the procedure is done. */
    AFTER_PROCEDURE
  }

  @Override
  public List<Booking> book(Clinic clinic, Promises promised) {
    Desk desk = new Desk(clinic, new DayBook(clinic, promised.bookings()));
    List<Booking> all = new ArrayList<>();
    for (Attendee patient : clinic.patients()) {
      List<Booking> own =
          promised.bookings().stream().filter(b -> b.patient().equals(patient.id())).toList();
      PatientBookings bookings = new PatientBookings(patient, clinic.horizon(), desk, own);
      bookings.addProcedures();
      bookings.addSessions(from(bookings, clinic), Comparator.naturalOrder());
      all.addAll(bookings.all());
    }
    return all;
  }

  private LocalDate from(PatientBookings bookings, Clinic clinic) {
    LocalDate first = clinic.horizon().from();
    return switch (start) {
      case AT_ONCE -> first;
      case AFTER_PROCEDURE ->
          bookings.procedures().stream()
              .filter(day -> day.isAfter(first))
              .max(Comparator.naturalOrder())
              .orElse(first);
    };
  }
}
