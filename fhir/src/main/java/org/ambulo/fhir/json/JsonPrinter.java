package org.ambulo.fhir.json;

import java.util.Map;
import org.ambulo.core.document.Node;
import tools.jackson.core.JsonGenerator;

/** Prints documents; text that is no Unicode (half a surrogate pair) loses the half. */
final class JsonPrinter {

  private JsonPrinter() {}

  static void print(Node document, JsonGenerator generator) {
    value(document, generator);
    generator.close();
  }

  private static void value(Node node, JsonGenerator generator) {
    switch (node) {
      case Node.Group group -> group(group, generator);
      case Node.Many many -> {
        generator.writeStartArray();
        many.items().forEach(item -> value(item, generator));
        generator.writeEndArray();
      }
      case Node.Text text -> generator.writeString(whole(text.value()));
      case Node.Figure figure -> generator.writeNumber(figure.value());
      case Node.Flag flag -> generator.writeBoolean(flag.value());
      case Node.Empty empty -> generator.writeNull();
    }
  }

  private static void group(Node.Group group, JsonGenerator generator) {
    generator.writeStartObject();
    for (Map.Entry<String, Node> field : group.fields().entrySet()) {
      generator.writeName(whole(field.getKey()));
      value(field.getValue(), generator);
    }
    generator.writeEndObject();
  }

  private static String whole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return mended(text);
      }
    }
    return text;
  }

  private static String mended(String text) {
    StringBuilder mended = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
        .forEach(mended::appendCodePoint);
    return mended.toString();
  }
}
