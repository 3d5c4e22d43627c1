package org.ambulo.app.print;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.logic.Because;

/** Builds one JSON object, field by field. */
final class JsonFields {

  private static final MathContext DIGITS = new MathContext(6);

  private final LinkedHashMap<String, Node> fields = new LinkedHashMap<>();

  static Node nothing() {
    return new Node.Empty(Place.NOWHERE);
  }

  JsonFields put(String key, Node value) {
    fields.put(key, value);
    return this;
  }

  JsonFields text(String key, String value) {
    return put(key, Node.text(value));
  }

  JsonFields number(String key, double value) {
    return put(key, number(value));
  }

  static Node number(double value) {
    return Node.number(BigDecimal.valueOf(value).round(DIGITS));
  }

  JsonFields optional(String key, Optional<? extends Node> value) {
    return put(key, value.isPresent() ? value.get() : nothing());
  }

  <T> JsonFields list(String key, List<T> values, Function<T, Node> as) {
    return put(key, Node.many(values.stream().map(as).toList()));
  }

  Node.Group done() {
    return Node.group(fields);
  }

  /** A name in the JSON contract. */
  static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  static Node sources(Citation citation) {
    return Node.many(citation.sources().stream().map(Node::text).toList());
  }

  static Node because(Because because) {
    return Node.text(because.leaf().fact().name() + ": " + because.answer().words());
  }
}
