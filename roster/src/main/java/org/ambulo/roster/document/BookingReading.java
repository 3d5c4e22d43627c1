package org.ambulo.roster.document;

import java.util.List;
import org.ambulo.core.roster.Booking;

/**
 * What became of a document of bookings.
 *
 * @param bookings those that can be read, in the order written
 * @param problems what is wrong
 * @param notes what is only worth knowing
 */
public record BookingReading(
    List<Booking> bookings, List<DocumentProblem> problems, List<DocumentProblem> notes) {
  public BookingReading {
    bookings = List.copyOf(bookings);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }
}
