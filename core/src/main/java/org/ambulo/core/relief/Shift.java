package org.ambulo.core.relief;

import java.util.Arrays;
import java.util.List;
import org.ambulo.core.knowledge.ReliefPrior;

/** How much more likely a draw is in this patient than in the stratum that it was drawn from. */
final class Shift {

  private final Course course;
  private final double responder;
  private final double other;
  private final double slope;
  private final double longer;
  private final double median;

  private Shift(Course course) {
    this.course = course;
    ReliefPrior prior = course.prior();
    double stratum = Odds.responders(prior.responder(), 0);
    double patient = Odds.responders(prior.responder(), course.treatment().logOdds());
    responder = patient / stratum;
    other = (1 - patient) / (1 - stratum);
    longer = course.treatment().logDuration();
    slope = longer / (prior.halfEffect().sigma() * prior.halfEffect().sigma());
    median = StrictMath.log(prior.halfEffect().median());
  }

  /** Those of the courses of a cloud in which this patient differs. */
  static List<Shift> all(Cloud cloud) {
    return cloud.courses().stream().filter(Shift::differs).map(Shift::new).toList();
  }

  private static boolean differs(Course course) {
    return course.treatment().logOdds() != 0 || course.treatment().logDuration() != 0;
  }

  /** The weight of each draw of the cloud, before any rating. */
  static float[] of(Cloud cloud) {
    float[] weights = new float[cloud.size()];
    Arrays.fill(weights, 1);
    for (Shift shift : all(cloud)) {
      for (int draw = 0; draw < weights.length; draw++) {
        weights[draw] *= shift.of(draw);
      }
    }
    return weights;
  }

  /** Weighs draws by how much likelier responders are, and not by how long their relief lasts. */
  void respond(float[] weights) {
    float[] responds = course.responses().responds;
    float none = (float) other;
    float more = (float) (responder - other);
    if (course.partners() == Course.Partners.SAME) {
      for (int draw = 0; draw < weights.length; draw++) {
        weights[draw] *= none + responds[draw] * more;
      }
    } else {
      for (int draw = 0; draw < weights.length; draw++) {
        weights[draw] *= none + responds[course.partnerOf(draw)] * more;
      }
    }
  }

  /** The weight of one draw. */
  float of(int draw) {
    int partner = course.partnerOf(draw);
    double responds = course.responses().responds[partner];
    double off = course.responses().logHalf[partner] - median;
    return (float)
        ((other + responds * (responder - other)) * Exponential.of(slope * (off - longer / 2)));
  }
}
