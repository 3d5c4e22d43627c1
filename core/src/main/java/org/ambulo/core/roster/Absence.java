package org.ambulo.core.roster;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A time in which somebody or something is not there: from its first moment up to, not including,
 * its last.
 */
public record Absence(LocalDateTime from, LocalDateTime to) {

  public Absence {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("no time: (" + from + ") to (" + to + ")");
    }
  }

  /** Whole days, both included. */
  public static Absence days(LocalDate first, LocalDate last) {
    return new Absence(first.atStartOfDay(), last.plusDays(1).atStartOfDay());
  }

  /** Whether a piece of time meets it. */
  public boolean meets(LocalDateTime start, LocalDateTime end) {
    return start.isBefore(to) && from.isBefore(end);
  }

  /** Pieces of time without this one; what is before a moment stays as it is. */
  List<Span> cutOf(List<Span> pieces, LocalDateTime now) {
    List<Span> left = new ArrayList<>(pieces.size());
    LocalDateTime first = from.isBefore(now) ? now : from;
    for (Span piece : pieces) {
      LocalDateTime midnight = piece.date().atStartOfDay();
      LocalDateTime start = midnight.plusMinutes(piece.from());
      LocalDateTime end = midnight.plusMinutes(piece.to());
      if (!first.isBefore(to) || !end.isAfter(first) || !start.isBefore(to)) {
        left.add(piece);
        continue;
      }
      if (start.isBefore(first)) {
        left.add(new Span(piece.date(), piece.from(), minute(first)));
      }
      if (to.isBefore(end)) {
        left.add(new Span(piece.date(), minute(to), piece.to()));
      }
    }
    return left;
  }

  private static int minute(LocalDateTime time) {
    return time.getHour() * 60 + time.getMinute();
  }
}
