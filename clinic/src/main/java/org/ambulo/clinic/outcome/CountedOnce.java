package org.ambulo.clinic.outcome;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.ambulo.clinic.archive.Sight;

/**
 * The last counts, for as long as no standing changes. Who asks while it is being counted waits for
 * it. Safe for several threads.
 */
public final class CountedOnce {

  private static final int REMEMBERED = 50;

  private record Counted(long turn, Tallies tallies) {}

  private static final class Place {
    private Counted counted = new Counted(Long.MIN_VALUE, Tallies.NONE);

    synchronized Tallies of(long turn, Supplier<Tallies> count) {
      if (counted.turn() < turn) {
        counted = new Counted(turn, count.get());
      }
      return counted.tallies();
    }
  }

  private final Map<Sight, Place> places =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sight, Place> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * What was counted at this turn of the standings or later.
   *
   * @param count counts it anew; it sees what the turn says or later
   */
  public Tallies of(Sight sight, long turn, Supplier<Tallies> count) {
    Place place;
    synchronized (places) {
      place = places.computeIfAbsent(sight, one -> new Place());
    }
    return place.of(turn, count);
  }
}
