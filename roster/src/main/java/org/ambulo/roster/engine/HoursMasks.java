package org.ambulo.roster.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.roster.Span;

/** The masks of hours made so far, so that hours which are as they were are not made again. */
final class HoursMasks {

  @SuppressWarnings("ArrayRecordComponent") // read only
  private record Known(List<Span> hours, long[] mask) {}

  private final Map<String, Known> known = new HashMap<>();
  private Optional<HoursMask> by = Optional.empty();

  /**
   * An array of the caller's own.
   *
   * @param whose a name of its own for everybody and everything that has hours
   */
  long[] of(HoursMask mask, String whose, List<Span> hours) {
    if (by.filter(mask::isLike).isEmpty()) {
      known.clear();
      by = Optional.of(mask);
    }
    Known was = known.get(whose);
    if (was == null || !was.hours().equals(hours)) {
      was = new Known(hours, mask.of(hours));
      known.put(whose, was);
    }
    return was.mask().clone();
  }
}
