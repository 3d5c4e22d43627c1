package org.ambulo.web.fhir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ambulo.core.document.Node;

/** JSON Patch (RFC 6902) on a document. */
final class JsonPatch {

  private static final int MOST = 1000;

  private JsonPatch() {}

  /** The document after all operations, or a refusal that names the one that does not fit. */
  static Node apply(Node document, Node patch) {
    if (!(patch instanceof Node.Many many) || many.items().size() > MOST) {
      throw Refusal.invalid("A JSON Patch is a list of at most " + MOST + " operations.");
    }
    Node result = document;
    int number = 1;
    for (Node item : many.items()) {
      try {
        result = operation(result, item);
      } catch (Refusal refusal) {
        throw refusal.in("Operation " + number);
      }
      number++;
    }
    return result;
  }

  private static Node operation(Node document, Node item) {
    if (!(item instanceof Node.Group group)) {
      throw Refusal.invalid("is " + item.kind() + ", not a group with op and path.");
    }
    List<String> path = pointer(group, "path");
    String name = Incoming.text(group, "op").orElse("");
    return switch (name) {
      case "add" -> changed(document, path, Optional.of(value(group)), How.ADD);
      case "replace" -> changed(document, path, Optional.of(value(group)), How.REPLACE);
      case "remove" -> changed(document, path, Optional.empty(), How.REMOVE);
      case "test" -> tested(document, path, value(group));
      case "copy" ->
          changed(document, path, Optional.of(at(document, pointer(group, "from"))), How.ADD);
      case "move" -> moved(document, pointer(group, "from"), path);
      default ->
          throw Refusal.invalid(
              "op (" + name + ") is none of add, replace, remove, move, copy and test.");
    };
  }

  private enum How {
    ADD,
    REPLACE,
    REMOVE
  }

  private static Node value(Node.Group group) {
    return group.get("value").orElseThrow(() -> Refusal.invalid("has no value."));
  }

  private static Node tested(Node document, List<String> path, Node value) {
    if (!same(at(document, path), value)) {
      throw Refusal.unprocessable("the test of (/" + String.join("/", path) + ") fails.");
    }
    return document;
  }

  private static Node moved(Node document, List<String> from, List<String> path) {
    if (path.size() > from.size() && path.subList(0, from.size()).equals(from)) {
      throw Refusal.invalid("nothing can be moved into itself.");
    }
    Node value = at(document, from);
    Node without = changed(document, from, Optional.empty(), How.REMOVE);
    return changed(without, path, Optional.of(value), How.ADD);
  }

  private static List<String> pointer(Node.Group group, String field) {
    String text =
        Incoming.text(group, field)
            .filter(path -> path.isEmpty() || path.startsWith("/"))
            .orElseThrow(() -> Refusal.invalid("has no " + field + " that starts with a slash."));
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.substring(1).split("/", -1))
            .map(part -> part.replace("~1", "/").replace("~0", "~"))
            .toList();
  }

  private static Node at(Node node, List<String> path) {
    Node current = node;
    for (String part : path) {
      current = child(current, part).orElseThrow(() -> nothingAt(path));
    }
    return current;
  }

  private static Optional<Node> child(Node node, String part) {
    return switch (node) {
      case Node.Group group -> group.get(part);
      case Node.Many many ->
          index(part, many.items().size() - 1).map(index -> many.items().get(index));
      case Node.Text text -> Optional.empty();
      case Node.Figure figure -> Optional.empty();
      case Node.Flag flag -> Optional.empty();
      case Node.Empty empty -> Optional.empty();
    };
  }

  private static Optional<Integer> index(String part, int last) {
    boolean digits =
        !part.isEmpty()
            && part.length() < 9
            && part.chars().allMatch(c -> c >= '0' && c <= '9')
            && (part.length() == 1 || part.charAt(0) != '0');
    return digits && Integer.parseInt(part) <= last
        ? Optional.of(Integer.parseInt(part))
        : Optional.empty();
  }

  private static Node changed(Node node, List<String> path, Optional<Node> value, How how) {
    if (path.isEmpty()) {
      return value.orElseThrow(() -> Refusal.invalid("the whole resource cannot be removed."));
    }
    String part = path.getFirst();
    List<String> rest = path.subList(1, path.size());
    if (!rest.isEmpty()) {
      Node inner = child(node, part).orElseThrow(() -> nothingAt(path));
      return with(node, part, Optional.of(changed(inner, rest, value, how)), How.REPLACE);
    }
    return with(node, part, value, how);
  }

  private static Node with(Node node, String part, Optional<Node> value, How how) {
    return switch (node) {
      case Node.Group group -> with(group, part, value, how);
      case Node.Many many -> with(many, part, value, how);
      case Node.Text text -> throw nothingAt(List.of(part));
      case Node.Figure figure -> throw nothingAt(List.of(part));
      case Node.Flag flag -> throw nothingAt(List.of(part));
      case Node.Empty empty -> throw nothingAt(List.of(part));
    };
  }

  private static Node with(Node.Group group, String part, Optional<Node> value, How how) {
    if (how != How.ADD && !group.has(part)) {
      throw nothingAt(List.of(part));
    }
    Map<String, Node> fields = new LinkedHashMap<>(group.fields());
    value.ifPresentOrElse(one -> fields.put(part, one), () -> fields.remove(part));
    return new Node.Group(new LinkedHashMap<>(fields), group.place());
  }

  private static Node with(Node.Many many, String part, Optional<Node> value, How how) {
    int size = many.items().size();
    int index =
        (part.equals("-") && how == How.ADD
                ? Optional.of(size)
                : index(part, how == How.ADD ? size : size - 1))
            .orElseThrow(() -> nothingAt(List.of(part)));
    List<Node> items = new ArrayList<>(many.items());
    if (how != How.ADD) {
      items.remove(index);
    }
    value.ifPresent(one -> items.add(index, one));
    return new Node.Many(items, many.place());
  }

  private static boolean same(Node one, Node other) {
    return switch (one) {
      case Node.Group group ->
          other instanceof Node.Group another
              && group.fields().keySet().equals(another.fields().keySet())
              && group.fields().entrySet().stream()
                  .allMatch(
                      field ->
                          another
                              .get(field.getKey())
                              .filter(n -> same(field.getValue(), n))
                              .isPresent());
      case Node.Many many ->
          other instanceof Node.Many another
              && many.items().size() == another.items().size()
              && IntStream.range(0, many.items().size())
                  .allMatch(i -> same(many.items().get(i), another.items().get(i)));
      case Node.Text text ->
          other instanceof Node.Text another && text.value().equals(another.value());
      case Node.Figure figure ->
          other instanceof Node.Figure another && figure.value().compareTo(another.value()) == 0;
      case Node.Flag flag -> other instanceof Node.Flag another && flag.value() == another.value();
      case Node.Empty empty -> other instanceof Node.Empty;
    };
  }

  private static Refusal nothingAt(List<String> path) {
    return Refusal.unprocessable("there is nothing at (/" + String.join("/", path) + ").");
  }
}
