package org.ambulo.web.chart;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;

/** A piece of a document that is kept; what is missing is empty. */
record Kept(Node.Group group) {

  String text(String field) {
    return group.get(field).filter(Node.Text.class::isInstance).map(Node::verbatim).orElse("");
  }

  int whole(String field) {
    return group.get(field).orElse(group) instanceof Node.Figure(BigDecimal value, var place)
        ? value.intValue()
        : 0;
  }

  /** A day; empty where it is none. */
  Optional<LocalDate> day(String field) {
    try {
      return Optional.of(LocalDate.parse(text(field)));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  Kept inner(String field) {
    return groups(field).findFirst().orElse(new Kept(Node.group(Map.of())));
  }

  /** One or several. */
  Stream<Kept> groups(String field) {
    return switch (group.get(field).orElse(group)) {
      case Node.Many(List<Node> items, var place) ->
          items.stream()
              .filter(Node.Group.class::isInstance)
              .map(item -> new Kept((Node.Group) item));
      case Node.Group one when group.has(field) -> Stream.of(new Kept(one));
      default -> Stream.empty();
    };
  }

  Optional<Kept> extension(String url) {
    return groups("extension").filter(one -> one.text("url").equals(url)).findFirst();
  }

  /** Whether a concept has this code. */
  boolean isCoded(String system, String code) {
    return groups("coding")
        .anyMatch(one -> one.text("system").equals(system) && one.text("code").equals(code));
  }
}
