package org.ambulo.knowledge.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.knowledge.Confidence;

/**
 * Typed, strict access to one group of a content file. What is missing, of the wrong type or not
 * asked for becomes a {@link Fault}; the value given back then is a harmless stand-in, since no
 * knowledge base is made from content with faults.
 */
public final class Fields {

  private static final BigDecimal GREATEST_WHOLE = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final String file;
  private final String path;
  private final Node.Group group;
  private final Faults faults;
  private final Set<String> asked = new HashSet<>();

  private Fields(String file, String path, Node.Group group, Faults faults) {
    this.file = file;
    this.path = path;
    this.group = group;
    this.faults = faults;
  }

  /** The fields of a node that must be a group. */
  public static Fields of(String file, String path, Node node, Faults faults) {
    if (node instanceof Node.Group group) {
      return new Fields(file, path, group, faults);
    }
    faults.add(file, node.place(), path, "must be a group of fields, is " + node.kind());
    return new Fields(file, path, empty(node.place()), faults);
  }

  private static Node.Group empty(Place place) {
    return new Node.Group(new LinkedHashMap<>(), place);
  }

  public String file() {
    return file;
  }

  public Place place() {
    return group.place();
  }

  public String path() {
    return path;
  }

  public void fault(String message) {
    faults.add(file, group.place(), path, message);
  }

  public boolean has(String key) {
    return group.has(key);
  }

  public List<String> keys() {
    asked.addAll(group.fields().keySet());
    return List.copyOf(group.fields().keySet());
  }

  public Optional<Node> node(String key) {
    asked.add(key);
    return group.get(key);
  }

  private Node required(String key) {
    return node(key)
        .orElseGet(
            () -> {
              fault("lacks '" + key + "'");
              return new Node.Empty(group.place());
            });
  }

  public String text(String key) {
    Node node = required(key);
    if (node instanceof Node.Text text) {
      return text.value();
    }
    if (node instanceof Node.Figure || node instanceof Node.Flag) {
      return node.verbatim();
    }
    wrong(key, node, "text");
    return "";
  }

  public Optional<String> optionalText(String key) {
    return has(key) ? Optional.of(text(key)) : node(key).map(Node::verbatim);
  }

  public BigDecimal number(String key) {
    Node node = required(key);
    if (node instanceof Node.Figure number) {
      return number.value();
    }
    wrong(key, node, "a number");
    return BigDecimal.ZERO;
  }

  public Optional<BigDecimal> optionalNumber(String key) {
    asked.add(key);
    return has(key) ? Optional.of(number(key)) : Optional.empty();
  }

  public int whole(String key) {
    BigDecimal value = number(key);
    try {
      return value.intValueExact();
    } catch (ArithmeticException notWhole) {
      fault("'" + key + "' must be a whole number, is " + value);
      return 0;
    }
  }

  /** The list of whole numbers under the key; none when the key is absent. */
  public List<Integer> wholes(String key) {
    List<Integer> wholes = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof Node.Figure figure && isWhole(figure.value())) {
        wholes.add(figure.value().intValueExact());
      } else {
        wrong(key, item, "a list of whole numbers");
      }
    }
    return wholes;
  }

  /** The list of numbers under the key; none when the key is absent. */
  public List<BigDecimal> numbers(String key) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof Node.Figure figure) {
        numbers.add(figure.value());
      } else {
        wrong(key, item, "a list of numbers");
      }
    }
    return numbers;
  }

  private static boolean isWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(GREATEST_WHOLE) <= 0;
  }

  public boolean flag(String key) {
    asked.add(key);
    if (!has(key)) {
      return false;
    }
    Node node = required(key);
    if (node instanceof Node.Flag flag) {
      return flag.value();
    }
    wrong(key, node, "true or false");
    return false;
  }

  /** One of an enumeration's names, written in lower case. */
  public <E extends Enum<E>> E oneOf(String key, Class<E> names) {
    String text = text(key);
    for (E name : names.getEnumConstants()) {
      if (name.name().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT))) {
        return name;
      }
    }
    String known =
        String.join(
            ", ",
            Arrays.stream(names.getEnumConstants())
                .map(name -> name.name().toLowerCase(Locale.ROOT))
                .toList());
    fault("'" + key + "' must be one of " + known + ", is '" + text + "'");
    return names.getEnumConstants()[0];
  }

  /** The list of texts under the key; none when the key is absent. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      switch (item) {
        case Node.Text text -> texts.add(text.value());
        case Node.Figure number -> texts.add(number.verbatim());
        default -> wrong(key, item, "a list of texts");
      }
    }
    return texts;
  }

  public List<Node> items(String key) {
    asked.add(key);
    return switch (group.get(key).orElse(new Node.Many(List.of(), group.place()))) {
      case Node.Many many -> many.items();
      case Node other -> {
        wrong(key, other, "a list");
        yield List.of();
      }
    };
  }

  /** The groups of a list; named in paths by their id where they have one. */
  public List<Fields> each(String key) {
    List<Fields> each = new ArrayList<>();
    for (Node item : items(key)) {
      String name =
          item instanceof Node.Group inner
              ? inner.get("id").map(Node::verbatim).orElse(String.valueOf(each.size() + 1))
              : String.valueOf(each.size() + 1);
      each.add(of(file, path(key) + "." + name, item, faults));
    }
    return each;
  }

  public Fields group(String key) {
    return of(file, path(key), required(key), faults);
  }

  public Optional<Fields> optionalGroup(String key) {
    asked.add(key);
    return has(key) ? Optional.of(group(key)) : Optional.empty();
  }

  /** {@code conf} and {@code src} of this group. */
  public Citation citation() {
    List<String> sources =
        node("src").orElse(new Node.Empty(place())) instanceof Node.Text one
            ? List.of(one.value())
            : texts("src");
    if (sources.isEmpty()) {
      fault("lacks its sources ('src')");
    }
    return new Citation(oneOf("conf", Confidence.class), sources);
  }

  /** Fields that may stand here and are text for a reader only. */
  public Fields ignore(String... keys) {
    asked.addAll(Set.of(keys));
    return this;
  }

  /** Reports the fields that nobody asked for: misspelt, or without meaning here. */
  public void done() {
    for (String key : group.fields().keySet()) {
      if (!asked.contains(key)) {
        fault("has no field '" + key + "'");
      }
    }
  }

  private String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private void wrong(String key, Node node, String wanted) {
    faults.add(file, node.place(), path(key), "must be " + wanted + ", is " + node.kind());
  }

  /** Where the faults of this group go. */
  Faults faults() {
    return faults;
  }
}
