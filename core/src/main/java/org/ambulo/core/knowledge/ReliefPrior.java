package org.ambulo.core.knowledge;

/**
 * What is expected of the course of pain after an intervention, before the patient reports
 * anything. Times are in days, effects are shares of the pain before.
 *
 * @param baseline pain before
 * @param responder share of responders
 * @param effectOfResponder greatest effect of one who responds
 * @param effectOfOther greatest effect of one who does not
 * @param onset time constant with which the effect comes
 * @param halfEffect time after which half of the effect is left
 * @param decayShape 1 fades from the first day, more holds longer and then falls
 * @param natural natural history and regression to the mean
 */
public record ReliefPrior(
    Normal baseline,
    Responder responder,
    Share effectOfResponder,
    Share effectOfOther,
    LogNormal onset,
    LogNormal halfEffect,
    LogNormal decayShape,
    Natural natural,
    Flare flare) {

  /** Normally distributed. */
  public record Normal(double mean, double sd) {}

  /** Normally distributed on the logarithm. */
  public record LogNormal(double median, double sigma) {}

  /** A beta distribution by its mean and concentration: a = mean c, b = (1 - mean) c. */
  public record Share(double mean, double concentration) {}

  /** The share of responders, and how it spreads on the logit. */
  public record Responder(double mean, double logitSd) {}

  /**
   * Pain falls by a share, normally distributed, with this time constant; below zero it worsens.
   */
  public record Natural(double mean, double sd, double tauDays) {}

  /**
   * A flare that some have: more pain at first, exponentially distributed, gone with this time
   * constant.
   */
  public record Flare(double probability, double meanPoints, double tauDays) {}
}
