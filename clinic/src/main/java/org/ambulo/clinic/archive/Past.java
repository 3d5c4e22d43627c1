package org.ambulo.clinic.archive;

import java.time.Instant;
import java.util.Optional;
import org.ambulo.core.archive.Key;

/**
 * Which history.
 *
 * @param since versions written at or after
 */
public record Past(Of of, Optional<Instant> since, Sight sight, Slice slice) {

  /** Of what. */
  public sealed interface Of {}

  public record OfOne(Key key) implements Of {}

  public record OfType(String type) implements Of {}

  public record OfAll() implements Of {}
}
