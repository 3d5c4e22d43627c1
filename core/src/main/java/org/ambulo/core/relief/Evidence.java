package org.ambulo.core.relief;

import org.ambulo.core.knowledge.ReliefPrior;

/**
 * What the ratings of one patient say of the stratum: how likely they would be if the odds of being
 * a responder, or the half-effect time, were others than the prior has it. By weighing anew what
 * the posterior holds, so only shifts of a few of the prior's deviations can be asked about.
 */
public final class Evidence {

  private final ReliefPrior prior;
  private final double logOdds;
  private final double logDuration;
  private final double[] weights;
  private final double[] responds;
  private final double[] logHalf;

  private Evidence(Treatment treatment, double[] weights, double[] responds, double[] logHalf) {
    prior = treatment.stratum().prior();
    logOdds = treatment.logOdds();
    logDuration = treatment.logDuration();
    this.weights = weights;
    this.responds = responds;
    this.logHalf = logHalf;
  }

  /**
   * Of the response to one of the treatments.
   *
   * @param treatment its number in the history
   */
  public static Evidence of(Posterior posterior, int treatment) {
    Course course = posterior.cloud().courses().get(treatment);
    Sample sample = posterior.sample();
    EffectDensity density = new EffectDensity(course.prior(), 0);
    double median = StrictMath.log(course.prior().halfEffect().median());
    double[] weights = new double[sample.count()];
    double[] responds = new double[sample.count()];
    double[] logHalf = new double[sample.count()];
    double sum = sample.sum();
    for (int a = 0; a < sample.count(); a++) {
      int partner = course.partnerOf(sample.draws()[a]);
      weights[a] = sample.weights()[a] / sum;
      responds[a] = density.responds(course.responses().greatest[partner]);
      logHalf[a] = course.responses().logHalf[partner] - median;
    }
    return new Evidence(course.treatment(), weights, responds, logHalf);
  }

  /**
   * Logarithm of how many times as likely the ratings would be, for each shift of the one with each
   * of the other.
   *
   * @param odds added to the logarithm of the stratum's odds of being a responder
   * @param durations added to the logarithm of its half-effect time
   * @return by odds and then by durations
   */
  public double[][] logRatios(double[] odds, double[] durations) {
    double stratum = Odds.responders(prior.responder(), 0);
    Mixture before = Mixture.of(stratum, Odds.responders(prior.responder(), logOdds));
    double[][] ratios = new double[odds.length][durations.length];
    for (int j = 0; j < durations.length; j++) {
      Sums sums = sums(before, durations[j]);
      for (int i = 0; i < odds.length; i++) {
        Mixture after = Mixture.of(stratum, Odds.responders(prior.responder(), logOdds + odds[i]));
        ratios[i][j] = StrictMath.log(after.of(sums));
      }
    }
    return ratios;
  }

  /** How much more likely a draw becomes that is a responder's, and one that is not. */
  private record Mixture(double responder, double other) {
    static Mixture of(double stratum, double patient) {
      return new Mixture(patient / stratum, (1 - patient) / (1 - stratum));
    }

    double of(double responds) {
      return other + responds * (responder - other);
    }

    double of(Sums sums) {
      return other * sums.all() + (responder - other) * sums.responders();
    }
  }

  /** Weights before the mixture, for one duration. */
  private record Sums(double all, double responders) {}

  private Sums sums(Mixture before, double longer) {
    double precision = 1 / (prior.halfEffect().sigma() * prior.halfEffect().sigma());
    double all = 0;
    double responders = 0;
    for (int a = 0; a < weights.length; a++) {
      double off = logHalf[a] - logDuration;
      double weight =
          weights[a]
              * StrictMath.exp(precision * longer * (off - longer / 2))
              / before.of(responds[a]);
      all += weight;
      responders += weight * responds[a];
    }
    return new Sums(all, responders);
  }
}
