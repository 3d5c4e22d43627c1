package org.ambulo.core.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When somebody or something is there; pieces of a day that touch or overlap are one. */
public final class Hours {

  private static final Comparator<Span> BY_START =
      Comparator.comparingInt(Span::from).thenComparingInt(Span::to);

  private final Map<LocalDate, List<Span>> days;

  private Hours(Map<LocalDate, List<Span>> days) {
    this.days = days;
  }

  public static Hours of(Collection<Span> pieces) {
    Map<LocalDate, List<Span>> days = new HashMap<>();
    for (Span piece : pieces) {
      days.computeIfAbsent(piece.date(), day -> new ArrayList<>()).add(piece);
    }
    days.replaceAll((day, of) -> joined(of));
    return new Hours(days);
  }

  private static List<Span> joined(List<Span> pieces) {
    if (pieces.size() == 1) {
      return List.of(pieces.getFirst());
    }
    List<Span> joined = new ArrayList<>(pieces.size());
    for (Span next : pieces.stream().sorted(BY_START).toList()) {
      if (!joined.isEmpty() && next.from() <= joined.getLast().to()) {
        Span last = joined.removeLast();
        joined.add(new Span(last.date(), last.from(), Math.max(last.to(), next.to())));
      } else {
        joined.add(next);
      }
    }
    return List.copyOf(joined);
  }

  /** The days with hours, from the first to the last. */
  public List<LocalDate> days() {
    return days.keySet().stream().sorted().toList();
  }

  /** The pieces of a day in their order; none where nobody is there. */
  public List<Span> on(LocalDate day) {
    return days.getOrDefault(day, List.of());
  }

  /** Whether a piece of a day lies within one of these. */
  public boolean cover(LocalDate day, int from, int to) {
    for (Span piece : on(day)) {
      if (piece.from() <= from && to <= piece.to()) {
        return true;
      }
    }
    return false;
  }
}
