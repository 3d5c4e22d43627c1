package org.ambulo.fhir.terms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.JsonReading;

/**
 * The shipped ConceptMap {@code concept-map.json}: codes of other systems that mean one of ours and
 * that the knowledge base does not name itself.
 */
final class TermMap {

  private static final String SHIPPED = "concept-map.json";

  private final Map<String, Map<String, List<Coding>>> bySystem = new HashMap<>();

  private TermMap(Node conceptMap) {
    for (Node group : list(conceptMap, "group")) {
      String source = text(group, "source");
      String target = text(group, "target");
      list(group, "element").forEach(element -> add(source, target, element));
    }
  }

  /** The map in this jar; a jar without it is broken and throws. */
  static TermMap shipped() {
    try (InputStream in = TermMap.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks (" + SHIPPED + ")");
      }
      return switch (JsonDocuments.read(in)) {
        case JsonReading.Read read -> new TermMap(read.document());
        case JsonReading.Unreadable bad ->
            throw new IllegalStateException(SHIPPED + " " + bad.place() + " " + bad.message());
      };
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void add(String source, String target, Node element) {
    List<Coding> meanings =
        bySystem
            .computeIfAbsent(source, system -> new HashMap<>())
            .computeIfAbsent(text(element, "code"), code -> new ArrayList<>());
    for (Node meaning : list(element, "target")) {
      meanings.add(new Coding(target, text(meaning, "code"), ""));
    }
  }

  /** The codes of ours that it means. */
  List<Coding> meanings(Coding coding) {
    return bySystem.getOrDefault(coding.system(), Map.of()).getOrDefault(coding.code(), List.of());
  }

  private static List<Node> list(Node node, String field) {
    return node instanceof Node.Group group
            && group.get(field).orElse(group) instanceof Node.Many many
        ? many.items()
        : List.of();
  }

  private static String text(Node node, String field) {
    if (node instanceof Node.Group group
        && group.get(field).orElse(group) instanceof Node.Text text) {
      return text.value();
    }
    throw new IllegalStateException(SHIPPED + " lacks the text (" + field + ")");
  }
}
