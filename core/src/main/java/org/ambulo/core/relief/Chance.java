package org.ambulo.core.relief;

import org.ambulo.core.knowledge.ReliefPrior;

/**
 * Chance from a seed: the same draws in the same order on every machine. SplitMix64 of Steele, Lea
 * and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014.
 */
public final class Chance {

  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  public Chance(long seed) {
    state = seed;
  }

  private long next() {
    state += GAMMA;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Evenly between 0 and 1, neither of them. */
  public double even() {
    return ((next() >>> 11) + 0.5) * UNIT;
  }

  /** Whether something of this probability happens. */
  public boolean happens(double probability) {
    return even() < probability;
  }

  /** A whole number from 0 to below the bound, evenly. */
  public int below(int bound) {
    return (int) (even() * bound);
  }

  /** Standard normal. */
  public double normal() {
    return NormalCurve.quantile(even());
  }

  public double of(ReliefPrior.Normal normal) {
    return normal.mean() + normal.sd() * normal();
  }

  public double of(ReliefPrior.LogNormal logNormal) {
    return logNormal.median() * StrictMath.exp(logNormal.sigma() * normal());
  }

  /** Exponential with this mean. */
  public double exponential(double mean) {
    return -mean * StrictMath.log(even());
  }

  /** Of a beta distribution. */
  public double of(ReliefPrior.Share share) {
    double a = gamma(share.mean() * share.concentration());
    double b = gamma((1 - share.mean()) * share.concentration());
    return a / (a + b);
  }

  /**
   * Of a gamma distribution of scale 1. Marsaglia and Tsang, A simple method for generating gamma
   * variables, ACM TOMS 2000; shapes below 1 by their boost.
   */
  private double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * StrictMath.pow(even(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = normal();
      double v = 1 + c * x;
      v = v * v * v;
      if (v > 0 && StrictMath.log(even()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
        return d * v;
      }
    }
  }
}
