package org.ambulo.lab.relief;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ambulo.core.knowledge.PublishedCourse;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefObservation;
import org.ambulo.core.knowledge.ReliefPrior;
import org.ambulo.core.relief.Chance;
import org.ambulo.core.relief.Library;

/**
 * Many patients of one prior, without therapy: what the prior says of a group. Means are of pain
 * itself; a share counts one rating of each against the mean pain before, as trials do.
 */
final class PriorPatients {

  private static final int MANY = 20_000;
  private static final long SEED = 1_848;
  private static final double HALF = 0.5;
  private static final double LEFT_OF_DOWN_BY_30_PERCENT = 0.7;

  private final List<Rater> raters;

  private PriorPatients(List<Rater> raters) {
    this.raters = raters;
  }

  /** One patient and the error of the one rating. */
  private record Rater(TrueCourse course, double error) {

    static Rater of(ReliefPrior prior, Relief relief, Chance chance) {
      Library.Patient patient = Library.Patient.draw(prior, relief, chance);
      ReliefObservation observed = relief.observation();
      double sd = Math.hypot(observed.daySd(), observed.readingSd()) * patient.spread();
      double scale = relief.training().sessionScale();
      return new Rater(new TrueCourse(patient, prior, 0, List.of(), scale), sd * chance.normal());
    }

    double before() {
      return course.pain(-1);
    }

    double rated(int day) {
      return Math.rint(TrueCourse.cut(course.pain(day) + error));
    }
  }

  /**
   * Of a stratum.
   *
   * @param baseline mean pain before to which theirs is shifted; where empty, that of the prior
   */
  static PriorPatients of(Relief relief, String stratum, Optional<Double> baseline) {
    ReliefPrior own = relief.strata().get(stratum).prior();
    ReliefPrior prior = baseline.map(mean -> shifted(own, mean)).orElse(own);
    return new PriorPatients(
        IntStream.range(0, MANY)
            .mapToObj(i -> Rater.of(prior, relief, Seeds.chance(SEED, stratum, i)))
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

  /** The pain of each on a day. */
  DoubleStream pains(int day) {
    return raters.stream().mapToDouble(rater -> rater.course().pain(day));
  }

  /** A figure of the group on a day. */
  double value(PublishedCourse.Statistic statistic, int day) {
    return switch (statistic) {
      case LEVEL -> pains(day).sum() / raters.size();
      case CHANGE -> mean(rater -> rater.course().pain(day) - rater.before());
      case HALVED -> share(rater -> rater.rated(day) <= HALF * rater.before());
      case DOWN_BY_30_PERCENT ->
          share(rater -> rater.rated(day) <= LEFT_OF_DOWN_BY_30_PERCENT * rater.before());
      case PAIN_FREE -> share(rater -> rater.rated(day) == 0);
    };
  }

  private double share(Predicate<Rater> that) {
    return (double) raters.stream().filter(that).count() / raters.size();
  }

  private double mean(ToDoubleFunction<Rater> of) {
    return raters.stream().mapToDouble(of).sum() / raters.size();
  }
}
