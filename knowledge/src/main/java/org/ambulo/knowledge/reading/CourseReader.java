package org.ambulo.knowledge.reading;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.knowledge.CourseOfCare;
import org.ambulo.core.knowledge.PlanModality;
import org.ambulo.core.knowledge.Tier;

/** Reads course-of-care.yaml. */
final class CourseReader {

  private CourseReader() {}

  static CourseOfCare course(Fields file) {
    CourseOfCare course =
        new CourseOfCare(
            byTier(file.group("by_tier")),
            own(file),
            file.each("rules").stream().map(CourseReader::rule).toList(),
            file.each("visits").stream().map(CourseReader::visits).toList());
    file.done();
    return course;
  }

  private static Map<Tier, CourseOfCare.Timing> byTier(Fields tiers) {
    Map<Tier, CourseOfCare.Timing> timings = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      tiers
          .optionalGroup(tier.name().toLowerCase(Locale.ROOT))
          .ifPresent(
              fields -> {
                timings.put(tier, timing(fields));
                fields.done();
              });
    }
    tiers.done();
    return timings;
  }

  private static Map<String, CourseOfCare.Timing> own(Fields file) {
    Map<String, CourseOfCare.Timing> own = new LinkedHashMap<>();
    for (Fields fields : file.each("own")) {
      CourseOfCare.Timing timing = timing(fields);
      for (String order : fields.texts("orders")) {
        if (own.put(order, timing) != null) {
          fields.fault("'" + order + "' has two times");
        }
      }
      fields.done();
    }
    return own;
  }

  private static CourseOfCare.Timing timing(Fields fields) {
    CourseOfCare.Timing timing =
        new CourseOfCare.Timing(
            fields.whole("start_days"), fields.whole("review_days"), fields.citation());
    if (timing.startDays() < 0 || timing.reviewDays() < timing.startDays()) {
      fields.fault("is looked at again before it starts, or starts before its day");
    }
    return timing;
  }

  private static CourseOfCare.Rule rule(Fields fields) {
    CourseOfCare.Rule rule =
        new CourseOfCare.Rule(
            fields.text("id"),
            fields.has("modality")
                ? Optional.of(fields.oneOf("modality", PlanModality.class))
                : Optional.empty(),
            IndicationReader.set(fields, "stages"),
            timing(fields));
    fields.done();
    return rule;
  }

  private static CourseOfCare.Visits visits(Fields fields) {
    CourseOfCare.Visits visits =
        new CourseOfCare.Visits(
            fields.text("stage"),
            fields.optionalNumber("per_week"),
            fields.whole("first_within_days"),
            fields.citation());
    fields.done();
    return visits;
  }
}
