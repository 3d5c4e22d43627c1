package org.ambulo.lab.relief;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ambulo.core.relief.Window;

/** What it took to forecast the patients of a list, and where they stand. */
public final class PopulationReport {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLISECOND = 1e6;

  private final long seed;
  private final int patients;
  private final double ratings;
  private final double refined;
  private final Map<Window.State, Integer> states;
  private final Duration elapsed;
  private final Duration busy;

  private PopulationReport(
      long seed,
      int patients,
      double ratings,
      double refined,
      Map<Window.State, Integer> states,
      Duration elapsed,
      Duration busy) {
    this.seed = seed;
    this.patients = patients;
    this.ratings = ratings;
    this.refined = refined;
    this.states = states;
    this.elapsed = elapsed;
    this.busy = busy;
  }

  static PopulationReport of(
      long seed, List<PopulationStudy.Foreseen> foreseen, Duration elapsed, Duration busy) {
    Map<Window.State, Integer> states = new EnumMap<>(Window.State.class);
    for (Window.State state : Window.State.values()) {
      states.put(state, (int) foreseen.stream().filter(one -> one.state() == state).count());
    }
    return new PopulationReport(
        seed,
        foreseen.size(),
        Shares.mean(foreseen, PopulationStudy.Foreseen::ratings),
        Shares.of(foreseen, PopulationStudy.Foreseen::refined),
        states,
        elapsed,
        busy);
  }

  /** Patients in each state; the same for the same seed. */
  Map<Window.State, Integer> states() {
    return Map.copyOf(states);
  }

  /** Share of the patients for whom draws were made anew. */
  double refined() {
    return refined;
  }

  /** As plain text. */
  public String text() {
    return String.format(
            Locale.ROOT,
            """
            %,d made-up patients of all strata, seed %d, with %.0f ratings each on average: posterior,
            chances of the window by day, and state.

              seconds            %10.1f
              CPU ms a patient   %10.2f
              drawn anew         %10.3f

            """,
            patients,
            seed,
            ratings,
            elapsed.toNanos() / NANOS_PER_SECOND,
            busy.toNanos() / NANOS_PER_MILLISECOND / patients,
            refined)
        + states.entrySet().stream()
            .map(
                entry ->
                    String.format(
                        Locale.ROOT, "  %-18s %,10d%n", words(entry.getKey()), entry.getValue()))
            .collect(Collectors.joining());
  }

  private static String words(Window.State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
