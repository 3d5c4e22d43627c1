package org.ambulo.lab.clinic;

import java.util.ArrayList;
import java.util.List;
import org.ambulo.core.roster.Span;

/** Pieces of hours with others taken out. */
final class Hours {

  private Hours() {}

  /** What is left, in the order of the hours. */
  static List<Span> without(List<Span> hours, List<Span> taken) {
    List<Span> left = new ArrayList<>(hours);
    for (Span piece : taken) {
      left = without(left, piece);
    }
    return left;
  }

  private static List<Span> without(List<Span> hours, Span taken) {
    List<Span> left = new ArrayList<>();
    for (Span span : hours) {
      if (!span.overlaps(taken.date(), taken.from(), taken.to())) {
        left.add(span);
        continue;
      }
      if (span.from() < taken.from()) {
        left.add(new Span(span.date(), span.from(), taken.from()));
      }
      if (taken.to() < span.to()) {
        left.add(new Span(span.date(), taken.to(), span.to()));
      }
    }
    return left;
  }
}
