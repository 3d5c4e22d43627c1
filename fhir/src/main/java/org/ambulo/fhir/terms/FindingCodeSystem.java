package org.ambulo.fhir.terms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.KnowledgeBase;

/**
 * The CodeSystem of findings. Each concept says where its answer comes from (section), what form it
 * takes (type, and unit for a number) and which findings it is correlated with (group).
 */
public final class FindingCodeSystem {

  private FindingCodeSystem() {}

  public static Node of(KnowledgeBase knowledge, String version) {
    Map<String, Node> resource =
        CodeSystems.head(
            Systems.FINDING, "Finding", "Findings of history, examination and tests", version);
    resource.put(
        "property",
        Node.many(
            List.of(
                property("section", "Where the answer comes from"),
                property("type", "boolean, number or choice"),
                property("unit", "UCUM unit of a number"),
                property("group", "Findings of one group say much the same"))));
    resource.put(
        "concept",
        Node.many(knowledge.findings().stream().map(FindingCodeSystem::concept).toList()));
    return Node.group(resource);
  }

  private static Node property(String code, String description) {
    Map<String, Node> property = new LinkedHashMap<>();
    property.put("code", Node.text(code));
    property.put("description", Node.text(description));
    property.put("type", Node.text("string"));
    return Node.group(property);
  }

  private static Node concept(Finding finding) {
    Map<String, Node> concept = new LinkedHashMap<>();
    concept.put("code", Node.text(finding.id()));
    concept.put("display", Node.text(finding.question()));
    List<Node> properties = new ArrayList<>();
    properties.add(value("section", finding.section().name().toLowerCase(Locale.ROOT)));
    switch (finding.kind()) {
      case Finding.Kind.YesNo yesNo -> properties.add(value("type", "boolean"));
      case Finding.Kind.Choice choice -> properties.add(value("type", "choice"));
      case Finding.Kind.Quantity quantity -> {
        properties.add(value("type", "number"));
        properties.add(value("unit", quantity.unit()));
      }
    }
    finding.group().ifPresent(group -> properties.add(value("group", group)));
    concept.put("property", Node.many(properties));
    return Node.group(concept);
  }

  private static Node value(String code, String text) {
    Map<String, Node> property = new LinkedHashMap<>();
    property.put("code", Node.text(code));
    property.put("valueString", Node.text(text));
    return Node.group(property);
  }
}
