package org.ambulo.lab.relief;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.knowledge.PublishedCourse;
import org.ambulo.core.knowledge.Relief;

/**
 * Prior predictive check: what the priors say of groups of patients, beside what was published of
 * such groups. A level is that of patients whose pain before was the published one; changes and
 * shares are those of the prior as it is.
 */
final class Trajectories {

  private final Relief relief;
  private final Recipe.Targets targets;
  private final Map<Group, PriorPatients> drawn = new HashMap<>();

  private record Group(String stratum, Optional<Double> baseline) {}

  Trajectories(Relief relief, Recipe.Targets targets) {
    this.relief = relief;
    this.targets = targets;
  }

  List<ComparedCourse> compared() {
    return relief.published().stream().map(this::compared).toList();
  }

  private ComparedCourse compared(PublishedCourse course) {
    return new ComparedCourse(
        course,
        course.strata().isEmpty()
            ? List.of()
            : course.points().stream().map(point -> compared(course, point)).toList());
  }

  private ComparedPoint compared(PublishedCourse course, PublishedCourse.Point point) {
    double model = 0;
    for (PublishedCourse.Part part : course.strata()) {
      model += part.share() * value(part.stratum(), course, point);
    }
    return new ComparedPoint(
        point.day(),
        point.statistic(),
        point.value(),
        model,
        limit(point.statistic()),
        point.miss());
  }

  private double value(String stratum, PublishedCourse course, PublishedCourse.Point point) {
    boolean level = point.statistic() == PublishedCourse.Statistic.LEVEL;
    Group group = new Group(stratum, level ? course.baseline() : Optional.empty());
    return drawn
        .computeIfAbsent(group, g -> PriorPatients.of(relief, g.stratum(), g.baseline()))
        .value(point.statistic(), point.day());
  }

  private double limit(PublishedCourse.Statistic statistic) {
    return switch (statistic) {
      case LEVEL, CHANGE -> targets.points();
      case HALVED, DOWN_BY_30_PERCENT, PAIN_FREE -> targets.share();
    };
  }
}
