package org.ambulo.roster.engine;

import java.util.List;
import org.ambulo.core.roster.Booking;

/**
 * A time that can be offered to a patient.
 *
 * @param booking the appointment itself
 * @param gain what booking it adds to the value of the whole schedule, everything that has to give
 *     way for it taken off
 * @param displaces other appointments that would have to move for it, of this patient or of
 *     another; mostly none
 */
public record Offer(Booking booking, double gain, List<Difference> displaces) {
  public Offer {
    displaces = List.copyOf(displaces);
  }
}
