package org.ambulo.fhir.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;

/**
 * A group of fields being written, in the order in which they are put. What is absent, and text
 * that is blank, is not written: FHIR has no empty elements. Not for several threads.
 */
public final class Draft {

  private static final String TYPE = "resourceType";

  private final SequencedMap<String, Node> fields = new LinkedHashMap<>();

  /** A resource of the type, with nothing in it yet. */
  public static Draft resource(String type) {
    return new Draft().put(TYPE, type);
  }

  public Draft put(String field, String text) {
    if (!text.isBlank()) {
      fields.put(field, Node.text(text));
    }
    return this;
  }

  public Draft put(String field, BigDecimal number) {
    fields.put(field, Node.number(number));
    return this;
  }

  public Draft put(String field, Node node) {
    fields.put(field, node);
    return this;
  }

  public Draft put(String field, Draft inner) {
    if (!inner.fields.isEmpty()) {
      fields.put(field, inner.node());
    }
    return this;
  }

  public Draft put(String field, List<Draft> inner) {
    List<Node.Group> full =
        inner.stream().filter(draft -> !draft.fields.isEmpty()).map(Draft::node).toList();
    if (!full.isEmpty()) {
      fields.put(field, Node.many(full));
    }
    return this;
  }

  /** Adds one more to a list of groups. */
  public Draft add(String field, Draft inner) {
    List<Node> all = new ArrayList<>();
    if (fields.get(field) instanceof Node.Many many) {
      all.addAll(many.items());
    }
    all.add(inner.node());
    fields.put(field, Node.many(all));
    return this;
  }

  /** Whether something stands there. */
  public boolean has(String field) {
    return fields.containsKey(field);
  }

  /** All of it, as it is now. */
  public Node.Group node() {
    return new Node.Group(fields, Place.NOWHERE);
  }

  /** All of a resource with this id, which stands straight after its type. */
  Node.Group node(String id) {
    SequencedMap<String, Node> named = new LinkedHashMap<>();
    named.put(TYPE, Node.text(type()));
    named.put("id", Node.text(id));
    fields.forEach(named::putIfAbsent);
    return new Node.Group(named, Place.NOWHERE);
  }

  /** Of what type the resource is. */
  String type() {
    return Optional.ofNullable(fields.get(TYPE)).map(Node::verbatim).orElseThrow();
  }
}
