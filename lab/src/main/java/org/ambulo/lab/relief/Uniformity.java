package org.ambulo.lab.relief;

import java.util.Arrays;

/**
 * Whether numbers are spread evenly from 0 to 1, by Kolmogorov and Smirnov.
 *
 * @param p chance of a spread at least as uneven by chance alone
 * @param histogram how many fall into each tenth
 */
@SuppressWarnings("ArrayRecordComponent") // never written to, never compared
record Uniformity(double p, int[] histogram) {

  private static final int TENTHS = 10;
  private static final int TERMS = 100;

  static Uniformity of(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int[] histogram = new int[TENTHS];
    double distance = 0;
    int n = sorted.length;
    for (int i = 0; i < n; i++) {
      histogram[Math.min(TENTHS - 1, (int) (sorted[i] * TENTHS))]++;
      double above = (i + 1.0) / n - sorted[i];
      double below = sorted[i] - i / (double) n;
      distance = Math.max(distance, Math.max(above, below));
    }
    return new Uniformity(p(distance, n), histogram);
  }

  /** Kolmogorov's series, with the correction of Stephens 1970 for small samples. */
  private static double p(double distance, int n) {
    double root = Math.sqrt(n);
    double scaled = (root + 0.12 + 0.11 / root) * distance;
    double p = 0;
    for (int k = 1; k <= TERMS; k++) {
      double sign = k % 2 == 1 ? 1 : -1;
      p += 2 * sign * Math.exp(-2.0 * k * k * scaled * scaled);
    }
    return Math.clamp(scaled < 0.2 ? 1 : p, 0, 1);
  }
}
