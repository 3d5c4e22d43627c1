package org.ambulo.app.schedule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;

/** How a document calls somebody or something. */
final class CalledBy {

  private CalledBy() {}

  /** Of a Patient, Location or PractitionerRole the name by the id of the patient, room, person. */
  static Map<String, String> names(Key key, Node.Group node) {
    return switch (key.type()) {
      case "Location" -> Map.of(key.id(), text(node, "name"));
      case "PractitionerRole" -> practitioner(node);
      case "Patient" -> patient(node).map(name -> Map.of(key.id(), name)).orElse(Map.of());
      default -> Map.of();
    };
  }

  private static Map<String, String> practitioner(Node.Group role) {
    return group(role.get("practitioner"))
        .filter(person -> !text(person, "display").isEmpty())
        .map(
            person ->
                Map.of(
                    text(person, "reference").replace("Practitioner/", ""),
                    text(person, "display")))
        .orElse(Map.of());
  }

  private static Optional<String> patient(Node.Group patient) {
    return group(first(patient, "name")).map(CalledBy::name).filter(name -> !name.isBlank());
  }

  private static String name(Node.Group name) {
    if (!text(name, "text").isEmpty()) {
      return text(name, "text");
    }
    String given = first(name, "given").map(Node::verbatim).orElse("");
    return (given + " " + text(name, "family")).strip();
  }

  private static Optional<Node> first(Node.Group group, String field) {
    return group
        .get(field)
        .filter(Node.Many.class::isInstance)
        .map(many -> ((Node.Many) many).items())
        .filter(items -> !items.isEmpty())
        .map(List::getFirst);
  }

  private static Optional<Node.Group> group(Optional<Node> node) {
    return node.filter(Node.Group.class::isInstance).map(Node.Group.class::cast);
  }

  private static String text(Node.Group group, String field) {
    return group.get(field).filter(Node.Text.class::isInstance).map(Node::verbatim).orElse("");
  }
}
