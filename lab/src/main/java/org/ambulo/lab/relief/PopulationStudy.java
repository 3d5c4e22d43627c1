package org.ambulo.lab.relief;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.relief.Chance;
import org.ambulo.core.relief.Chances;
import org.ambulo.core.relief.History;
import org.ambulo.core.relief.Libraries;
import org.ambulo.core.relief.Posterior;
import org.ambulo.core.relief.Reading;
import org.ambulo.core.relief.ReliefModel;
import org.ambulo.core.relief.StateRule;
import org.ambulo.core.relief.Window;

/**
 * Forecasts all patients of a list: made up by the recipe, as many of each stratum, each as of a
 * day of its own, with every rating. On all cores; the same seed gives the same forecasts.
 */
record PopulationStudy(Relief relief, Recipe recipe, long seed) {

  private static final String AS_OF = " as of";

  /** What was foreseen of one patient. */
  record Foreseen(Window.State state, boolean refined, int ratings) {}

  /**
   * @param step called after each patient, from several threads
   */
  PopulationReport run(int patients, Runnable step) {
    long start = System.nanoTime();
    Duration busy = busy();
    List<ReliefStratum> strata = relief.strata().all();
    List<Foreseen> foreseen = new ArrayList<>(patients);
    for (int s = 0; s < strata.size(); s++) {
      int count = part(patients, s + 1, strata.size()) - part(patients, s, strata.size());
      foreseen.addAll(foreseen(strata.get(s), count, step));
    }
    return PopulationReport.of(
        seed, foreseen, Duration.ofNanos(System.nanoTime() - start), busy().minus(busy));
  }

  private static int part(int patients, int strata, int all) {
    return Math.toIntExact((long) patients * strata / all);
  }

  /** Time that all cores have spent on this process. */
  private static Duration busy() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private Collection<Foreseen> foreseen(ReliefStratum stratum, int count, Runnable step) {
    Simulator simulator = new Simulator(relief, recipe, Truth.RECIPE, seed);
    Libraries libraries = Libraries.drawn(relief);
    ReliefModel model = new ReliefModel(relief, libraries);
    if (count > 0) {
      libraries.of(stratum);
    }
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(
            number -> {
              Foreseen one = foreseen(simulator, model, stratum, number);
              step.run();
              return one;
            })
        .toList();
  }

  private Foreseen foreseen(
      Simulator simulator, ReliefModel model, ReliefStratum stratum, int number) {
    Chance chance = Seeds.chance(seed, stratum.id() + AS_OF, number);
    Recipe.AsOf asOf = recipe.asOf();
    int today = asOf.first() + chance.below(asOf.last() - asOf.first() + 1);
    History history = simulator.patient(stratum, number, today).asOf(today);
    Posterior posterior = model.posterior(history);
    Chances chances = Chances.of(posterior, 0, relief.window().horizon());
    Window.State state =
        new StateRule(relief.window())
            .state(
                chances,
                stratum,
                today,
                history.readings().stream()
                    .map(Reading::day)
                    .filter(day -> day > 0)
                    .reduce((one, later) -> later)
                    .map(last -> today - last));
    return new Foreseen(state, posterior.isRefined(), history.readings().size());
  }
}
