package org.ambulo.lab.trial;

import java.util.Arrays;
import java.util.Optional;

/**
 * A mean over seeds and its 95 % confidence interval by Student's t.
 *
 * @param range empty where there is one seed only
 */
public record Interval(double mean, Optional<Range> range) {

  /** From one value to another. */
  public record Range(double low, double high) {}

  /** Quantiles 0.975 of t for 1 to 30 degrees of freedom. */
  private static final double[] T = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
    2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
    2.052, 2.048, 2.045, 2.042
  };

  private static final double NORMAL = 1.96;

  /** First correction of the normal quantile, (z cubed + z) / 4, over the degrees of freedom. */
  private static final double CORRECTION = 2.37;

  /** Of one value for each seed. */
  static Interval of(double... values) {
    int n = values.length;
    double mean = Arrays.stream(values).average().orElseThrow();
    if (n < 2) {
      return new Interval(mean, Optional.empty());
    }
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double half = t(n - 1) * Math.sqrt(squares / (n - 1) / n);
    return new Interval(mean, Optional.of(new Range(mean - half, mean + half)));
  }

  /** Of ratios: the geometric mean; empty where one of them is not above 0. */
  static Optional<Interval> ofRatios(double... ratios) {
    if (Arrays.stream(ratios).anyMatch(ratio -> !(ratio > 0) || Double.isInfinite(ratio))) {
      return Optional.empty();
    }
    Interval logs = of(Arrays.stream(ratios).map(StrictMath::log).toArray());
    return Optional.of(
        new Interval(
            StrictMath.exp(logs.mean),
            logs.range.map(
                range -> new Range(StrictMath.exp(range.low()), StrictMath.exp(range.high())))));
  }

  private static double t(int freedom) {
    return freedom <= T.length ? T[freedom - 1] : NORMAL + CORRECTION / freedom;
  }
}
