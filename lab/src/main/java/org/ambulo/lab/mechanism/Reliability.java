package org.ambulo.lab.mechanism;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether probabilities mean what they say: in bins of stated probability, how often it came true.
 *
 * @param bins of equal width from 0 to 1; empty ones are left out
 */
public record Reliability(List<Bin> bins) {

  /** Forecasts with a probability from {@code from} up to {@code to}. */
  public record Bin(double from, double to, long forecasts, double stated, double cameTrue) {}

  public Reliability {
    bins = List.copyOf(bins);
  }

  /** Expected calibration error: mean distance of stated and observed, weighted by forecasts. */
  public double error() {
    long all = bins.stream().mapToLong(Bin::forecasts).sum();
    return bins.stream()
            .mapToDouble(bin -> bin.forecasts() * Math.abs(bin.stated() - bin.cameTrue()))
            .sum()
        / all;
  }

  /** Of the probability given to one mechanism. */
  static Reliability of(List<MechanismOutcome> outcomes, int mechanism, int width) {
    Counts counts = new Counts(width);
    for (MechanismOutcome outcome : outcomes) {
      counts.add(outcome.probabilities()[mechanism], outcome.mechanism() == mechanism);
    }
    return counts.table();
  }

  /** Of the probability given to the most probable mechanism. */
  static Reliability ofTop(List<MechanismOutcome> outcomes, int width) {
    Counts counts = new Counts(width);
    for (MechanismOutcome outcome : outcomes) {
      counts.add(outcome.probabilities()[outcome.forecast()], outcome.right());
    }
    return counts.table();
  }

  /** Forecasts as they are counted, one after the other. */
  public static final class Counts {
    private final long[] forecasts;
    private final double[] stated;
    private final double[] cameTrue;

    public Counts(int bins) {
      forecasts = new long[bins];
      stated = new double[bins];
      cameTrue = new double[bins];
    }

    public void add(double probability, boolean right) {
      int bin = Math.min(forecasts.length - 1, (int) (probability * forecasts.length));
      forecasts[bin]++;
      stated[bin] += probability;
      cameTrue[bin] += right ? 1 : 0;
    }

    public Reliability table() {
      List<Bin> bins = new ArrayList<>();
      double width = 1.0 / forecasts.length;
      for (int bin = 0; bin < forecasts.length; bin++) {
        long count = forecasts[bin];
        if (count > 0) {
          bins.add(
              new Bin(
                  bin * width,
                  (bin + 1) * width,
                  count,
                  stated[bin] / count,
                  cameTrue[bin] / count));
        }
      }
      return new Reliability(bins);
    }
  }
}
