package org.ambulo.lab.mechanism;

import java.util.List;
import java.util.stream.IntStream;
import org.ambulo.core.diagnosis.MechanismModel;
import org.ambulo.core.knowledge.MechanismParameters;

/**
 * Fits the model of pain mechanism: smoothed shares and chances, then the one correlation that
 * predicts best, by log loss, the patients left out one at a time (Stone M, J R Stat Soc B
 * 1974;36:111-47). No chance is involved: the same rows in any order give the same parameters.
 *
 * @param smoothing imagined patients added to every cell (1 is Laplace's rule of succession)
 * @param correlations values to choose among; the first of equals is taken
 */
public record MechanismFit(double smoothing, List<Double> correlations) {

  /** Laplace's rule, and correlations from 0 to 0.30 in steps of 0.01. */
  public static final MechanismFit STANDARD =
      new MechanismFit(1, IntStream.rangeClosed(0, 30).mapToObj(step -> step / 100.0).toList());

  /** Plain naive Bayes: the answers are taken as independent. */
  public static final MechanismFit NAIVE_BAYES = new MechanismFit(1, List.of(0.0));

  /**
   * @throws IllegalArgumentException if there is nothing to choose among, or without smoothing
   */
  public MechanismFit {
    correlations = List.copyOf(correlations);
    if (correlations.isEmpty() || !(smoothing > 0)) {
      throw new IllegalArgumentException(
          "smoothing (%s) must be positive, correlations (%s) not empty"
              .formatted(smoothing, correlations));
    }
  }

  /** The parameters for these patients; patients without any known answer count for the shares. */
  public MechanismParameters fit(MechanismData data) {
    MechanismTally tally = MechanismTally.of(data.patients(), data.mechanisms(), data.criteria());
    return tally.parameters(smoothing, bestCorrelation(data.patients(), tally));
  }

  private double bestCorrelation(List<MechanismPatient> patients, MechanismTally tally) {
    double[] losses = new double[correlations.size()];
    if (losses.length > 1) {
      patients.forEach(patient -> addLosses(patient, tally, losses));
    }
    int best = 0;
    for (int choice = 1; choice < losses.length; choice++) {
      best = losses[choice] < losses[best] ? choice : best;
    }
    return correlations.get(best);
  }

  private void addLosses(MechanismPatient patient, MechanismTally tally, double[] losses) {
    tally.remove(patient);
    MechanismModel others = new MechanismModel(tally.parameters(smoothing, 0));
    tally.add(patient);
    for (int choice = 0; choice < losses.length; choice++) {
      losses[choice] += logLoss(patient, others.withCorrelation(correlations.get(choice)));
    }
  }

  private static double logLoss(MechanismPatient patient, MechanismModel model) {
    return model
        .predict(patient.answerCodes())
        .map(probabilities -> -StrictMath.log(probabilities[patient.mechanism()]))
        .orElse(0.0);
  }
}
