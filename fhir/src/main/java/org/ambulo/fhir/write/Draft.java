package org.ambulo.fhir.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ambulo.core.document.Node;

/**
 * A group of fields being written, in the order in which they are put. What is absent, and text
 * that is blank, is not written: FHIR has no empty elements.
 */
final class Draft {

  private final Map<String, Node> fields = new LinkedHashMap<>();

  static Draft resource(String type) {
    return new Draft().put("resourceType", type);
  }

  Draft put(String field, String text) {
    if (!text.isBlank()) {
      fields.put(field, Node.text(text));
    }
    return this;
  }

  Draft put(String field, BigDecimal number) {
    fields.put(field, Node.number(number));
    return this;
  }

  Draft put(String field, Node node) {
    fields.put(field, node);
    return this;
  }

  Draft put(String field, Draft inner) {
    if (!inner.fields.isEmpty()) {
      fields.put(field, inner.node());
    }
    return this;
  }

  Draft put(String field, List<Draft> inner) {
    List<Node.Group> full =
        inner.stream().filter(draft -> !draft.fields.isEmpty()).map(Draft::node).toList();
    if (!full.isEmpty()) {
      fields.put(field, Node.many(full));
    }
    return this;
  }

  /** Adds one more to a list of groups. */
  Draft add(String field, Draft inner) {
    List<Node> all = new ArrayList<>();
    if (fields.get(field) instanceof Node.Many many) {
      all.addAll(many.items());
    }
    all.add(inner.node());
    fields.put(field, Node.many(all));
    return this;
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  Node.Group node() {
    return Node.group(fields);
  }
}
