package org.ambulo.clinic.access;

import java.util.Optional;
import java.util.Set;
import org.ambulo.core.archive.Key;

/**
 * Who asks.
 *
 * @param account the account's id
 * @param person the Practitioner or the Patient whose account it is; nothing for a program
 * @param opened patients whose record was opened by breaking the glass, for as long as that lasts
 * @param address where the request came from
 * @param request the id of this request, for log and audit trail
 */
public record Caller(
    String account,
    Role role,
    Optional<Key> person,
    Set<String> opened,
    String address,
    String request) {
  public Caller {
    opened = Set.copyOf(opened);
  }
}
