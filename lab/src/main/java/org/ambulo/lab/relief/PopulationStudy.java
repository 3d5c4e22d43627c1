package org.ambulo.lab.relief;

import java.time.Duration;
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
    Simulator simulator = new Simulator(relief, recipe, Truth.RECIPE, seed);
    ReliefModel model = new ReliefModel(relief, Libraries.drawn(relief));
    // one stratum after the other, so that its library stays at hand
    List<Foreseen> foreseen =
        IntStream.range(0, patients)
            .parallel()
            .mapToObj(
                number -> {
                  int stratum = (int) ((long) number * strata.size() / patients);
                  Foreseen one = foreseen(simulator, model, strata.get(stratum), number);
                  step.run();
                  return one;
                })
            .toList();
    return PopulationReport.of(
        seed, foreseen, Duration.ofNanos(System.nanoTime() - start), busy().minus(busy));
  }

  /** Time that all cores have spent on this process. */
  private static Duration busy() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
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
