package org.ambulo.lab.relief;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.relief.Chance;
import org.ambulo.core.relief.Chances;
import org.ambulo.core.relief.History;
import org.ambulo.core.relief.Libraries;
import org.ambulo.core.relief.Posterior;
import org.ambulo.core.relief.ReliefModel;
import org.ambulo.core.relief.Treatment;

/** Foresees the window of made-up patients, and sees what comes. Safe for several threads. */
final class Foresight {

  private static final int AHEAD_DAYS = 120;
  private static final int WEEK = 7;
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  private final Relief relief;
  private final ReliefModel model;
  private final Map<Treatment, Chances> priors = new ConcurrentHashMap<>();

  Foresight(Relief relief, Libraries libraries) {
    this.relief = relief;
    model = new ReliefModel(relief, libraries);
  }

  /** The days asked about: from the as-of day on, a week apart. */
  int[] days(int asOf) {
    int last = Math.min(asOf + AHEAD_DAYS, relief.window().horizon());
    return IntStream.iterate(asOf, day -> day <= last, day -> day + WEEK).toArray();
  }

  /**
   * What is foreseen on a day, and what came of it.
   *
   * @param chance breaks ties of ranks
   */
  Outcome of(SyntheticPatient patient, int asOf, Chance chance) {
    History history = patient.asOf(asOf);
    int[] days = days(asOf);
    long start = System.nanoTime();
    Posterior posterior = model.posterior(history);
    Chances chances = Chances.of(posterior, 0, relief.window().horizon());
    long nanos = System.nanoTime() - start;
    Chances before = priors.computeIfAbsent(patient.treatment(), this::prior);
    SimpleForecast simple = new SimpleForecast(relief, history);
    TrueWindow window = patient.window();
    boolean[] open = new boolean[days.length];
    for (int d = 0; d < days.length; d++) {
      open[d] = window.isOpen(days[d]);
    }
    OptionalInt low = chances.opensBy(LOW);
    OptionalInt high = chances.opensBy(HIGH);
    return new Outcome(
        patient.oddity(),
        patient.age(),
        patient.completion(asOf),
        open,
        IntStream.of(days).mapToDouble(chances::open).toArray(),
        IntStream.of(days).mapToDouble(before::open).toArray(),
        simple.last(),
        simple.week(asOf),
        window.everOpens(),
        chances.everOpens(),
        openRank(chances, window, chance.even()),
        closeRank(chances, window, chance.even()),
        window.opens() >= low.orElse(TrueWindow.NEVER)
            && window.opens() <= high.orElse(TrueWindow.NEVER),
        low.isPresent() && high.isPresent()
            ? OptionalInt.of(high.getAsInt() - low.getAsInt())
            : OptionalInt.empty(),
        posterior.isRefined(),
        nanos);
  }

  private Chances prior(Treatment treatment) {
    History none = History.of(treatment, List.of());
    return Chances.of(model.prior(none), 0, relief.window().horizon());
  }

  /**
   * Evenly between what was foreseen before the day and up to it: evenly spread if all is right.
   */
  private double openRank(Chances chances, TrueWindow window, double part) {
    int last = relief.window().openBy();
    return window.everOpens()
        ? between(chances.opened(window.opens() - 1), chances.opened(window.opens()), part)
        : between(chances.opened(last), 1, part);
  }

  private double closeRank(Chances chances, TrueWindow window, double part) {
    int last = relief.window().horizon();
    return window.closes() <= last
        ? between(chances.closed(window.closes() - 1), chances.closed(window.closes()), part)
        : between(chances.closed(last), 1, part);
  }

  private static double between(double from, double to, double part) {
    return from + (to - from) * part;
  }
}
