package org.ambulo.core.roster;

import java.time.LocalDateTime;
import java.util.List;

/** What a patient was told of an appointment; in which room it is may change without notice. */
public record Promise(String patient, String kind, LocalDateTime start, List<String> staff) {

  public Promise {
    staff = List.copyOf(staff);
  }

  public static Promise of(Booking booking) {
    return new Promise(booking.patient(), booking.kind(), booking.start(), booking.staff());
  }
}
