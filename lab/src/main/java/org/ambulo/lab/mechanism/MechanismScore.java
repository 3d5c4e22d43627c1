package org.ambulo.lab.mechanism;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How good the forecasts of one cross-validation were, as means over its patients.
 *
 * @param accuracy share of patients whose most probable mechanism is the expert's
 * @param brier squared error summed over the mechanisms (Brier GW, Mon Weather Rev 1950;78:1-3)
 * @param logLoss negative natural log of the probability given to the expert's mechanism
 */
public record MechanismScore(double accuracy, double brier, double logLoss) {

  static MechanismScore of(List<MechanismOutcome> outcomes) {
    return new MechanismScore(
        mean(outcomes, outcome -> outcome.right() ? 1 : 0),
        mean(outcomes, MechanismOutcome::brier),
        mean(outcomes, MechanismOutcome::logLoss));
  }

  private static double mean(
      List<MechanismOutcome> outcomes, ToDoubleFunction<MechanismOutcome> figure) {
    return outcomes.stream().mapToDouble(figure).average().orElse(Double.NaN);
  }
}
