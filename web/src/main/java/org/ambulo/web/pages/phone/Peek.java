package org.ambulo.web.pages.phone;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.archive.Document;
import org.ambulo.core.document.Node;
import org.ambulo.web.fhir.Stored;

/** Looks into documents of a record; what is not there is left out. */
public final class Peek {

  private Peek() {}

  /** A document of a type, as it is. */
  record Found(Document document, Node.Group node) {
    String id() {
      return document.key().id();
    }
  }

  static Stream<Found> documents(Assessed assessed, String type) {
    return assessed.documents().stream()
        .filter(document -> document.key().type().equals(type))
        .flatMap(
            document ->
                document.json().map(json -> new Found(document, Stored.node(json))).stream());
  }

  /** All that is at the end of the path; lists on the way are gone through. */
  static Stream<Node> all(Node from, String... path) {
    Stream<Node> here = Stream.of(from);
    for (String step : path) {
      here =
          here.flatMap(Peek::each)
              .flatMap(
                  node ->
                      node instanceof Node.Group group ? group.get(step).stream() : Stream.of());
    }
    return here.flatMap(Peek::each);
  }

  private static Stream<Node> each(Node node) {
    return node instanceof Node.Many many ? many.items().stream() : Stream.of(node);
  }

  /** The first text there. */
  public static Optional<String> text(Node from, String... path) {
    return all(from, path).findFirst().map(Node::verbatim);
  }

  /** The code of a system among the codings of a concept. */
  static Optional<String> code(Node from, String concept, String system) {
    return all(from, concept, "coding")
        .filter(coding -> text(coding, "system").equals(Optional.of(system)))
        .findFirst()
        .flatMap(coding -> text(coding, "code"));
  }

  /** The ids that references of a type at the end of the path name. */
  static List<String> references(Node from, String type, String... path) {
    return all(from, path)
        .flatMap(reference -> text(reference, "reference").stream())
        .filter(address -> address.startsWith(type + "/"))
        .map(address -> address.substring(type.length() + 1))
        .toList();
  }
}
