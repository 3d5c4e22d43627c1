package org.ambulo.core.roster;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What patients were told, when a schedule is made anew.
 *
 * @param asOf now, in the clinic's local time
 * @param bookings promised, those still to come
 */
public record Promises(LocalDateTime asOf, List<Booking> bookings) {
  public Promises {
    bookings = List.copyOf(bookings);
  }
}
