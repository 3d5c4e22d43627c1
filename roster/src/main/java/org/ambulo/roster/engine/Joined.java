package org.ambulo.roster.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ambulo.core.roster.Span;

/** Pieces of days of which those that touch or overlap are one. */
final class Joined {

  private static final Comparator<Span> BY_TIME =
      Comparator.comparing(Span::date).thenComparingInt(Span::from).thenComparingInt(Span::to);

  private Joined() {}

  static List<Span> spans(List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans.stream().sorted(BY_TIME).toList()) {
      Span last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && last.date().equals(span.date()) && span.from() <= last.to()) {
        joined.set(
            joined.size() - 1, new Span(last.date(), last.from(), Math.max(last.to(), span.to())));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }
}
