package org.ambulo.knowledge.reading;

import java.math.BigDecimal;
import java.util.Optional;
import org.ambulo.core.knowledge.PublishedCourse;

/** Reads relief/published.yaml: published courses of groups of patients. */
final class PublishedCourseReader {

  private PublishedCourseReader() {}

  static PublishedCourse course(Fields fields) {
    PublishedCourse course =
        new PublishedCourse(
            fields.text("id"),
            fields.text("arm"),
            fields.each("strata").stream().map(PublishedCourseReader::part).toList(),
            fields.optionalNumber("baseline").map(BigDecimal::doubleValue),
            fields.each("points").stream().map(PublishedCourseReader::point).toList(),
            fields.optionalText("note"),
            fields.citation());
    double shares = course.strata().stream().mapToDouble(PublishedCourse.Part::share).sum();
    if (!course.strata().isEmpty() && Math.abs(shares - 1) > 1e-9) {
      fields.fault("the shares of its strata add up to " + shares + ", not to 1");
    }
    if (course.strata().isEmpty() && course.note().isEmpty()) {
      fields.fault("is compared with no stratum and does not say why ('note')");
    }
    fields.ignore("trial", "patients", "figures").done();
    return course;
  }

  private static PublishedCourse.Part part(Fields fields) {
    PublishedCourse.Part part =
        new PublishedCourse.Part(fields.text("stratum"), ReliefNumbers.share(fields, "share"));
    fields.done();
    return part;
  }

  private static PublishedCourse.Point point(Fields fields) {
    PublishedCourse.Statistic statistic =
        fields.oneOf("statistic", PublishedCourse.Statistic.class);
    PublishedCourse.Point point =
        new PublishedCourse.Point(
            fields.whole("day"),
            statistic,
            value(fields, statistic),
            fields.has("sd") ? Optional.of(ReliefNumbers.above0(fields, "sd")) : Optional.empty(),
            fields.optionalText("miss"));
    fields.ignore("patients", "conf", "src").done();
    return point;
  }

  private static double value(Fields fields, PublishedCourse.Statistic statistic) {
    return switch (statistic) {
      case LEVEL -> ReliefNumbers.notBelow0(fields, "value");
      case CHANGE -> ReliefNumbers.any(fields, "value");
      case HALVED, DOWN_BY_30_PERCENT, PAIN_FREE -> ReliefNumbers.share(fields, "value");
    };
  }
}
