package org.ambulo.roster.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;

/** A node and the way to it; the way is put into words only when somebody asks. */
final class At {

  private final Node node;
  private final Optional<At> parent;
  private final String step;
  private final int index;

  private At(Node node, Optional<At> parent, String step, int index) {
    this.node = node;
    this.parent = parent;
    this.step = step;
    this.index = index;
  }

  static At top(Node document) {
    return new At(document, Optional.empty(), "", -1);
  }

  Node node() {
    return node;
  }

  Place place() {
    return node.place();
  }

  /** What stands under a name; nothing written there is the same as no such name. */
  Optional<At> field(String name) {
    return node instanceof Node.Group group
        ? group
            .get(name)
            .filter(value -> !(value instanceof Node.Empty))
            .map(value -> new At(value, Optional.of(this), name, -1))
        : Optional.empty();
  }

  /** Names of a group. */
  Set<String> names() {
    return node instanceof Node.Group group ? group.fields().sequencedKeySet() : Set.of();
  }

  /** Of a list; none for anything else. */
  List<At> items() {
    List<At> items = new ArrayList<>();
    if (node instanceof Node.Many many) {
      for (Node item : many.items()) {
        items.add(new At(item, Optional.of(this), "", items.size()));
      }
    }
    return items;
  }

  /** The way to it, such as {@code patients[2].released}. */
  String path() {
    String before = parent.map(At::path).orElse("");
    if (index >= 0) {
      return before + "[" + index + "]";
    }
    return before.isEmpty() || step.isEmpty() ? before + step : before + "." + step;
  }

  /** The way without numbers: the same for all items of a list. */
  String shape() {
    String before = parent.map(At::shape).orElse("");
    if (index >= 0) {
      return before + "[]";
    }
    return before.isEmpty() || step.isEmpty() ? before + step : before + "." + step;
  }
}
