package org.ambulo.clinic.outcome;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ambulo.clinic.archive.Sight;

/**
 * The last counts with the patients whom they were counted from, for as long as no standing
 * changes. Who asks while it is being counted waits for it. Safe for several threads.
 */
public final class CountedOnce {

  private static final int REMEMBERED = 50;
  private static final int ROWS = 100_000;

  /** Figures, and the patients whom they were counted from, by name. */
  public record Count(Tallies tallies, List<OutcomeRow> rows) {
    public Count {
      rows = List.copyOf(rows);
    }
  }

  private record Counted(long turn, Count count) {}

  private static final class Place {
    private volatile Optional<Counted> last = Optional.empty();

    synchronized Count of(long turn, Supplier<Count> count) {
      Optional<Counted> known = last.filter(one -> one.turn() >= turn);
      Counted counted = known.orElseGet(() -> new Counted(turn, count.get()));
      last = Optional.of(counted);
      return counted.count();
    }

    int rows() {
      return last.map(counted -> counted.count().rows().size()).orElse(0);
    }
  }

  private final int most;
  private final Map<Sight, Place> places = new LinkedHashMap<>(REMEMBERED, 0.75f, true);

  public CountedOnce() {
    this(ROWS);
  }

  /**
   * @param most rows of patients that are kept over all sights; those of the last sight are kept
   *     whatever their number
   */
  CountedOnce(int most) {
    this.most = most;
  }

  /**
   * What was counted at this turn of the standings or later.
   *
   * @param count counts it anew; it sees what the turn says or later
   */
  public Count of(Sight sight, long turn, Supplier<Count> count) {
    Place place;
    synchronized (places) {
      place = places.computeIfAbsent(sight, one -> new Place());
    }
    Count found = place.of(turn, count);
    synchronized (places) {
      forget();
    }
    return found;
  }

  /** Forgets those that were not asked for longest. */
  private void forget() {
    int rows = places.values().stream().mapToInt(Place::rows).sum();
    Iterator<Place> eldest = places.values().iterator();
    while (places.size() > 1 && (places.size() > REMEMBERED || rows > most)) {
      rows -= eldest.next().rows();
      eldest.remove();
    }
  }
}
