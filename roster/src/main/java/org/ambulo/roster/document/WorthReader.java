package org.ambulo.roster.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.roster.Worth;

/** Reads what a session is worth: a base alone, a list by day, or the curve of a window. */
final class WorthReader {

  private static final Set<String> FIELDS = Set.of("base", "byDay", "curve");
  private static final Set<String> CURVE = Set.of("peak", "onset", "rise", "plateau", "decay");

  private final Reading reading;
  private final Scalars scalars;

  WorthReader(Reading reading) {
    this.reading = reading;
    scalars = new Scalars(reading);
  }

  Worth worth(At at) {
    if (at.node() instanceof Node.Figure) {
      return new Worth.Flat(scalars.number(at));
    }
    reading.known(at, FIELDS);
    double base = reading.optional(at, "base", 0.0, scalars::number);
    Optional<At> byDay = at.field("byDay");
    Optional<At> curve = at.field("curve");
    if (byDay.isPresent() && curve.isPresent()) {
      reading.note(at, "has both 'byDay' and 'curve'", "byDay is taken; leave one of them out");
    }
    if (byDay.isPresent()) {
      return new Worth.ByDay(base, byDay(at, base));
    }
    return curve.map(group -> curve(group, base)).orElseGet(() -> new Worth.Flat(base));
  }

  /** A day on which nothing is written has the base. */
  private List<Double> byDay(At at, double base) {
    return reading.all(
        at, "byDay", day -> day.node() instanceof Node.Empty ? base : scalars.number(day));
  }

  private Worth curve(At at, double base) {
    reading.known(at, CURVE);
    return new Worth.Curve(
        base,
        reading.required(at, "peak", base, scalars::number, "0.8"),
        reading.required(at, "onset", 0.0, scalars::number, "3"),
        reading.required(at, "rise", 0.0, scalars::number, "3"),
        reading.required(at, "plateau", 0.0, scalars::number, "21"),
        reading.required(at, "decay", 0.0, scalars::number, "10"));
  }
}
