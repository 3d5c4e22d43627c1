package org.ambulo.lab.trial;

import java.util.List;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Promises;

/** Books for a clinic on a Monday morning, after it is known what falls through in the week. */
@FunctionalInterface
interface Booker {

  /** All bookings to come; those promised before may be among them or not. */
  List<Booking> book(Clinic clinic, Promises promised);
}
