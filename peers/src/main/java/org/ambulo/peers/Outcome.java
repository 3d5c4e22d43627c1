package org.ambulo.peers;

import java.util.List;
import org.ambulo.core.roster.Booking;

/**
 * A schedule.
 *
 * @param bookings all appointments, the fixed ones with them
 * @param bound that no schedule exceeds; infinite where none is proved
 */
public record Outcome(List<Booking> bookings, double bound) {

  /** A schedule without a bound. */
  public Outcome(List<Booking> bookings) {
    this(bookings, Double.POSITIVE_INFINITY);
  }
}
