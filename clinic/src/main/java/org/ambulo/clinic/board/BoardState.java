package org.ambulo.clinic.board;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;

/**
 * A calendar as it stands.
 *
 * @param version counts every change, undone ones too
 * @param bookings all of them, fixed ones included, by time
 * @param undo what the next undo would take back; empty: nothing
 * @param redo what the next redo would bring again; empty: nothing
 */
public record BoardState(
    long version,
    Clinic clinic,
    List<Booking> bookings,
    Optional<String> undo,
    Optional<String> redo) {
  public BoardState {
    bookings = List.copyOf(bookings);
  }
}
