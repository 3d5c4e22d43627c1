package org.ambulo.core.logic;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A list that is worked out when it is first looked at, for what is only shown. Immutable and, as
 * long as its maker always makes the same, the same for every thread.
 */
public final class Deferred<T> extends AbstractList<T> {

  private final Supplier<List<T>> maker;
  private volatile Optional<List<T>> made = Optional.empty();

  private Deferred(Supplier<List<T>> maker) {
    this.maker = maker;
  }

  /** What the maker will make; it must be pure. */
  public static <T> List<T> list(Supplier<List<T>> maker) {
    return new Deferred<>(maker);
  }

  private List<T> made() {
    Optional<List<T>> known = made;
    if (known.isEmpty()) {
      known = Optional.of(List.copyOf(maker.get()));
      made = known;
    }
    return known.get();
  }

  @Override
  public T get(int index) {
    return made().get(index);
  }

  @Override
  public int size() {
    return made().size();
  }
}
