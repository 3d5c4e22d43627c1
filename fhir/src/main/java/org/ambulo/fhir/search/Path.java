package org.ambulo.fhir.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ambulo.core.document.Node;

/** Where values stand in a resource: names of elements, from the outside in, through any lists. */
public record Path(List<Step> steps) {

  /**
   * One element.
   *
   * @param field of its fields, which one must have a value; none where it is empty
   */
  public record Step(String name, String field, String value) {
    boolean takes(Node node) {
      return field.isEmpty()
          || (node instanceof Node.Group group
              && group.fields().get(field) instanceof Node.Text text
              && text.value().equals(value));
    }
  }

  public Path {
    steps = List.copyOf(steps);
  }

  /** Reads {@code name.family} or {@code telecom[system=phone]}. */
  static Path of(String text) {
    List<Step> steps = new ArrayList<>();
    for (String part : text.split("\\.", -1)) {
      int bracket = part.indexOf('[');
      int equals = part.indexOf('=');
      steps.add(
          bracket < 0
              ? new Step(part, "", "")
              : new Step(
                  part.substring(0, bracket),
                  part.substring(bracket + 1, equals),
                  part.substring(equals + 1, part.length() - 1)));
    }
    return new Path(steps);
  }

  /** Hands over each value that stands here. */
  void each(Node.Group resource, Consumer<? super Node> taker) {
    enter(resource, 0, taker);
  }

  private void enter(Node.Group group, int depth, Consumer<? super Node> taker) {
    Node inner = group.fields().get(steps.get(depth).name());
    if (inner instanceof Node.Many many) {
      for (Node item : many.items()) {
        take(item, depth, taker);
      }
    } else if (inner != null) {
      take(inner, depth, taker);
    }
  }

  private void take(Node node, int depth, Consumer<? super Node> taker) {
    if (!steps.get(depth).takes(node)) {
      return;
    }
    if (depth == steps.size() - 1) {
      taker.accept(node);
    } else if (node instanceof Node.Group group) {
      enter(group, depth + 1, taker);
    }
  }
}
