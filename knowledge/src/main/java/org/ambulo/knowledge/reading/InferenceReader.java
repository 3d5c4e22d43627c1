package org.ambulo.knowledge.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.knowledge.Confidence;
import org.ambulo.core.knowledge.DependencyGroup;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.InferenceRule;

/** Reads inference.yaml. */
final class InferenceReader {

  private InferenceReader() {}

  static List<DependencyGroup> groups(Fields file) {
    return file.each("groups").stream().map(InferenceReader::group).toList();
  }

  private static DependencyGroup group(Fields fields) {
    double cap = fields.number("cap").doubleValue();
    if (!(cap > 1)) {
      fields.fault("'cap' must be above 1, is " + cap);
    }
    DependencyGroup group =
        new DependencyGroup(
            fields.text("id"), cap, fields.optionalText("note").orElse(""), fields.citation());
    fields.done();
    return group;
  }

  static InferenceRule rule(Fields file) {
    Fields presentation = file.group("presentation");
    Fields bands = presentation.group("bands");
    Fields ask = file.group("ask");
    Fields damping = file.group("group_damping");
    Citation citation = damping.citation();
    bands.citation();
    ask.citation();
    InferenceRule rule =
        new InferenceRule(
            damping.number("value").doubleValue(),
            shrink(file.group("shrink")),
            cited(presentation.group("specific_from"), "probability"),
            cited(presentation.group("lead_ratio"), "value"),
            bands.number("low_below").doubleValue(),
            bands.number("high_above").doubleValue(),
            cost(ask.group("cost")),
            ask.whole("at_most"),
            citation);
    List.of(presentation, bands, ask, damping).forEach(Fields::done);
    file.ignore("groups", "honesty", "weak_tests").done();
    return rule;
  }

  private static double cited(Fields fields, String key) {
    fields.citation();
    double value = fields.number(key).doubleValue();
    fields.done();
    return value;
  }

  private static Map<Confidence, Double> shrink(Fields fields) {
    fields.citation();
    Fields by = fields.group("by_confidence");
    Map<Confidence, Double> shrink = new EnumMap<>(Confidence.class);
    for (Confidence confidence : Confidence.values()) {
      shrink.put(confidence, by.number(confidence.name()).doubleValue());
    }
    by.done();
    fields.done();
    return shrink;
  }

  private static Map<Finding.Section, Double> cost(Fields fields) {
    Map<Finding.Section, Double> cost = new EnumMap<>(Finding.Section.class);
    for (Finding.Section section : Finding.Section.values()) {
      cost.put(section, fields.number(section.name().toLowerCase(Locale.ROOT)).doubleValue());
    }
    fields.done();
    return cost;
  }
}
