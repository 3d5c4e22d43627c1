package org.ambulo.lab.trial;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.relief.Chances;
import org.ambulo.core.relief.History;
import org.ambulo.core.relief.Libraries;
import org.ambulo.core.relief.ReliefModel;
import org.ambulo.core.relief.Treatment;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.lab.relief.TrainedPatients;
import org.ambulo.lab.relief.Truth;

/**
 * Lives through made-up clinic years, each once for every way of booking, with the same patients
 * and the same chance. On all cores; the same options give the same figures.
 */
public final class Trial {

  private final Relief relief;
  private final ReliefModel model;
  private final TrialRecipe recipe;

  private Trial(Relief relief, TrialRecipe recipe) {
    this.relief = relief;
    this.recipe = recipe;
    model = new ReliefModel(relief, Libraries.drawn(relief));
  }

  /** With the knowledge and the recipe that ship with this version. */
  public static Trial shipped() {
    return new Trial(Knowledge.shipped().relief(), TrialRecipeReader.shipped());
  }

  /** How many weeks are lived through in all. */
  public int steps(TrialOptions options) {
    int years = options.seeds() * options.scenarios().size() * Policy.values().length;
    return years * (options.weeks() + recipe.courseWeeks());
  }

  /** One year to live through. */
  private record Year(Scenario scenario, long seed, Policy policy) {}

  /**
   * Lives through all years.
   *
   * @param step called after each week of each year, from several threads
   */
  public TrialReport run(TrialOptions options, Runnable step) {
    List<MadeUpYear.ReferredFor> kinds = MadeUpYear.kinds(relief, this::isLikelyToOpen);
    List<Year> years = years(options);
    List<Map<Measure, Double>> counted =
        years.parallelStream().map(year -> counted(year, options, kinds, step)).toList();
    List<ScenarioResult> results = new ArrayList<>();
    for (Scenario scenario : options.scenarios()) {
      Map<Policy, List<Map<Measure, Double>>> byPolicy = new EnumMap<>(Policy.class);
      IntStream.range(0, years.size())
          .filter(i -> years.get(i).scenario().equals(scenario))
          .forEach(
              i ->
                  byPolicy
                      .computeIfAbsent(years.get(i).policy(), policy -> new ArrayList<>())
                      .add(counted.get(i)));
      results.add(ScenarioResult.of(scenario, byPolicy));
    }
    return new TrialReport(options, relief.version(), results);
  }

  private static List<Year> years(TrialOptions options) {
    List<Year> years = new ArrayList<>();
    for (Scenario scenario : options.scenarios()) {
      options
          .eachSeed()
          .forEach(
              seed -> {
                for (Policy policy : Policy.values()) {
                  years.add(new Year(scenario, seed, policy));
                }
              });
    }
    return years;
  }

  /** Whether the rule of the window calls it unlikely that one opens, before anything is rated. */
  private boolean isLikelyToOpen(ReliefStratum stratum) {
    History none = History.of(Treatment.of(stratum, 0), List.of());
    double opens = Chances.of(model.prior(none), 0, relief.window().horizon()).everOpens();
    return opens >= relief.window().unlikelyBelow();
  }

  private Map<Measure, Double> counted(
      Year of, TrialOptions options, List<MadeUpYear.ReferredFor> kinds, Runnable step) {
    MadeUpYear year = MadeUpYear.of(recipe, options, kinds, of.seed());
    return count(of, year).of(lived(of, year, options, step));
  }

  private YearCount count(Year of, MadeUpYear year) {
    return new YearCount(
        year, recipe, luck(of), patients(of.scenario().truth(), of), relief.value());
  }

  private ClinicYear.Lived lived(Year of, MadeUpYear year, TrialOptions options, Runnable step) {
    TrainedPatients patients = patients(of.scenario().truth(), of);
    Beliefs beliefs =
        switch (of.policy()) {
          case SILOED, SEQUENCED -> Beliefs.NONE;
          case GREEDY, ENGINE -> new ForecastBeliefs(model, patients, of.scenario().strength());
          case ORACLE -> new TrueBeliefs(relief.value(), patients);
        };
    Booker booker =
        switch (of.policy()) {
          case SILOED -> new NextFree(NextFree.Start.AT_ONCE);
          case SEQUENCED -> new NextFree(NextFree.Start.AFTER_PROCEDURE);
          case GREEDY -> new WindowGreedy(recipe.weights());
          case ENGINE, ORACLE -> new WeeklyEngine(recipe.weights(), of.seed(), options.turns());
        };
    return new ClinicYear(year, recipe, luck(of), beliefs, booker).run(step);
  }

  private Luck luck(Year of) {
    return new Luck(recipe, of.seed());
  }

  private TrainedPatients patients(Truth truth, Year of) {
    return TrainedPatients.shipped(relief, truth, of.seed());
  }
}
