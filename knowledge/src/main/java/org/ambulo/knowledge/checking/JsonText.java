package org.ambulo.knowledge.checking;

import java.util.Locale;
import org.ambulo.core.document.Node;

/** A document as JSON text, for the schema validator. */
final class JsonText {

  private JsonText() {}

  static String of(Node node) {
    StringBuilder json = new StringBuilder();
    write(node, json);
    return json.toString();
  }

  private static void write(Node node, StringBuilder json) {
    switch (node) {
      case Node.Group group -> {
        String before = "{";
        for (var field : group.fields().entrySet()) {
          json.append(before);
          quote(field.getKey(), json);
          json.append(':');
          write(field.getValue(), json);
          before = ",";
        }
        json.append(group.fields().isEmpty() ? "{}" : "}");
      }
      case Node.Many many -> {
        String before = "[";
        for (Node item : many.items()) {
          json.append(before);
          write(item, json);
          before = ",";
        }
        json.append(many.items().isEmpty() ? "[]" : "]");
      }
      case Node.Text text -> quote(text.value(), json);
      case Node.Figure figure -> json.append(figure.value().toPlainString());
      case Node.Flag flag -> json.append(flag.value());
      case Node.Empty empty -> json.append("null");
    }
  }

  private static void quote(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
