package org.ambulo.store;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What was looked up a moment ago. It is looked up again a second later, or when this program has
 * changed any of it: what other programs change is seen within a second.
 */
final class Recent<T> {

  private static final long LONGEST = Duration.ofSeconds(1).toNanos();
  private static final int MOST = 1000;

  private record Found<T>(T value, long at, long changes) {}

  private final Map<String, Found<T>> found = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();
  private final LongSupplier nanos;

  /**
   * @param nanos a clock that only runs forward, in nanoseconds
   */
  Recent(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** What there is under this name. That there is nothing is looked up each time. */
  Optional<T> of(String name, Function<String, Optional<T>> look) {
    // Before the look: a change that comes while it looks makes what it finds old.
    long state = changes.get();
    long at = nanos.getAsLong();
    Found<T> known = found.get(name);
    if (known != null && known.changes() == state && at - known.at() < LONGEST) {
      return Optional.of(known.value());
    }
    Optional<T> value = look.apply(name);
    if (found.size() >= MOST) {
      found.clear();
    }
    value.ifPresentOrElse(
        there -> found.put(name, new Found<>(there, at, state)), () -> found.remove(name));
    return value;
  }

  /** Says that something was changed, and is durable. */
  void changed() {
    changes.incrementAndGet();
  }
}
