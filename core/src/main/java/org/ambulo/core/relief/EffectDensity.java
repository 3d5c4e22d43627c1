package org.ambulo.core.relief;

import org.ambulo.core.knowledge.ReliefPrior;

/** The density of the greatest effect of patients of a stratum: of responders and others mixed. */
final class EffectDensity {

  private static final int REACH = 12;
  private static final int PER_UNIT = 64;

  private final ReliefPrior prior;
  private final double logResponder;
  private final double logOther;

  /**
   * @param logOdds by how much the odds of being a responder differ from the stratum's
   */
  EffectDensity(ReliefPrior prior, double logOdds) {
    this.prior = prior;
    double responders = Odds.responders(prior.responder(), logOdds);
    logResponder = StrictMath.log(responders) + Odds.logConstant(prior.effectOfResponder());
    logOther = StrictMath.log(1 - responders) + Odds.logConstant(prior.effectOfOther());
  }

  /** Logarithm of the density at an effect between 0 and 1. */
  double log(double effect) {
    double responder = logResponder + Odds.logDensity(prior.effectOfResponder(), effect);
    double other = logOther + Odds.logDensity(prior.effectOfOther(), effect);
    double greater = Math.max(responder, other);
    return greater + StrictMath.log1p(StrictMath.exp(Math.min(responder, other) - greater));
  }

  /** Chance that one with this effect is a responder. */
  double responds(double effect) {
    double responder = logResponder + Odds.logDensity(prior.effectOfResponder(), effect);
    double other = logOther + Odds.logDensity(prior.effectOfOther(), effect);
    return 1 / (1 + StrictMath.exp(other - responder));
  }

  /** The density of the logit of the effect, looked up quickly. */
  final class OnLogit {
    private final double[] logs = new double[2 * REACH * PER_UNIT + 2];

    OnLogit() {
      for (int i = 0; i < logs.length; i++) {
        double effect = Odds.chance((double) i / PER_UNIT - REACH);
        logs[i] = EffectDensity.this.log(effect) + StrictMath.log(effect * (1 - effect));
      }
    }

    /** Logarithm of the density at a logit; none beyond 12 on either side. */
    double log(double logit) {
      double at = (logit + REACH) * PER_UNIT;
      if (at < 0 || at >= logs.length - 1) {
        return Double.NEGATIVE_INFINITY;
      }
      int i = (int) at;
      return logs[i] + (at - i) * (logs[i + 1] - logs[i]);
    }
  }
}
