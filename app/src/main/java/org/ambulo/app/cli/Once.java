package org.ambulo.app.cli;

import java.util.Optional;
import java.util.function.Supplier;

/** A value made when first asked for, then kept. Safe for several threads. */
final class Once<T> implements Supplier<T> {

  private final Supplier<T> make;
  private Optional<T> made = Optional.empty();

  private Once(Supplier<T> make) {
    this.make = make;
  }

  static <T> Once<T> of(Supplier<T> make) {
    return new Once<>(make);
  }

  @Override
  public synchronized T get() {
    if (made.isEmpty()) {
      made = Optional.of(make.get());
    }
    return made.get();
  }
}
