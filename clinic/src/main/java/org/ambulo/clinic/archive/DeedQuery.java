package org.ambulo.clinic.archive;

import java.time.Instant;
import java.util.Optional;

/**
 * Which part of the audit trail.
 *
 * @param after numbers above this one
 */
public record DeedQuery(
    Optional<String> patient,
    Optional<String> who,
    Optional<Instant> from,
    Optional<Instant> until,
    long after,
    Slice slice) {}
