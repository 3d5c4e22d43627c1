package org.ambulo.clinic.archive;

import java.time.Instant;

/** What a new version is stamped with. */
public record Stamp(long version, Instant at) {}
