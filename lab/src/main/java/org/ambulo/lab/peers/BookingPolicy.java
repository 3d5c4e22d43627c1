package org.ambulo.lab.peers;

import java.util.List;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;

/** A way of filling a calendar. */
public interface BookingPolicy {

  /**
   * All appointments by time, the fixed ones with them. It breaks no hard rule; the order in which
   * people, rooms and patients are listed changes nothing.
   */
  List<Booking> book(Clinic clinic);
}
