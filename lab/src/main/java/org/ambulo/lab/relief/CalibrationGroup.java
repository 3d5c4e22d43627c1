package org.ambulo.lab.relief;

import java.util.List;
import org.ambulo.lab.mechanism.Reliability;

/**
 * How well the forecast was calibrated in some of the patients.
 *
 * @param opened share whose window opened
 * @param foreseen that share as foreseen
 * @param reliability of the chance that the window is open on a day
 * @param covered share whose day of opening lay in the 80 % interval
 */
record CalibrationGroup(
    String name,
    int patients,
    double opened,
    double foreseen,
    Reliability reliability,
    double covered) {

  private static final int BINS = 10;

  static CalibrationGroup of(String name, List<Outcome> outcomes) {
    Reliability.Counts counts = new Reliability.Counts(BINS);
    for (Outcome outcome : outcomes) {
      for (int d = 0; d < outcome.open().length; d++) {
        counts.add(outcome.foreseen()[d], outcome.open()[d]);
      }
    }
    return new CalibrationGroup(
        name,
        outcomes.size(),
        Shares.of(outcomes, Outcome::opened),
        Shares.mean(outcomes, Outcome::everOpens),
        counts.table(),
        Shares.of(outcomes, Outcome::covered));
  }

  double error() {
    return reliability.error();
  }
}
