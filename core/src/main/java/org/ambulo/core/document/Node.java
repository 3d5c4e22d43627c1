package org.ambulo.core.document;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A piece of a YAML or JSON document with its place. Numbers are exact, order is kept. A Node says
 * nothing about meaning; the readers do.
 */
public sealed interface Node {

  Place place();

  /** A mapping; its keys in the order written. */
  record Group(SequencedMap<String, Node> fields, Place place) implements Node {
    public Group {
      fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }

    public Optional<Node> get(String key) {
      return Optional.ofNullable(fields.get(key));
    }

    public boolean has(String key) {
      return fields.containsKey(key);
    }
  }

  /** A list. */
  record Many(List<Node> items, Place place) implements Node {
    public Many {
      items = List.copyOf(items);
    }
  }

  record Text(String value, Place place) implements Node {}

  record Figure(BigDecimal value, Place place) implements Node {}

  record Flag(boolean value, Place place) implements Node {}

  /** An explicit nothing: {@code null}, {@code ~} or an empty value. */
  record Empty(Place place) implements Node {}

  static Node text(String value) {
    return new Text(value, Place.NOWHERE);
  }

  static Node number(BigDecimal value) {
    return new Figure(value, Place.NOWHERE);
  }

  static Node flag(boolean value) {
    return new Flag(value, Place.NOWHERE);
  }

  static Node many(List<? extends Node> items) {
    return new Many(List.copyOf(items), Place.NOWHERE);
  }

  static Group group(Map<String, ? extends Node> fields) {
    return new Group(new LinkedHashMap<>(fields), Place.NOWHERE);
  }

  /** What kind of thing this is, for messages. */
  default String kind() {
    return switch (this) {
      case Group group -> "a group of fields";
      case Many many -> "a list";
      case Text text -> "text (" + brief(text.value()) + ")";
      case Figure number -> "a number (" + brief(number.value().toString()) + ")";
      case Flag flag -> String.valueOf(flag.value());
      case Empty empty -> "nothing";
    };
  }

  /** The scalar as written, whole; the kind for anything else. */
  default String verbatim() {
    return switch (this) {
      case Text text -> text.value();
      case Figure number -> number.value().toString();
      case Flag flag -> String.valueOf(flag.value());
      case Group group -> kind();
      case Many many -> kind();
      case Empty empty -> kind();
    };
  }

  /** The same shortened, for messages. */
  default String words() {
    return brief(verbatim());
  }

  private static String brief(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }
}
