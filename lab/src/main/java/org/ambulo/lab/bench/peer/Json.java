package org.ambulo.lab.bench.peer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.JsonReading;

/** What is looked up in a server's answer. */
final class Json {

  private Json() {}

  /** The entries of a bundle; none where the text is no bundle. */
  static List<Node.Group> entries(String bundle) {
    return switch (JsonDocuments.read(bundle.getBytes(StandardCharsets.UTF_8))) {
      case JsonReading.Read read -> groups(read.document(), "entry").toList();
      case JsonReading.Unreadable unreadable -> List.of();
    };
  }

  /** The groups of a list in a field. */
  static Stream<Node.Group> groups(Node node, String field) {
    return field(node, field)
        .filter(Node.Many.class::isInstance)
        .map(Node.Many.class::cast)
        .map(many -> many.items().stream())
        .orElseGet(Stream::empty)
        .filter(Node.Group.class::isInstance)
        .map(Node.Group.class::cast);
  }

  static Optional<Node> field(Node node, String name) {
    return node instanceof Node.Group group ? group.get(name) : Optional.empty();
  }

  static Optional<String> text(Node node, String name) {
    return field(node, name).map(Node::verbatim);
  }
}
