package org.ambulo.clinic.archive;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which part of the audit trail.
 *
 * @param acts only these; none named: all
 * @param after numbers above this one
 * @param before numbers below this one
 */
public record DeedQuery(
    Optional<String> patient,
    Optional<String> who,
    Set<Deed.Act> acts,
    Optional<Instant> from,
    Optional<Instant> until,
    long after,
    long before,
    Slice slice) {

  public DeedQuery {
    acts = Set.copyOf(acts);
  }

  /** Of all acts, up to the newest. */
  public DeedQuery(
      Optional<String> patient,
      Optional<String> who,
      Optional<Instant> from,
      Optional<Instant> until,
      long after,
      Slice slice) {
    this(patient, who, Set.of(), from, until, after, Long.MAX_VALUE, slice);
  }
}
