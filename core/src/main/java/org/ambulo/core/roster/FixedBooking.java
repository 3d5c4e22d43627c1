package org.ambulo.core.roster;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What is booked already and stays.
 *
 * @param kind {@link Booking#THERAPY} for a session of the course; the id or the kind of a
 *     procedure ordered for that procedure; {@link Booking#PROCEDURE} for the first one that
 *     nothing else fulfils; anything else is a visit that only takes its time
 */
public record FixedBooking(
    String kind, LocalDateTime start, int minutes, List<String> staff, List<String> rooms) {

  public FixedBooking {
    staff = List.copyOf(staff);
    rooms = List.copyOf(rooms);
  }
}
