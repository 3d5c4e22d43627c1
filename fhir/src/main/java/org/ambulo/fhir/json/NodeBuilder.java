package org.ambulo.fhir.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Makes documents of a parser's tokens. What is well-formed but not taken over, a field given twice
 * or a number that would explode, is noted as a {@link Fault} and left out. Not for several
 * threads.
 */
public final class NodeBuilder {

  private final JsonParser parser;
  private final Predicate<String> wanted;
  private final Supplier<Place> place;
  private final List<Fault> faults = new ArrayList<>();

  private NodeBuilder(JsonParser parser, Predicate<String> wanted, Supplier<Place> place) {
    this.parser = parser;
    this.wanted = wanted;
    this.place = place;
  }

  /** Keeps every field, each with its own place. */
  static NodeBuilder complete(JsonParser parser) {
    return new NodeBuilder(
        parser, name -> true, () -> JsonSyntax.place(parser.currentTokenLocation()));
  }

  /** Keeps the fields wanted, at any depth, all with the place given: quick on large documents. */
  public static NodeBuilder sparing(JsonParser parser, Predicate<String> wanted, Place place) {
    return new NodeBuilder(parser, wanted, () -> place);
  }

  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** The value whose first token the parser stands on; it stands on its last one afterwards. */
  public Node value() {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> group();
      case START_ARRAY -> many();
      case VALUE_STRING -> new Node.Text(parser.getString(), place.get());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case VALUE_TRUE -> new Node.Flag(true, place.get());
      case VALUE_FALSE -> new Node.Flag(false, place.get());
      case VALUE_NULL -> new Node.Empty(place.get());
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value starts with (" + token + ")");
    };
  }

  private Node group() {
    Place start = place.get();
    LinkedHashMap<String, Node> fields = new LinkedHashMap<>();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      field(name, fields);
    }
    return new Node.Group(fields, start);
  }

  /** Adds the field whose name the parser stands on, if it is wanted. */
  public void field(String name, Map<String, Node> fields) {
    parser.nextToken();
    if (!wanted.test(name)) {
      parser.skipChildren();
    } else if (fields.containsKey(name)) {
      fault("field (" + name + ") is given twice; keep one");
      parser.skipChildren();
    } else {
      fields.put(name, value());
    }
  }

  private Node many() {
    Place start = place.get();
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return new Node.Many(items, start);
  }

  private Node number() {
    Optional<BigDecimal> number = JsonSyntax.number(parser.getString());
    if (number.isEmpty()) {
      fault("a number of that size or precision is not read; give it plainly");
      return new Node.Empty(place.get());
    }
    return new Node.Figure(number.get(), place.get());
  }

  private void fault(String message) {
    faults.add(new Fault(place.get(), message));
  }
}
