package org.ambulo.core.logic;

import java.util.function.Supplier;

/**
 * Words that are made when they are first read, for what is only shown. Immutable and, as long as
 * its maker always makes the same, the same for every thread; two are equal when their words are.
 */
public final class DeferredText {

  private final Supplier<String> maker;
  private volatile String made = "";

  private DeferredText(Supplier<String> maker) {
    this.maker = maker;
  }

  /** What the maker will make; it must be pure, and say something. */
  public static DeferredText of(Supplier<String> maker) {
    return new DeferredText(maker);
  }

  @Override
  public String toString() {
    String known = made;
    if (known.isEmpty()) {
      known = maker.get();
      made = known;
    }
    return known;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DeferredText text && toString().equals(text.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
