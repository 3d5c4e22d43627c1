package org.ambulo.web.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.JsonReading;
import org.ambulo.fhir.search.IndexText;

/** What comes in: JSON, or XML made into JSON; of the shape that FHIR's JSON has. */
final class Incoming {

  /** Deeper than any resource, and than what HAPI's parser of XML should be given. */
  private static final int DEEPEST_XML = 200;

  private Incoming() {}

  /** The resource in the body. */
  static Node.Group resource(Ask ask) {
    String type = ask.header("content-type").orElse("application/fhir+json");
    Format format =
        Format.known(type)
            .orElseThrow(
                () ->
                    Refusal.mediaType(
                        "Content-Type ("
                            + type
                            + ") is not read; send application/fhir+json or"
                            + " application/fhir+xml."));
    byte[] bytes = ask.body().get();
    return format == Format.XML ? fromXml(bytes) : resource(document(bytes));
  }

  /** Any JSON. */
  static Node document(byte[] bytes) {
    return switch (JsonDocuments.read(bytes)) {
      case JsonReading.Read(Node document) -> document;
      case JsonReading.Unreadable(Place place, String message) ->
          throw Refusal.invalid("The body " + message + at(place));
    };
  }

  /** A resource, if this is one. */
  static Node.Group resource(Node document) {
    if (!(document instanceof Node.Group group)) {
      throw Refusal.invalid("The body is " + document.kind() + "; one resource is expected.");
    }
    shape(group);
    type(group);
    return group;
  }

  static String type(Node.Group resource) {
    return text(resource, "resourceType")
        .orElseThrow(
            () -> Refusal.invalid("The resource has no resourceType" + at(resource.place())));
  }

  static Optional<String> text(Node.Group group, String field) {
    return group.fields().get(field) instanceof Node.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  private static Node.Group fromXml(byte[] bytes) {
    try {
      String xml = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      checkSafe(xml);
      FhirContext fhir = FhirContext.forR4Cached();
      IParser parser = fhir.newXmlParser();
      parser.setParserErrorHandler(new StrictErrorHandler());
      String json = fhir.newJsonParser().encodeResourceToString(parser.parseResource(xml));
      return resource(document(json.getBytes(StandardCharsets.UTF_8)));
    } catch (CharacterCodingException broken) {
      throw Refusal.invalid("The body is not UTF-8.");
    } catch (DataFormatException | IllegalArgumentException unreadable) {
      throw Refusal.invalid("The body is no FHIR R4 XML: " + unreadable.getMessage());
    }
  }

  private static void checkSafe(String xml) {
    if (xml.contains("<!DOCTYPE")) {
      throw Refusal.invalid("The body has a DOCTYPE, which FHIR's XML never has.");
    }
    if (!xml.contains("http://hl7.org/fhir")) {
      throw Refusal.invalid("The body is not in FHIR's namespace, http://hl7.org/fhir.");
    }
    int depth = 0;
    for (int i = xml.indexOf('<'); i >= 0 && i + 1 < xml.length(); i = xml.indexOf('<', i + 1)) {
      char next = xml.charAt(i + 1);
      if (next == '/') {
        depth--;
      } else if (next != '!' && next != '?') {
        int end = xml.indexOf('>', i);
        depth += end > 0 && xml.charAt(end - 1) == '/' ? 0 : 1;
      }
      if (depth > DEEPEST_XML) {
        throw Refusal.invalid("The body is nested deeper than " + DEEPEST_XML + " elements.");
      }
    }
  }

  /** FHIR has no empty elements, and nulls only beside a list's extensions. */
  private static void shape(Node node) {
    switch (node) {
      case Node.Group group -> {
        if (group.fields().isEmpty()) {
          throw Refusal.invalid("An element is empty; leave it out" + at(group.place()));
        }
        group.fields().forEach(Incoming::field);
      }
      case Node.Many many -> {
        if (many.items().isEmpty()) {
          throw Refusal.invalid("A list is empty; leave it out" + at(many.place()));
        }
        for (Node item : many.items()) {
          if (item instanceof Node.Many) {
            throw Refusal.invalid("A list stands in a list" + at(item.place()));
          }
          if (!(item instanceof Node.Empty)) {
            shape(item);
          }
        }
      }
      case Node.Text text -> {
        if (text.value().isEmpty()) {
          throw Refusal.invalid("A text is empty; leave it out" + at(text.place()));
        }
        if (!IndexText.isSound(text.value())) {
          throw Refusal.invalid(
              "A text has control characters or half characters" + at(text.place()));
        }
      }
      case Node.Empty empty ->
          throw Refusal.invalid("A null stands for a value; leave it out" + at(empty.place()));
      case Node.Figure figure -> {}
      case Node.Flag flag -> {}
    }
  }

  private static void field(String name, Node value) {
    boolean plain =
        !name.isEmpty()
            && name.chars()
                .allMatch(
                    c ->
                        (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= '0' && c <= '9')
                            || c == '_');
    if (!plain) {
      throw Refusal.invalid("(" + name + ") is no name of an element" + at(value.place()));
    }
    shape(value);
  }

  static String at(Place place) {
    return place.line() == 0 ? "." : " (" + place + ").";
  }
}
