package org.ambulo.knowledge.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.knowledge.GuidelineTopic;

/** Reads positions.yaml. */
final class PositionReader {

  private PositionReader() {}

  static List<GuidelineTopic> topics(Fields file) {
    Map<String, GuidelineTopic.Guideline> guidelines = new LinkedHashMap<>();
    for (Fields fields : file.each("guidelines")) {
      GuidelineTopic.Guideline guideline = guideline(fields);
      if (guidelines.put(guideline.id(), guideline) != null) {
        fields.fault("two guidelines have the id '" + guideline.id() + "'");
      }
    }
    List<GuidelineTopic> topics =
        file.each("topics").stream().map(fields -> topic(fields, guidelines)).toList();
    file.done();
    return topics;
  }

  private static GuidelineTopic.Guideline guideline(Fields fields) {
    GuidelineTopic.Guideline guideline =
        new GuidelineTopic.Guideline(
            fields.text("id"),
            fields.text("name"),
            fields.text("brief"),
            fields.whole("year"),
            fields.citation());
    fields.done();
    return guideline;
  }

  private static GuidelineTopic topic(
      Fields fields, Map<String, GuidelineTopic.Guideline> guidelines) {
    List<GuidelineTopic.Position> positions = new ArrayList<>();
    for (Fields one : fields.each("positions")) {
      position(one, guidelines).ifPresent(positions::add);
    }
    GuidelineTopic topic =
        new GuidelineTopic(
            fields.text("id"),
            IndicationReader.set(fields, "about"),
            fields.text("situation"),
            fields.optionalText("indication"),
            IndicationReader.set(fields, "causes"),
            positions);
    fields.done();
    return topic;
  }

  private static Optional<GuidelineTopic.Position> position(
      Fields fields, Map<String, GuidelineTopic.Guideline> guidelines) {
    String by = fields.text("by");
    Optional<GuidelineTopic.Guideline> guideline = Optional.ofNullable(guidelines.get(by));
    if (guideline.isEmpty()) {
      fields.fault("no such guideline ('" + by + "')");
    }
    GuidelineTopic.Stance stance = fields.oneOf("stance", GuidelineTopic.Stance.class);
    String text = fields.text("text");
    var citation = fields.citation();
    fields.done();
    return guideline.map(one -> new GuidelineTopic.Position(one, stance, text, citation));
  }
}
