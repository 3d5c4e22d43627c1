package org.ambulo.lab.relief;

import java.util.Arrays;

/** Evenly spaced shifts, as many above 0 as below, and normal chances over them. */
@SuppressWarnings("ArrayRecordComponent") // never written to, never compared
record Grid(double[] values) {

  private static final int EACH_SIDE = 20;

  static Grid reaching(double most) {
    double[] values = new double[2 * EACH_SIDE + 1];
    Arrays.setAll(values, i -> most * (i - EACH_SIDE) / EACH_SIDE);
    return new Grid(values);
  }

  int size() {
    return values.length;
  }

  /** Chances of a normal about each of the values: by its mean, then by the value. */
  double[][] kernels(double sd) {
    double[][] kernels = new double[size()][];
    Arrays.setAll(kernels, i -> normal(values[i], sd));
    return kernels;
  }

  /** Chances of the values; they add up to 1. */
  double[] normal(double mean, double sd) {
    double[] chances = new double[size()];
    Arrays.setAll(chances, i -> density((values[i] - mean) / sd));
    double sum = Arrays.stream(chances).sum();
    Arrays.setAll(chances, i -> chances[i] / sum);
    return chances;
  }

  private static double density(double z) {
    return StrictMath.exp(-z * z / 2);
  }
}
