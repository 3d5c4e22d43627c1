package org.ambulo.knowledge.browsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.document.Node;

/**
 * What an entry is made of: its numbers, each with what vouches for it, its words and its cases.
 */
public final class EntryParts {

  private static final Set<String> UNITS =
      Set.of(
          "years", "months", "weeks", "days", "hours", "minutes", "percent", "points", "mg", "mcg",
          "ml", "kg");
  private static final Set<String> APART = Set.of("id", "conf", "src", "cases");

  /**
   * A number.
   *
   * @param place where in the entry it stands
   * @param unit as written beside it or in its name; empty where there is none
   * @param confidence its letter; empty where the content names none
   * @param sources ids of what it was taken from
   */
  public record Figure(
      String place, String value, String unit, String confidence, List<String> sources) {
    public Figure {
      sources = List.copyOf(sources);
    }
  }

  /** A field and what stands in it. */
  public record Words(String field, String text) {}

  /** A case of a rule: what is given, and what must come out. */
  public record Case(String title, String given, String then) {}

  private record Vouched(String confidence, List<String> sources) {}

  private final List<Figure> numbers = new ArrayList<>();
  private final List<Words> words = new ArrayList<>();
  private final List<Case> cases = new ArrayList<>();

  private EntryParts() {}

  /** Of an entry. */
  public static EntryParts of(Node entry) {
    EntryParts parts = new EntryParts();
    parts.walk("", entry, new Vouched("", List.of()));
    if (entry instanceof Node.Group group) {
      group.fields().forEach(parts::word);
    }
    return parts;
  }

  public List<Figure> numbers() {
    return List.copyOf(numbers);
  }

  public List<Words> words() {
    return List.copyOf(words);
  }

  public List<Case> cases() {
    return List.copyOf(cases);
  }

  private void word(String key, Node value) {
    if (!APART.contains(key) && !(value instanceof Node.Figure)) {
      String text = NodeText.flat(without(value));
      if (!text.isEmpty()) {
        words.add(new Words(key.equals("q") ? "question" : key.replace('_', ' '), text));
      }
    }
  }

  /** Numbers and cases stand in tables of their own. */
  private static Node without(Node value) {
    boolean many =
        value instanceof Node.Many(List<Node> items, var place)
            && items.stream().anyMatch(item -> item instanceof Node.Group g && g.has("cases"));
    return many ? Node.text("") : value;
  }

  private void walk(String path, Node node, Vouched outer) {
    switch (node) {
      case Node.Group group -> group(path, group, outer);
      case Node.Many many -> {
        for (int i = 0; i < many.items().size(); i++) {
          walk(path + " / " + label(many.items().get(i), i + 1), many.items().get(i), outer);
        }
      }
      case Node.Figure figure -> number(path, figure, "", outer);
      case Node.Text text -> {}
      case Node.Flag flag -> {}
      case Node.Empty empty -> {}
    }
  }

  private void group(String path, Node.Group group, Vouched outer) {
    Vouched vouched =
        new Vouched(
            text(group, "conf").orElse(outer.confidence()),
            group.get("src").map(EntryParts::texts).orElse(outer.sources()));
    String unit = text(group, "unit").orElse("");
    group
        .fields()
        .forEach(
            (key, value) -> {
              if (key.equals("cases")) {
                cases(value);
              } else if (value instanceof Node.Figure figure) {
                number(path + " / " + key, figure, unit.isEmpty() ? unit(key) : unit, vouched);
              } else if (!APART.contains(key)) {
                walk(path + " / " + key, value, vouched);
              }
            });
  }

  private void number(String path, Node.Figure figure, String unit, Vouched vouched) {
    numbers.add(
        new Figure(
            path.replaceFirst("^ / ", "").replace('_', ' '),
            figure.value().toPlainString(),
            unit.equals("1") ? "" : unit,
            vouched.confidence(),
            vouched.sources()));
  }

  private static String unit(String key) {
    String last = key.substring(key.lastIndexOf('_') + 1);
    return UNITS.contains(last) ? last : "";
  }

  private static String label(Node item, int number) {
    return item instanceof Node.Group group
        ? group.fields().values().stream()
            .filter(Node.Text.class::isInstance)
            .findFirst()
            .map(Node::words)
            .orElse(String.valueOf(number))
        : String.valueOf(number);
  }

  private static Optional<String> text(Node.Group group, String key) {
    return group.get(key).filter(Node.Text.class::isInstance).map(Node::verbatim);
  }

  private static List<String> texts(Node node) {
    return node instanceof Node.Many(List<Node> items, var place)
        ? items.stream().map(Node::verbatim).toList()
        : List.of(node.verbatim());
  }

  private void cases(Node all) {
    if (all instanceof Node.Many many) {
      many.items().stream()
          .filter(Node.Group.class::isInstance)
          .map(Node.Group.class::cast)
          .map(EntryParts::oneCase)
          .forEach(cases::add);
    }
  }

  private static Case oneCase(Node.Group group) {
    return new Case(
        text(group, "title").orElse(""),
        flat(group, "given"),
        group.has("then") ? flat(group, "then") : flat(group, "expect"));
  }

  private static String flat(Node.Group group, String key) {
    return group.get(key).map(NodeText::flat).filter(text -> !text.isEmpty()).orElse("nothing");
  }
}
