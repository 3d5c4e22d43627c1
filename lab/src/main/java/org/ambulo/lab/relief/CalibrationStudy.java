package org.ambulo.lab.relief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.relief.Chance;
import org.ambulo.core.relief.Libraries;

/**
 * Simulation-based calibration: patients are made up from the priors, their diaries are forecast,
 * and what was foreseen is held against what comes. On all cores; the same seed gives the same
 * figures whatever their number.
 *
 * @param truth whose priors the patients come from
 * @param believed whose priors the forecast uses
 */
record CalibrationStudy(Relief truth, Relief believed, Recipe recipe) {

  private static final String TIES = " ties";

  /**
   * @param step called after each patient, from several threads
   */
  List<Calibration> run(ReliefStratum stratum, CalibrationOptions options, Runnable step) {
    Simulator simulator = new Simulator(truth, recipe, options.truth(), options.seed());
    Libraries libraries = Libraries.drawn(believed);
    libraries.of(believed.strata().get(stratum.id()));
    Foresight foresight = new Foresight(believed, libraries);
    int last = options.days().stream().mapToInt(day -> day).max().orElseThrow();
    List<List<Outcome>> patients =
        IntStream.range(0, options.patients())
            .parallel()
            .mapToObj(
                number -> {
                  SyntheticPatient patient = simulator.patient(stratum, number, last);
                  List<Outcome> outcomes = outcomes(foresight, patient, options);
                  step.run();
                  return outcomes;
                })
            .toList();
    List<Calibration> calibrations = new ArrayList<>();
    for (int d = 0; d < options.days().size(); d++) {
      int number = d;
      List<Outcome> outcomes = patients.stream().map(each -> each.get(number)).toList();
      calibrations.add(Calibration.of(stratum.id(), options.days().get(d), outcomes, recipe));
    }
    return calibrations;
  }

  private List<Outcome> outcomes(
      Foresight foresight, SyntheticPatient patient, CalibrationOptions options) {
    SyntheticPatient seen = patient.seenBy(believed);
    Chance chance =
        Seeds.chance(options.seed(), patient.treatment().stratum().id() + TIES, patient.number());
    return options.days().stream().map(day -> foresight.of(seen, day, chance)).toList();
  }
}
