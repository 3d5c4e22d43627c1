package org.ambulo.roster.engine;

import java.util.List;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Violation;

/**
 * One appointment of a series.
 *
 * @param obstacles why it cannot be booked; none: it can, together with those before it that can
 */
public record Occurrence(Booking booking, List<Violation> obstacles) {
  public Occurrence {
    obstacles = List.copyOf(obstacles);
  }

  public boolean isPossible() {
    return obstacles.isEmpty();
  }
}
