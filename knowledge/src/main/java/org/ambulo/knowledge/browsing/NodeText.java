package org.ambulo.knowledge.browsing;

import java.util.stream.Collectors;
import org.ambulo.core.document.Node;

/** Pieces of the content on one line. */
public final class NodeText {

  private NodeText() {}

  /** All of it, without brackets: what belongs together is parted by commas and semicolons. */
  public static String flat(Node node) {
    return switch (node) {
      case Node.Group group ->
          group.fields().entrySet().stream()
              .map(field -> field.getKey() + ": " + inner(field.getValue()))
              .collect(Collectors.joining(", "));
      case Node.Many many ->
          many.items().stream().map(NodeText::inner).collect(Collectors.joining("; "));
      case Node.Text text -> text.value();
      case Node.Figure figure -> figure.value().toPlainString();
      case Node.Flag flag -> flag.value() ? "yes" : "no";
      case Node.Empty empty -> "none";
    };
  }

  private static String inner(Node node) {
    return switch (node) {
      case Node.Group group when group.fields().size() > 1 -> "(" + flat(group) + ")";
      case Node.Many many when many.items().size() > 1 -> "(" + flat(many) + ")";
      default -> flat(node);
    };
  }

  /** Whether anything in it has an id. */
  static boolean hasId(Node node) {
    return switch (node) {
      case Node.Group group ->
          group.has("id") || group.fields().values().stream().anyMatch(NodeText::hasId);
      case Node.Many many -> many.items().stream().anyMatch(NodeText::hasId);
      case Node.Text text -> false;
      case Node.Figure figure -> false;
      case Node.Flag flag -> false;
      case Node.Empty empty -> false;
    };
  }
}
