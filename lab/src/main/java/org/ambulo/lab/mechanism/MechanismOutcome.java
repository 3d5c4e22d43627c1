package org.ambulo.lab.mechanism;

/**
 * One held-out patient: what was forecast and what the expert named.
 *
 * @param probabilities not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // never written to, never compared
record MechanismOutcome(double[] probabilities, int mechanism) {

  int forecast() {
    int best = 0;
    for (int candidate = 1; candidate < probabilities.length; candidate++) {
      best = probabilities[candidate] > probabilities[best] ? candidate : best;
    }
    return best;
  }

  boolean right() {
    return forecast() == mechanism;
  }

  /** Squared error summed over all mechanisms: 0 is perfect, 2 certain and wrong. */
  double brier() {
    double sum = 0;
    for (int candidate = 0; candidate < probabilities.length; candidate++) {
      double error = probabilities[candidate] - (candidate == mechanism ? 1 : 0);
      sum += error * error;
    }
    return sum;
  }

  double logLoss() {
    return -StrictMath.log(Math.max(probabilities[mechanism], Double.MIN_NORMAL));
  }
}
