package org.ambulo.core.relief;

import org.ambulo.core.knowledge.ReliefPrior;

/** Chances and their logits, and what a shift of them means for draws of a prior. */
final class Odds {

  /** Points at which the spread of the responder share is looked at. */
  private static final int POINTS = 64;

  private Odds() {}

  static double logit(double chance) {
    return StrictMath.log(chance / (1 - chance));
  }

  static double chance(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }

  /** The share of responders over the whole spread, their logit shifted. */
  static double responders(ReliefPrior.Responder prior, double shift) {
    double sum = 0;
    for (int i = 0; i < POINTS; i++) {
      double z = NormalCurve.quantile((i + 0.5) / POINTS);
      sum += chance(logit(prior.mean()) + shift + prior.logitSd() * z);
    }
    return sum / POINTS;
  }

  /** Logarithm of the density of a beta distribution but for its constant. */
  static double logDensity(ReliefPrior.Share share, double x) {
    double a = share.mean() * share.concentration();
    double b = share.concentration() - a;
    return (a - 1) * StrictMath.log(x) + (b - 1) * StrictMath.log1p(-x);
  }

  /**
   * Logarithm of the constant of a beta distribution, {@code -log B(a, b)}; the gamma function by
   * Stirling's series, shifted up to where it is exact to 1e-10.
   */
  static double logConstant(ReliefPrior.Share share) {
    double a = share.mean() * share.concentration();
    double b = share.concentration() - a;
    return logGamma(a + b) - logGamma(a) - logGamma(b);
  }

  private static double logGamma(double x) {
    double shifted = x;
    double product = 0;
    while (shifted < 10) {
      product += StrictMath.log(shifted);
      shifted++;
    }
    double series =
        1 / (12 * shifted)
            - 1 / (360 * shifted * shifted * shifted)
            + 1 / (1260 * StrictMath.pow(shifted, 5));
    return (shifted - 0.5) * StrictMath.log(shifted)
        - shifted
        + StrictMath.log(2 * StrictMath.PI) / 2
        + series
        - product;
  }
}
