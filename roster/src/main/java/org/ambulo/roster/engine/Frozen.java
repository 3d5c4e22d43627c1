package org.ambulo.roster.engine;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.FixedBooking;
import org.ambulo.core.roster.Promises;

/**
 * A clinic in which promised appointments that are over, or too near to be moved, are fixed.
 *
 * @param movable the others by patient
 * @param notBefore when the notice time ends
 */
record Frozen(Clinic clinic, Map<String, List<Booking>> movable, LocalDateTime notBefore) {

  /**
   * @param broken appointments that cannot take place; they do not stay even where they are near
   */
  static Frozen of(Clinic clinic, Promises promised, Set<Booking> broken, int noticeHours) {
    LocalDateTime notBefore = promised.asOf().plusHours(noticeHours);
    Map<String, List<Booking>> open = open(clinic, promised);
    Map<String, List<Booking>> movable = new HashMap<>();
    List<Attendee> patients = new ArrayList<>();
    for (Attendee patient : clinic.patients()) {
      List<FixedBooking> fixed = new ArrayList<>(patient.fixed());
      List<Booking> left = new ArrayList<>();
      for (Booking booking : open.getOrDefault(patient.id(), List.of())) {
        boolean over = booking.start().isBefore(promised.asOf());
        boolean near = booking.start().isBefore(notBefore);
        if (over || (near && !broken.contains(booking))) {
          fixed.add(fixed(booking));
        } else {
          left.add(booking);
        }
      }
      movable.put(patient.id(), left);
      patients.add(fixed.size() == patient.fixed().size() ? patient : patient.withFixed(fixed));
    }
    return new Frozen(clinic.withPatients(patients), movable, notBefore);
  }

  /** Promised appointments by patient, without what the clinic itself has fixed. */
  static Map<String, List<Booking>> open(Clinic clinic, Promises promised) {
    record Start(String patient, LocalDateTime time) {}
    Set<Start> fixed = new HashSet<>();
    Set<String> known = new HashSet<>();
    for (Attendee patient : clinic.patients()) {
      known.add(patient.id());
      patient.fixed().forEach(one -> fixed.add(new Start(patient.id(), one.start())));
    }
    Map<String, List<Booking>> open = new HashMap<>();
    for (Booking booking : promised.bookings()) {
      if (known.contains(booking.patient())
          && !fixed.contains(new Start(booking.patient(), booking.start()))) {
        open.computeIfAbsent(booking.patient(), id -> new ArrayList<>()).add(booking);
      }
    }
    return open;
  }

  private static FixedBooking fixed(Booking booking) {
    return new FixedBooking(
        booking.kind(), booking.start(), booking.minutes(), booking.staff(), booking.rooms());
  }

  /** Fixed and movable appointments together. */
  List<Booking> all() {
    List<Booking> all = new ArrayList<>();
    for (Attendee patient : clinic.patients()) {
      Bookings.fixed(patient, all);
      all.addAll(movable.getOrDefault(patient.id(), List.of()));
    }
    return all;
  }
}
