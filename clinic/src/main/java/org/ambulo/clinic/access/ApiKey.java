package org.ambulo.clinic.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a program proves itself with.
 *
 * @param hash of its secret
 * @param label what it is for
 * @param until when it ends by itself
 */
public record ApiKey(
    String id,
    String account,
    String hash,
    String label,
    Set<Scope> scopes,
    Optional<Instant> until) {
  public ApiKey {
    scopes = Set.copyOf(scopes);
  }
}
