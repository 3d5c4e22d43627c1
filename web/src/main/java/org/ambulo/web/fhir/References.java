package org.ambulo.web.fhir;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.search.Reference;

/**
 * Makes the references of incoming resources those of this server: placeholders become what they
 * stand for, conditions what they find, own addresses relative. A condition by identifier that
 * finds nothing becomes a logical reference: it says the same, and is valid.
 *
 * @param placed what the full addresses of a bundle's entries have become
 * @param found what conditions have found
 */
record References(String base, Map<String, Key> placed, Map<String, Optional<Key>> found) {

  /** Elements besides references in which a placeholder may stand; never an identifier's value. */
  private static final Set<String> ADDRESSES =
      Set.of("url", "uri", "valueUri", "valueUrl", "valueCanonical");

  References {
    placed = Map.copyOf(placed);
    found = Map.copyOf(found);
  }

  /** Whether a reference is a condition: {@code Patient?identifier=a|b}. */
  static boolean isCondition(String reference) {
    int mark = reference.indexOf('?');
    return mark > 0 && Reference.isType(reference.substring(0, mark));
  }

  /** Adds the conditions in a resource's references. */
  static void conditions(Node node, String base, Collection<String> conditions) {
    switch (node) {
      case Node.Group group -> {
        Incoming.text(group, "reference")
            .map(text -> SearchValues.local(text, base))
            .filter(References::isCondition)
            .ifPresent(conditions::add);
        group.fields().values().forEach(inner -> conditions(inner, base, conditions));
      }
      case Node.Many many -> many.items().forEach(item -> conditions(item, base, conditions));
      case Node.Text text -> {}
      case Node.Figure figure -> {}
      case Node.Flag flag -> {}
      case Node.Empty empty -> {}
    }
  }

  /** The resource with its references made ours. */
  Node.Group in(Node.Group resource) {
    return group(resource);
  }

  private Node.Group group(Node.Group group) {
    Map<String, Node> changed = new LinkedHashMap<>();
    boolean same = true;
    for (Map.Entry<String, Node> field : group.fields().entrySet()) {
      Node value = field.getValue();
      Node now = field(field.getKey(), value);
      same &= now == value;
      changed.put(field.getKey(), now);
    }
    if (changed.get("reference") instanceof Node.Group logical) {
      changed.remove("reference");
      logical.fields().forEach(changed::putIfAbsent);
    }
    return same ? group : new Node.Group(new LinkedHashMap<>(changed), group.place());
  }

  private Node field(String name, Node value) {
    if (value instanceof Node.Text text) {
      return name.equals("reference")
          ? reference(text)
          : ADDRESSES.contains(name) ? placed(text) : text;
    }
    return value(value);
  }

  private Node placed(Node.Text text) {
    Key key = placed.get(text.value());
    return key == null ? text : Node.text(key.toString());
  }

  private Node value(Node node) {
    return switch (node) {
      case Node.Group group -> group(group);
      case Node.Many many -> many(many);
      case Node.Text text -> text;
      case Node.Figure figure -> figure;
      case Node.Flag flag -> flag;
      case Node.Empty empty -> empty;
    };
  }

  private Node many(Node.Many many) {
    List<Node> items = new ArrayList<>(many.items().size());
    boolean same = true;
    for (Node item : many.items()) {
      Node now = value(item);
      same &= now == item;
      items.add(now);
    }
    return same ? many : new Node.Many(items, many.place());
  }

  /** Its text; or, as a group, the fields that take its place. */
  private Node reference(Node.Text given) {
    String text = given.value();
    if (placed.containsKey(text)) {
      return Node.text(String.valueOf(placed.get(text)));
    }
    String local = SearchValues.local(text, base);
    if (isCondition(local)) {
      return found
          .getOrDefault(local, Optional.empty())
          .map(key -> Node.text(key.toString()))
          .orElseGet(() -> logical(local));
    }
    return local.equals(text) ? given : Node.text(local);
  }

  private static Node logical(String condition) {
    int mark = condition.indexOf('?');
    List<Given> given = Given.all(condition.substring(mark + 1));
    List<String> parts =
        given.size() == 1 && given.getFirst().name().equals("identifier")
            ? SearchValues.parts(given.getFirst().value())
            : List.of();
    if (parts.size() != 2 || parts.getFirst().isEmpty() || parts.getLast().isEmpty()) {
      throw Refusal.precondition(
          "The conditional reference ("
              + condition
              + ") finds nothing; write what it refers to first.");
    }
    Map<String, Node> identifier = new TreeMap<>();
    identifier.put("system", Node.text(parts.getFirst()));
    identifier.put("value", Node.text(parts.getLast()));
    Map<String, Node> logical = new LinkedHashMap<>();
    logical.put("type", Node.text(condition.substring(0, mark)));
    logical.put("identifier", Node.group(identifier));
    return Node.group(logical);
  }
}
