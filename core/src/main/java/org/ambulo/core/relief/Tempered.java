package org.ambulo.core.relief;

import java.util.Arrays;

/** Weights of draws whose logarithms are toned down. */
final class Tempered {

  private Tempered() {}

  /**
   * Weights of which the greatest is 1.
   *
   * @param force by which each logarithm is multiplied, 1 for all of it
   */
  static double[] weights(double[] logs, double force) {
    double greatest = Arrays.stream(logs).max().orElse(0);
    double[] weights = new double[logs.length];
    for (int i = 0; i < logs.length; i++) {
      weights[i] = Exponential.of(force * (logs[i] - greatest));
    }
    return weights;
  }

  /** Effective sample size, by Kish. */
  static double effective(double[] weights) {
    double sum = 0;
    double squares = 0;
    for (double weight : weights) {
      sum += weight;
      squares += weight * weight;
    }
    return sum * sum / squares;
  }
}
