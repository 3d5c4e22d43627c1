package org.ambulo.core.diagnosis;

/**
 * How often each outcome of a finding is seen with each diagnosis, as far as likelihood ratios
 * tell.
 *
 * <p>With base rates b(o) among other low back pain, b(o) LR(o) must sum to 1 over the outcomes.
 * For each diagnosis the distribution of greatest entropy that satisfies this is taken (for a
 * yes/no finding it is the only one); where the diagnoses disagree, their mean, weighted by how
 * much their ratios say. This is a working assumption, used only to rank questions, never to
 * diagnose.
 */
final class BaseRates {

  private static final int STEPS = 60;
  private static final double STEEPEST = 60;

  private BaseRates() {}

  /** By outcome and diagnosis: b(o) LR(o), summing to 1 over the outcomes of each diagnosis. */
  static double[][] outcomeGiven(EvidenceModel model, int finding) {
    int outcomes = model.weights.outcomes(finding);
    int diagnoses = model.diagnoses.size();
    double[][] ratio = ratios(model, finding, outcomes, diagnoses);
    double[] base = base(ratio, outcomes, diagnoses);
    double[][] given = new double[outcomes][diagnoses];
    for (int d = 0; d < diagnoses; d++) {
      double total = 0;
      for (int o = 0; o < outcomes; o++) {
        given[o][d] = base[o] * ratio[o][d];
        total += given[o][d];
      }
      for (int o = 0; o < outcomes; o++) {
        given[o][d] /= total;
      }
    }
    return given;
  }

  private static double[][] ratios(EvidenceModel model, int finding, int outcomes, int diagnoses) {
    double[][] ratio = new double[outcomes][diagnoses];
    for (int o = 0; o < outcomes; o++) {
      for (int d = 0; d < diagnoses; d++) {
        ratio[o][d] = 1;
      }
      int outcome = model.weights.outcome(finding, o);
      for (int w = model.weights.first(outcome); w < model.weights.end(outcome); w++) {
        ratio[o][model.weights.diagnosis[w]] = Math.exp(model.weights.logOdds[w]);
      }
    }
    return ratio;
  }

  private static double[] base(double[][] ratio, int outcomes, int diagnoses) {
    double[] base = new double[outcomes];
    double weights = 0;
    for (int d = 0; d < diagnoses; d++) {
      double[] own = new double[outcomes];
      double least = Double.POSITIVE_INFINITY;
      double greatest = 0;
      double says = 0;
      for (int o = 0; o < outcomes; o++) {
        own[o] = ratio[o][d];
        least = Math.min(least, own[o]);
        greatest = Math.max(greatest, own[o]);
        says += Math.abs(Math.log(own[o]));
      }
      if (least < 1 && greatest > 1) {
        double[] rates = leastCommitted(own);
        for (int o = 0; o < outcomes; o++) {
          base[o] += says * rates[o];
        }
        weights += says;
      }
    }
    for (int o = 0; o < outcomes; o++) {
      base[o] = weights == 0 ? 1.0 / outcomes : base[o] / weights;
    }
    return base;
  }

  /**
   * The distribution p(o) proportional to exp(-t LR(o)) whose mean ratio is 1, by bisection on t.
   */
  private static double[] leastCommitted(double[] ratio) {
    if (ratio.length == 2) {
      double first = (1 - ratio[1]) / (ratio[0] - ratio[1]);
      return new double[] {first, 1 - first};
    }
    double low = -STEEPEST;
    double high = STEEPEST;
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      if (mean(ratio, middle) > 1) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return tilted(ratio, (low + high) / 2);
  }

  private static double mean(double[] ratio, double tilt) {
    double[] rates = tilted(ratio, tilt);
    double mean = 0;
    for (int o = 0; o < ratio.length; o++) {
      mean += rates[o] * ratio[o];
    }
    return mean;
  }

  private static double[] tilted(double[] ratio, double tilt) {
    double[] rates = new double[ratio.length];
    double greatest = Double.NEGATIVE_INFINITY;
    for (int o = 0; o < ratio.length; o++) {
      rates[o] = -tilt * ratio[o];
      greatest = Math.max(greatest, rates[o]);
    }
    double total = 0;
    for (int o = 0; o < ratio.length; o++) {
      rates[o] = Math.exp(rates[o] - greatest);
      total += rates[o];
    }
    for (int o = 0; o < ratio.length; o++) {
      rates[o] /= total;
    }
    return rates;
  }
}
