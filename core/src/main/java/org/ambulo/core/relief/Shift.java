package org.ambulo.core.relief;

import java.util.Arrays;
import org.ambulo.core.knowledge.ReliefPrior;

/** How much more likely a draw is in this patient than in the stratum that it was drawn from. */
final class Shift {

  private Shift() {}

  /** The weight of each draw of the cloud, before any rating. */
  static float[] of(Cloud cloud) {
    float[] weights = new float[cloud.size()];
    Arrays.fill(weights, 1);
    cloud.courses().forEach(course -> shift(course, weights));
    return weights;
  }

  private static void shift(Course course, float[] weights) {
    ReliefPrior prior = course.prior();
    double logOdds = course.treatment().logOdds();
    double longer = course.treatment().logDuration();
    if (logOdds == 0 && longer == 0) {
      return;
    }
    double stratum = Odds.responders(prior.responder(), 0);
    double patient = Odds.responders(prior.responder(), logOdds);
    double responder = patient / stratum;
    double other = (1 - patient) / (1 - stratum);
    double median = StrictMath.log(prior.halfEffect().median());
    double slope = longer / (prior.halfEffect().sigma() * prior.halfEffect().sigma());
    for (int draw = 0; draw < weights.length; draw++) {
      int partner = course.partnerOf(draw);
      double responds = course.responses().responds[partner];
      double off = course.responses().logHalf[partner] - median;
      weights[draw] *=
          (float)
              ((other + responds * (responder - other))
                  * StrictMath.exp(slope * (off - longer / 2)));
    }
  }
}
