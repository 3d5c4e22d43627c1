package org.ambulo.lab.relief;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ambulo.core.knowledge.PublishedCourse;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefPrior;
import org.ambulo.core.relief.Library;

/** Many patients of one prior, without ratings and without therapy: what the prior says of a group. */
final class PriorPatients {

  private static final int MANY = 20_000;
  private static final long SEED = 1_848;
  private static final double HALF = 0.5;
  private static final double LEFT_OF_DOWN_BY_30_PERCENT = 0.7;

  /** Pain below it is rated as none. */
  private static final double RATED_AS_NONE = 0.5;

  private final List<TrueCourse> courses;

  private PriorPatients(List<TrueCourse> courses) {
    this.courses = courses;
  }

  /**
   * Of a stratum.
   *
   * @param baseline mean pain before to which theirs is shifted; where empty, that of the prior
   */
  static PriorPatients of(Relief relief, String stratum, Optional<Double> baseline) {
    ReliefPrior own = relief.strata().get(stratum).prior();
    ReliefPrior prior = baseline.map(mean -> shifted(own, mean)).orElse(own);
    double scale = relief.training().sessionScale();
    return new PriorPatients(
        IntStream.range(0, MANY)
            .mapToObj(i -> Library.Patient.draw(prior, relief, Seeds.chance(SEED, stratum, i)))
            .map(patient -> new TrueCourse(patient, prior, 0, List.of(), scale))
            .toList());
  }

  private static ReliefPrior shifted(ReliefPrior prior, double mean) {
    return new ReliefPrior(
        new ReliefPrior.Normal(mean, prior.baseline().sd()),
        prior.responder(),
        prior.effectOfResponder(),
        prior.effectOfOther(),
        prior.onset(),
        prior.halfEffect(),
        prior.decayShape(),
        prior.natural(),
        prior.flare());
  }

  /** A figure of the group on a day. */
  double value(PublishedCourse.Statistic statistic, int day) {
    return switch (statistic) {
      case LEVEL -> mean(course -> course.pain(day));
      case CHANGE -> mean(course -> course.pain(day) - before(course));
      case HALVED -> mean(course -> below(course.pain(day), HALF * before(course)));
      case DOWN_BY_30_PERCENT ->
          mean(course -> below(course.pain(day), LEFT_OF_DOWN_BY_30_PERCENT * before(course)));
      case PAIN_FREE -> mean(course -> below(course.pain(day), RATED_AS_NONE));
    };
  }

  private static double before(TrueCourse course) {
    return course.pain(-1);
  }

  private static double below(double pain, double limit) {
    return pain <= limit ? 1 : 0;
  }

  private double mean(ToDoubleFunction<TrueCourse> of) {
    return courses.stream().mapToDouble(of).sum() / courses.size();
  }
}
