package org.ambulo.app.calendar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.document.Node;

/** A group of fields being read; what is missing or of another form is empty. */
record Json(Node.Group group) {

  /** What stands for a yes or no that is missing. */
  enum Otherwise {
    YES,
    NO
  }

  private static final Json NOTHING = new Json(Node.group(Map.of()));

  boolean has(String field) {
    return group.has(field);
  }

  String text(String field) {
    return group.fields().get(field) instanceof Node.Text text ? text.value() : "";
  }

  boolean flag(String field, Otherwise otherwise) {
    return group.fields().get(field) instanceof Node.Flag flag
        ? flag.value()
        : otherwise == Otherwise.YES;
  }

  int whole(String field) {
    return group.fields().get(field) instanceof Node.Figure figure ? figure.value().intValue() : 0;
  }

  Json group(String field) {
    return group.fields().get(field) instanceof Node.Group inside ? new Json(inside) : NOTHING;
  }

  List<Json> groups(String field) {
    return group.fields().get(field) instanceof Node.Many many
        ? many.items().stream()
            .filter(Node.Group.class::isInstance)
            .map(one -> new Json((Node.Group) one))
            .toList()
        : List.of();
  }

  List<String> texts(String field) {
    return group.fields().get(field) instanceof Node.Many many
        ? many.items().stream().filter(Node.Text.class::isInstance).map(Node::verbatim).toList()
        : List.of();
  }

  Optional<Json> extension(String url) {
    return groups("extension").stream().filter(one -> one.text("url").equals(url)).findFirst();
  }
}
