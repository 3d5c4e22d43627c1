package org.ambulo.lab.relief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.relief.History;
import org.ambulo.knowledge.Knowledge;

/** The studies of the forecast of relief, on the priors that ship. */
public final class ReliefLab {

  private final Relief truth;
  private final Relief believed;
  private final Recipe recipe;

  private ReliefLab(Relief truth, Relief believed, Recipe recipe) {
    this.truth = truth;
    this.believed = believed;
    this.recipe = recipe;
  }

  /** For the priors and the recipe that ship with this version. */
  public static ReliefLab shipped() {
    return of(Knowledge.shipped().relief());
  }

  /** For other priors than those that ship, with the recipe that ships. */
  public static ReliefLab of(Relief relief) {
    return new ReliefLab(relief, relief, RecipeReader.shipped());
  }

  /** The same patients, forecast by other priors. */
  public ReliefLab believing(Relief other) {
    return new ReliefLab(truth, other, recipe);
  }

  /** Ids of the strata there are. */
  public List<String> strata() {
    return truth.strata().ids();
  }

  /**
   * Whether chances mean what they say.
   *
   * @param options whose strata are known here
   * @param step called after each patient, from several threads
   */
  public CalibrationReport calibrate(CalibrationOptions options, Runnable step) {
    CalibrationStudy study = new CalibrationStudy(truth, believed, recipe);
    List<Calibration> found = new ArrayList<>();
    for (ReliefStratum stratum : chosen(options.strata())) {
      found.addAll(study.run(stratum, options, step));
    }
    return new CalibrationReport(believed.version(), options, recipe.targets(), found);
  }

  /**
   * How long it takes to forecast all patients of a list, of all strata.
   *
   * @param step called after each patient, from several threads
   */
  public PopulationReport population(int patients, long seed, Runnable step) {
    return new PopulationStudy(truth, recipe, seed).run(patients, step);
  }

  /** What the priors say of groups of patients of whom a course was published. */
  public TrajectoryReport trajectories() {
    return new TrajectoryReport(new Trajectories(believed, recipe.targets()).compared());
  }

  /**
   * What outcomes of a clinic say of the priors.
   *
   * @param step called after each patient, from several threads
   */
  public RefitReport refit(List<History> patients, Runnable step) {
    return new Refit(believed, Pooling.shipped()).of(patients, step);
  }

  /** Patients to try it on, in the order of their strata. */
  public List<History> outcomes(int patients, long seed, List<String> strata, Truth from) {
    Simulator simulator = new Simulator(truth, recipe, from, seed);
    int days = Pooling.shipped().syntheticDays();
    return chosen(strata).stream()
        .flatMap(
            stratum ->
                IntStream.range(0, patients)
                    .mapToObj(number -> simulator.patient(stratum, number, days).asOf(days)))
        .toList();
  }

  private List<ReliefStratum> chosen(List<String> ids) {
    return ids.isEmpty() ? truth.strata().all() : ids.stream().map(truth.strata()::get).toList();
  }
}
