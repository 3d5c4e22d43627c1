package org.ambulo.lab.relief;

import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Mean squared error of the chance that the window is open on a day: of the model, and of what one
 * would say without it.
 *
 * @param last of the last report carried forward
 * @param week of the mean of the last seven days
 * @param prior of the prior alone
 */
record BrierScores(double model, double last, double week, double prior) {

  static BrierScores of(List<Outcome> outcomes) {
    return new BrierScores(
        score(outcomes, (outcome, d) -> outcome.foreseen()[d]),
        score(outcomes, (outcome, d) -> outcome.last()),
        score(outcomes, (outcome, d) -> outcome.week()),
        score(outcomes, (outcome, d) -> outcome.prior()[d]));
  }

  private static double score(List<Outcome> outcomes, ToDoubleBiFunction<Outcome, Integer> chance) {
    double sum = 0;
    long count = 0;
    for (Outcome outcome : outcomes) {
      for (int d = 0; d < outcome.open().length; d++) {
        double error = chance.applyAsDouble(outcome, d) - (outcome.open()[d] ? 1 : 0);
        sum += error * error;
        count++;
      }
    }
    return sum / count;
  }

  /** By how much the model is better than the best of the others; below 0 it is worse. */
  double gain() {
    return Math.min(last, Math.min(week, prior)) - model;
  }
}
