package org.ambulo.lab.mechanism;

import java.util.Arrays;
import java.util.Locale;

/** A figure that was taken several times: how often, its mean and its standard deviation. */
public record Spread(int count, double mean, double deviation) {

  /** Of figures, at least one; one alone has no deviation. */
  static Spread of(double[] figures) {
    double mean = Arrays.stream(figures).average().orElseThrow();
    double squares = 0;
    for (double figure : figures) {
      squares += (figure - mean) * (figure - mean);
    }
    return new Spread(figures.length, mean, Math.sqrt(squares / Math.max(1, figures.length - 1)));
  }

  /** How far the mean may be off by the luck of which figures were taken. */
  double standardError() {
    return deviation / Math.sqrt(count);
  }

  String words() {
    return String.format(Locale.ROOT, "%.3f +- %.3f", mean, deviation);
  }
}
