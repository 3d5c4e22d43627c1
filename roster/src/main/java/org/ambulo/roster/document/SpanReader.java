package org.ambulo.roster.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ambulo.core.roster.Span;

/** Reads {@code {date, from, to}}. */
final class SpanReader {

  private static final Set<String> FIELDS = Set.of("date", "from", "to");

  private static final int MIDNIGHT = 24 * 60;

  private final Reading reading;
  private final Scalars scalars;

  SpanReader(Reading reading) {
    this.reading = reading;
    scalars = new Scalars(reading);
  }

  /** Pieces that cannot be read are no time at all: the rest is kept. */
  List<Span> spans(At group, String name) {
    return reading.readable(group, name, this::span);
  }

  private Span span(At at) {
    reading.known(at, FIELDS);
    LocalDate date = reading.required(at, "date", LocalDate.EPOCH, scalars::day, "2027-01-04");
    int from = reading.required(at, "from", 0, scalars::minute, "08:00");
    int to = reading.required(at, "to", MIDNIGHT, scalars::minute, "12:00");
    if (from < to) {
      return new Span(date, from, to);
    }
    if (reading.isSound()) {
      reading.wrong(
          at,
          "lasts from %s to %s".formatted(Span.clock(from), Span.clock(to)),
          "let it end after it starts; midnight at the end of a day is 24:00");
    }
    return new Span(date, 0, MIDNIGHT);
  }
}
