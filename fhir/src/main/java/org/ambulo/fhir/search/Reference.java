package org.ambulo.fhir.search;

import java.util.Optional;
import org.ambulo.core.archive.Key;

/** What a reference says it leads to. */
public sealed interface Reference {

  /** A resource of this server. */
  record Here(Key key) implements Reference {}

  /** Something elsewhere, or not yet placed. */
  record Elsewhere(String address) implements Reference {}

  /** Something within the same resource. */
  record Inside() implements Reference {}

  int LONGEST_ID = 64;

  /** Reads {@code Patient/p1}, {@code Patient/p1/_history/3}, {@code #part} or any address. */
  static Reference of(String text) {
    if (text.startsWith("#")) {
      return new Inside();
    }
    return key(text).<Reference>map(Here::new).orElseGet(() -> new Elsewhere(text));
  }

  private static Optional<Key> key(String text) {
    int slash = text.indexOf('/');
    if (slash <= 0 || !isType(text.substring(0, slash))) {
      return Optional.empty();
    }
    int next = text.indexOf('/', slash + 1);
    String id = next < 0 ? text.substring(slash + 1) : text.substring(slash + 1, next);
    boolean rest = next < 0 || text.startsWith("/_history/", next);
    return rest && isId(id) ? Optional.of(new Key(text.substring(0, slash), id)) : Optional.empty();
  }

  /** Whether this can be the name of a type. */
  static boolean isType(String text) {
    if (text.isEmpty() || text.length() > LONGEST_ID || !isUpper(text.charAt(0))) {
      return false;
    }
    return text.chars().allMatch(c -> isUpper(c) || isLower(c));
  }

  /** Whether this can be a logical id. */
  static boolean isId(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_ID
        && text.chars()
            .allMatch(
                c -> isUpper(c) || isLower(c) || (c >= '0' && c <= '9') || c == '-' || c == '.');
  }

  private static boolean isUpper(int c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isLower(int c) {
    return c >= 'a' && c <= 'z';
  }
}
