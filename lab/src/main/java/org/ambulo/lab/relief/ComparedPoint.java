package org.ambulo.lab.relief;

import java.util.Optional;
import org.ambulo.core.knowledge.PublishedCourse;

/**
 * A published figure beside what the priors say of it.
 *
 * @param model what the priors say
 * @param limit greatest distance that is asked for
 * @param miss why the priors depart from it, where the knowledge base says so
 */
record ComparedPoint(
    int day,
    PublishedCourse.Statistic statistic,
    double published,
    double model,
    double limit,
    Optional<String> miss) {

  private static final double ROUNDING = 1e-9;

  double difference() {
    return model - published;
  }

  boolean within() {
    return Math.abs(difference()) <= limit + ROUNDING;
  }

  /** Neither near enough nor missed for a reason that is written down. */
  boolean unexplained() {
    return !within() && miss.isEmpty();
  }
}
