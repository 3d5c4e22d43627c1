package org.ambulo.fhir.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.fhir.json.NodeBuilder;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Finds the resources in a stream of JSON tokens, however deep in bundles, and hands over those
 * that are read, cut down to the fields that are read. Everything else is skipped at the parser's
 * speed.
 */
final class ResourceStream {

  private static final String TYPE = "resourceType";
  private static final String BUNDLE = "Bundle";

  private final JsonParser parser;
  private final Intake intake;

  ResourceStream(JsonParser parser, Intake intake) {
    this.parser = parser;
    this.intake = intake;
  }

  /** Every JSON value of the text, each a resource or a bundle of them. */
  void all() {
    while (parser.nextToken() != null) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        resource("");
      } else {
        intake.noResource(place(), "is no group of fields; a resource is one");
        parser.skipChildren();
      }
    }
  }

  /** The object that the parser has just opened; returns the address read beside it, if any. */
  private void resource(String fullUrl) {
    Place start = place();
    NodeBuilder builder = NodeBuilder.sparing(parser, Fields::areRead, start);
    SequencedMap<String, Node> fields = new LinkedHashMap<>();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      if (name.equals("entry")) {
        parser.nextToken();
        entries();
        continue;
      }
      builder.field(name, fields);
      if (name.equals(TYPE) && isSkipped(fields)) {
        skipRest();
        return;
      }
    }
    type(fields)
        .ifPresentOrElse(
            type -> deliver(type, fields, fullUrl, builder, start),
            () -> intake.noResource(start, "lacks resourceType; it is not read as FHIR"));
  }

  private void deliver(
      String type,
      SequencedMap<String, Node> fields,
      String fullUrl,
      NodeBuilder builder,
      Place start) {
    if (type.equals(BUNDLE)) {
      return;
    }
    Optional<ResourceType> known = ResourceType.named(type);
    if (known.isEmpty()) {
      intake.ignored(type);
      return;
    }
    String id = fields.get("id") instanceof Node.Text text ? text.value().strip() : "";
    intake.add(known.get(), id, fullUrl, new Node.Group(fields, start), builder.faults());
  }

  private boolean isSkipped(Map<String, Node> fields) {
    return type(fields)
        .filter(type -> !type.equals(BUNDLE) && ResourceType.named(type).isEmpty())
        .map(
            type -> {
              intake.ignored(type);
              return true;
            })
        .orElse(false);
  }

  private static Optional<String> type(Map<String, Node> fields) {
    return fields.get(TYPE) instanceof Node.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  private void skipRest() {
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      parser.skipChildren();
    }
  }

  private void entries() {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      intake.noResource(place(), "has an entry that is no list");
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        entry();
      } else {
        intake.noResource(place(), "is an entry that is no group of fields");
        parser.skipChildren();
      }
    }
  }

  /** The address of an entry may stand before or after its resource. */
  private void entry() {
    String fullUrl = "";
    int before = intake.size();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      JsonToken value = parser.nextToken();
      if (name.equals("resource") && value == JsonToken.START_OBJECT) {
        resource(fullUrl);
      } else if (name.equals("resource")) {
        intake.noResource(place(), "has a resource that is no group of fields");
        parser.skipChildren();
      } else if (name.equals("fullUrl") && value == JsonToken.VALUE_STRING) {
        fullUrl = parser.getString();
        intake.address(before, fullUrl);
      } else {
        parser.skipChildren();
      }
    }
  }

  private Place place() {
    TokenStreamLocation location = parser.currentTokenLocation();
    return new Place(location.getLineNr(), location.getColumnNr());
  }
}
