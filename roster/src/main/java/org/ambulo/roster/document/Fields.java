package org.ambulo.roster.document;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ambulo.core.document.Node;

/** A group of fields being written, in the order given. */
final class Fields {

  private final Map<String, Node> fields = new LinkedHashMap<>();

  Fields text(String name, String value) {
    return node(name, Node.text(value));
  }

  /** A day, a time or whatever else is written as text; left out where there is none. */
  Fields text(String name, Optional<?> value) {
    value.ifPresent(one -> text(name, one.toString()));
    return this;
  }

  Fields whole(String name, int value) {
    return node(name, Node.number(BigDecimal.valueOf(value)));
  }

  Fields number(String name, double value) {
    return node(name, number(value));
  }

  Fields texts(String name, Collection<String> values) {
    return list(name, values, Node::text);
  }

  <T> Fields list(String name, Collection<T> values, Function<T, Node> writer) {
    List<Node> items = values.stream().map(writer).toList();
    return node(name, Node.many(items));
  }

  Fields node(String name, Node value) {
    fields.put(name, value);
    return this;
  }

  Node.Group group() {
    return Node.group(fields);
  }

  /** Short where it is whole; reading gives the same number again. */
  static Node number(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return Node.number(exact.scale() < 0 ? exact.setScale(0) : exact);
  }
}
