package org.ambulo.fhir.write;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.BodyChart;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.DrawnChart;
import org.ambulo.core.record.PartialDate;
import org.ambulo.fhir.terms.Systems;

/**
 * The Observation of a body chart: a component for each mark (code: the region, value: what is
 * felt), for each line drawn, and for whether this is all.
 */
public final class BodyChartObservation {

  private static final Set<String> FIELDS = Set.of("date", "complete", "marks", "strokes");

  private BodyChartObservation() {}

  /**
   * As somebody fills it in.
   *
   * @param said the time, with its offset
   * @param by who says so
   */
  public static Draft of(
      DrawnChart chart, KnowledgeBase knowledge, String patient, String said, Draft by) {
    return observation(chart, knowledge, "Patient/" + patient)
        .put("effectiveDateTime", said)
        .put("performer", List.of(by));
  }

  /** An entry of a case; nothing where it is not of the form or names what is not known. */
  static Optional<Draft> of(Node item, KnowledgeBase knowledge, String patient) {
    if (!(item instanceof Node.Group group)
        || !FIELDS.containsAll(group.fields().keySet())
        || !(group.get("date").orElse(item) instanceof Node.Text date)
        || !(group.get("complete").orElse(item) instanceof Node.Flag complete)
        || !(group.get("marks").orElse(item) instanceof Node.Group marks)) {
      return Optional.empty();
    }
    SequencedMap<String, SequencedSet<String>> regions = new LinkedHashMap<>();
    marks.fields().forEach((felt, list) -> regions.put(felt, new LinkedHashSet<>(texts(list))));
    Optional<PartialDate> day =
        PartialDate.parse(date.value())
            .filter(read -> read.first().toString().equals(date.value()));
    if (day.isEmpty() || !isKnown(regions, knowledge.bodyChart())) {
      return Optional.empty();
    }
    List<String> strokes = group.get("strokes").map(BodyChartObservation::texts).orElse(List.of());
    Draft draft =
        observation(
            new DrawnChart(day.get().first(), complete.value(), regions, strokes),
            knowledge,
            patient);
    Dates.dateTime(draft, "effectiveDateTime", day);
    return Optional.of(draft);
  }

  private static boolean isKnown(Map<String, SequencedSet<String>> regions, BodyChart knowledge) {
    return regions.entrySet().stream()
        .allMatch(
            felt ->
                knowledge.sensations().has(felt.getKey())
                    && !felt.getValue().isEmpty()
                    && felt.getValue().stream().allMatch(knowledge.regions()::has));
  }

  private static List<String> texts(Node node) {
    return node instanceof Node.Many many
        ? many.items().stream().map(Node::verbatim).toList()
        : List.of();
  }

  private static Draft observation(DrawnChart chart, KnowledgeBase knowledge, String patient) {
    Draft observation =
        Draft.resource("Observation")
            .put("status", "final")
            .put("category", List.of(Parts.category("survey")))
            .put("code", concept(Systems.BODY_CHART_DRAWN, "Body chart"))
            .put("subject", Parts.reference(patient));
    observation.add(
        "component",
        new Draft()
            .put("code", concept(Systems.BODY_CHART_COMPLETE, "This is all"))
            .put("valueBoolean", Parts.flag(chart.complete())));
    BodyChart words = knowledge.bodyChart();
    chart
        .marks()
        .forEach(
            (felt, regions) ->
                regions.forEach(
                    region ->
                        observation.add(
                            "component",
                            new Draft()
                                .put("code", concept(region, words.regions().get(region).words()))
                                .put(
                                    "valueCodeableConcept",
                                    concept(felt, words.sensations().get(felt).words())))));
    for (String stroke : chart.strokes()) {
      observation.add(
          "component",
          new Draft()
              .put("code", concept(Systems.BODY_CHART_STROKE, "Line drawn"))
              .put("valueString", stroke));
    }
    return observation;
  }

  private static Draft concept(String code, String display) {
    return Parts.concept(Parts.coding(Systems.BODY_CHART, code, display));
  }
}
