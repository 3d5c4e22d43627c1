package org.ambulo.knowledge.reading;

import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.logic.Fact;

/** Reads relief/modifiers.yaml: what makes a response more or less likely. */
final class ReliefModifierReader {

  private ReliefModifierReader() {}

  static Relief.Modifier modifier(Fields fields) {
    Relief.Modifier modifier =
        new Relief.Modifier(
            fields.text("id"),
            fields.text("name"),
            fields.texts("families"),
            counts(fields),
            ReliefNumbers.above0(fields, "odds_ratio"),
            fields.has("log_duration_add") ? ReliefNumbers.any(fields, "log_duration_add") : 0,
            fields.citation());
    fields.ignore("cases", "evidence").done();
    return modifier;
  }

  private static Relief.Counts counts(Fields fields) {
    if (!fields.has("each_point")) {
      return new Relief.Counts.Once(CriterionReader.read(fields, "when"));
    }
    Fields points = fields.group("each_point");
    Relief.Counts counts =
        new Relief.Counts.EachPoint(
            Fact.score(points.text("score"), Fact.TOTAL), ReliefNumbers.above0(points, "greatest"));
    points.done();
    return counts;
  }
}
