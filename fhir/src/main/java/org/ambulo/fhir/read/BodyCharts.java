package org.ambulo.fhir.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.terms.Coding;
import org.ambulo.fhir.terms.Systems;

/** Reads the Observation of a body chart as the entry of a case that it is. */
final class BodyCharts {

  private BodyCharts() {}

  /**
   * The entry. A component that cannot be read makes the chart one that is not complete: what it
   * would have said is unknown.
   */
  static Node node(Element root, LocalDate day) {
    Map<String, List<Node>> marks = new LinkedHashMap<>();
    List<Node> strokes = new ArrayList<>();
    boolean complete = false;
    boolean whole = true;
    for (Element component : root.children("component")) {
      String code = ours(Concept.in(component, "code")).orElse("");
      switch (code) {
        case Systems.BODY_CHART_COMPLETE -> complete = component.flag("valueBoolean").orElse(false);
        case Systems.BODY_CHART_STROKE ->
            component.verbatim("valueString").map(Node::text).ifPresent(strokes::add);
        default -> {
          Optional<String> felt = ours(Concept.in(component, "valueCodeableConcept"));
          whole &= felt.isPresent() && !code.isEmpty();
          felt.ifPresent(
              sensation ->
                  marks.computeIfAbsent(sensation, one -> new ArrayList<>()).add(Node.text(code)));
        }
      }
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    fields.put("date", Node.text(day.toString()));
    fields.put("complete", Node.flag(complete && whole));
    Map<String, Node> felt = new LinkedHashMap<>();
    marks.forEach((sensation, regions) -> felt.put(sensation, Node.many(regions)));
    fields.put("marks", Node.group(felt));
    if (!strokes.isEmpty()) {
      fields.put("strokes", Node.many(strokes));
    }
    return Node.group(fields);
  }

  private static Optional<String> ours(Concept concept) {
    return concept.codings().stream()
        .filter(coding -> coding.system().equals(Systems.BODY_CHART))
        .map(Coding::code)
        .findFirst();
  }
}
