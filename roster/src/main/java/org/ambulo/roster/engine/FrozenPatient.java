package org.ambulo.roster.engine;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.FixedBooking;

/**
 * A patient of whom promised appointments that are over, or too near to be moved, are fixed.
 *
 * @param movable the others
 */
record FrozenPatient(Attendee attendee, List<Booking> movable) {

  FrozenPatient {
    movable = List.copyOf(movable);
  }

  /** What of a patient's promised appointments the clinic itself has not fixed. */
  static List<Booking> open(Attendee patient, List<Booking> promised) {
    if (patient.fixed().isEmpty()) {
      return promised;
    }
    Set<LocalDateTime> fixed = new HashSet<>();
    patient.fixed().forEach(one -> fixed.add(one.start()));
    return promised.stream().filter(booking -> !fixed.contains(booking.start())).toList();
  }

  /**
   * @param open what may be fixed now
   * @param broken appointments that cannot take place; they do not stay even where they are near
   */
  static FrozenPatient of(
      Attendee patient, List<Booking> open, Set<Booking> broken, Standing standing) {
    List<FixedBooking> fixed = new ArrayList<>(patient.fixed());
    List<Booking> left = new ArrayList<>(open.size());
    for (Booking booking : open) {
      boolean near = booking.start().isBefore(standing.noticeEnds());
      if (near && (booking.start().isBefore(standing.over()) || !broken.contains(booking))) {
        fixed.add(fixed(booking));
      } else {
        left.add(booking);
      }
    }
    return new FrozenPatient(
        fixed.size() == patient.fixed().size() ? patient : patient.withFixed(fixed), left);
  }

  private static FixedBooking fixed(Booking booking) {
    return new FixedBooking(
        booking.kind(), booking.start(), booking.minutes(), booking.staff(), booking.rooms());
  }
}
