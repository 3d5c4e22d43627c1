package org.ambulo.core.relief;

import java.util.Arrays;

/**
 * By how much values that fit differ from what a {@link Sketch} says of them, in its standard
 * deviations: learned from draws already made, by the weights of those, toned down until enough of
 * them weigh.
 */
final class Tuning {

  /** The spread, the pain before, and the two distances. */
  static final int VALUES = 4;

  private static final double ENOUGH = 40;
  private static final int ROUNDS = 20;
  private static final double SOFTER = 0.7;
  private static final double LEAST = 0.5;
  private static final double MOST = 2;

  final double[] mean = new double[VALUES];
  final double[] sd = new double[VALUES];

  Tuning() {
    Arrays.fill(sd, 1);
  }

  /**
   * @param far draw by draw: how far each value lies from the mean of the sketch
   * @param logs weights
   */
  void learn(double[][] far, double[] logs) {
    double[] weights = toned(logs);
    double sum = Arrays.stream(weights).sum();
    for (int v = 0; v < VALUES; v++) {
      double first = 0;
      double second = 0;
      for (int i = 0; i < weights.length; i++) {
        first += weights[i] / sum * far[i][v];
        second += weights[i] / sum * far[i][v] * far[i][v];
      }
      mean[v] = first;
      sd[v] = Math.clamp(StrictMath.sqrt(Math.max(0, second - first * first)), LEAST, MOST);
    }
  }

  private static double[] toned(double[] logs) {
    double force = 1;
    double[] weights = Tempered.weights(logs, force);
    for (int i = 0; i < ROUNDS && Tempered.effective(weights) < ENOUGH; i++) {
      force *= SOFTER;
      weights = Tempered.weights(logs, force);
    }
    return weights;
  }
}
