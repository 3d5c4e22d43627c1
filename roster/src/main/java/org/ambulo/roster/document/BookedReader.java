package org.ambulo.roster.document;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.FixedBooking;

/** Reads what a booking and a fixed booking have in common. */
final class BookedReader {

  static final String PROCEDURE = "procedure";

  private static final Set<String> FIELDS =
      Set.of("patient", "kind", PROCEDURE, "start", "minutes", "staff", "rooms");
  private static final int MOST_MINUTES = 24 * 60;

  private final Reading reading;
  private final Scalars scalars;

  BookedReader(Reading reading) {
    this.reading = reading;
    scalars = new Scalars(reading);
  }

  FixedBooking booked(At at) {
    reading.known(at, FIELDS);
    return new FixedBooking(
        kind(at),
        reading.required(
            at,
            "start",
            LocalDateTime.of(1970, 1, 1, 0, 0),
            scalars::moment,
            "\"2027-01-04T08:30\""),
        reading.required(at, "minutes", 1, number -> scalars.whole(number, 1, MOST_MINUTES), "45"),
        scalars.texts(at, "staff"),
        scalars.texts(at, "rooms"));
  }

  /** {@code procedure} beside the kind says which one it is. */
  private String kind(At at) {
    String written =
        reading.required(at, "kind", "", scalars::text, "\"therapy\" or \"procedure\"");
    String word = written.toLowerCase(Locale.ROOT);
    if (word.equals(Booking.THERAPY)) {
      return Booking.THERAPY;
    }
    return word.equals(PROCEDURE)
        ? at.field(PROCEDURE).map(scalars::text).orElse(written)
        : written;
  }
}
