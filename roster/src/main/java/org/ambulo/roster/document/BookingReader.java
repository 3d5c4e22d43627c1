package org.ambulo.roster.document;

import java.util.List;
import java.util.Map;
import org.ambulo.core.document.Node;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.FixedBooking;

/**
 * Reads bookings: a list of them, or a group that has one under {@code bookings}. A procedure may
 * be written as kind "procedure" with the id under {@code procedure}, or with the id as its kind.
 */
public final class BookingReader {

  private static final String LIST = "bookings";

  private final Reading reading = new Reading();
  private final Scalars scalars = new Scalars(reading);
  private final BookedReader booked = new BookedReader(reading);

  private BookingReader() {}

  /** A booking that cannot be read is left out and named; the rest is read. */
  public static BookingReading read(Node document) {
    return new BookingReader().document(document);
  }

  private BookingReading document(Node document) {
    Node group = document instanceof Node.Many many ? Node.group(Map.of(LIST, many)) : document;
    At top = At.top(group);
    List<Booking> bookings = List.of();
    if (top.field(LIST).isEmpty()) {
      reading.complain(top, "has no '" + LIST + "'", "write a list of bookings");
    } else {
      bookings = reading.readable(top, LIST, this::booking);
    }
    return new BookingReading(bookings, reading.problems(), reading.notes());
  }

  private Booking booking(At at) {
    FixedBooking what = booked.booked(at);
    return new Booking(
        reading.required(at, "patient", "", scalars::text, "\"p1\""),
        what.kind(),
        what.start(),
        what.minutes(),
        what.staff(),
        what.rooms());
  }
}
