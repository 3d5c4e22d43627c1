package org.ambulo.fhir.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ambulo.core.document.Node;

/**
 * A group of fields in a resource. A field of the wrong JSON type is reported with its path and
 * read as absent.
 */
final class Element {

  private final Node.Group group;
  private final String path;
  private final Consumer<String> faults;

  Element(Node.Group group, String path, Consumer<String> faults) {
    this.group = group;
    this.path = path;
    this.faults = faults;
  }

  Node.Group group() {
    return group;
  }

  String path(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  boolean has(String field) {
    return group.has(field);
  }

  /** The text without white space around it; nothing when it is blank. */
  Optional<String> text(String field) {
    return verbatim(field).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** The text exactly as it stands. */
  Optional<String> verbatim(String field) {
    return switch (group.fields().get(field)) {
      case null -> Optional.empty();
      case Node.Text text -> Optional.of(text.value());
      case Node.Empty empty -> Optional.empty();
      case Node other -> wrong(field, other, "text");
    };
  }

  Optional<BigDecimal> number(String field) {
    return switch (group.fields().get(field)) {
      case null -> Optional.empty();
      case Node.Figure figure -> Optional.of(figure.value());
      case Node.Empty empty -> Optional.empty();
      case Node other -> wrong(field, other, "a number");
    };
  }

  Optional<Boolean> flag(String field) {
    return switch (group.fields().get(field)) {
      case null -> Optional.empty();
      case Node.Flag flag -> Optional.of(flag.value());
      case Node.Empty empty -> Optional.empty();
      case Node other -> wrong(field, other, "true or false");
    };
  }

  Optional<Element> child(String field) {
    return switch (group.fields().get(field)) {
      case null -> Optional.empty();
      case Node.Group child -> Optional.of(new Element(child, path(field), faults));
      case Node.Empty empty -> Optional.empty();
      case Node other -> wrong(field, other, "a group of fields");
    };
  }

  List<Element> children(String field) {
    return switch (group.fields().get(field)) {
      case null -> List.of();
      case Node.Many many -> each(field, many);
      case Node.Empty empty -> List.of();
      case Node other -> {
        faults.accept(path(field) + " is " + other.kind() + "; it takes a list");
        yield List.of();
      }
    };
  }

  private List<Element> each(String field, Node.Many many) {
    List<Element> children = new ArrayList<>(many.items().size());
    for (int i = 0; i < many.items().size(); i++) {
      String way = path(field) + "[" + i + "]";
      switch (many.items().get(i)) {
        case Node.Group child -> children.add(new Element(child, way, faults));
        case Node.Empty empty -> {}
        case Node other -> faults.accept(way + " is " + other.kind() + "; it takes a group");
      }
    }
    return children;
  }

  /** The texts of a list of them. */
  List<String> texts(String field) {
    return group.get(field).filter(Node.Many.class::isInstance).stream()
        .flatMap(many -> ((Node.Many) many).items().stream())
        .filter(Node.Text.class::isInstance)
        .map(text -> ((Node.Text) text).value().strip())
        .toList();
  }

  /** The extension with this address, on the group itself. */
  Optional<Element> extension(String url) {
    return children("extension").stream()
        .filter(extension -> extension.text("url").equals(Optional.of(url)))
        .findFirst();
  }

  /** The extension with this address on a primitive field. */
  Optional<Element> extensionOf(String field, String url) {
    String twin = "_" + field;
    return has(twin) ? child(twin).flatMap(e -> e.extension(url)) : Optional.empty();
  }

  /** Reports a field whose kind is not read. */
  void unread(String field) {
    faults.accept(path(field) + " is not read; give one quantity, code, text, number or yes/no");
  }

  private <T> Optional<T> wrong(String field, Node found, String wanted) {
    faults.accept(path(field) + " is " + found.kind() + "; it takes " + wanted);
    return Optional.empty();
  }
}
