package org.ambulo.core.relief;

import org.ambulo.core.knowledge.ReliefPrior;

/** The density of the greatest effect of patients of a stratum: of responders and others mixed. */
final class EffectDensity {

  private final ReliefPrior prior;
  private final double logResponder;
  private final double logOther;
  private final double responders;

  /**
   * @param logOdds by how much the odds of being a responder differ from the stratum's
   */
  EffectDensity(ReliefPrior prior, double logOdds) {
    this.prior = prior;
    responders = Odds.responders(prior.responder(), logOdds);
    logResponder = StrictMath.log(responders) + Odds.logConstant(prior.effectOfResponder());
    logOther = StrictMath.log(1 - responders) + Odds.logConstant(prior.effectOfOther());
  }

  /** The share of responders. */
  double responders() {
    return responders;
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
}
