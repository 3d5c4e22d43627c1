package org.ambulo.core.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Entries of the knowledge base by id, in the order of the files. Immutable.
 *
 * @param <T> the kind of entry
 */
public final class Catalogue<T> {

  private final List<T> entries;
  private final List<String> ids;
  private final Map<String, Integer> numbers = new HashMap<>();

  private Catalogue(List<T> entries, Function<T, String> id) {
    this.entries = List.copyOf(entries);
    ids = entries.stream().map(id).toList();
    for (int i = 0; i < ids.size(); i++) {
      if (numbers.put(ids.get(i), i) != null) {
        throw new IllegalArgumentException("two entries have the id (" + ids.get(i) + ")");
      }
    }
  }

  /** The entries by their id, which must be unique. */
  public static <T> Catalogue<T> of(List<T> entries, Function<T, String> id) {
    return new Catalogue<>(entries, id);
  }

  public Optional<T> find(String id) {
    return Optional.ofNullable(numbers.get(id)).map(entries::get);
  }

  public boolean has(String id) {
    return numbers.containsKey(id);
  }

  /** The entry of an id that is known to be here; an id that is not is a bug and throws. */
  public T get(String id) {
    return entries.get(number(id));
  }

  /** The position of an id that is known to be here, from 0. */
  public int number(String id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("no entry has the id (" + id + ")");
    }
    return number;
  }

  public T at(int number) {
    return entries.get(number);
  }

  public int size() {
    return entries.size();
  }

  public List<T> all() {
    return entries;
  }

  public List<String> ids() {
    return ids;
  }

  public Stream<T> stream() {
    return entries.stream();
  }
}
