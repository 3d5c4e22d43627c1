package org.ambulo.clinic.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.core.archive.Key;

/**
 * Who asks.
 *
 * @param account the account's id
 * @param person the Practitioner or the Patient whose account it is; nothing for a program
 * @param opened patients whose record was opened by breaking the glass, for as long as that lasts
 * @param scopes what a program's key opens; means nothing for people
 * @param address where the request came from
 * @param request the id of this request, for log and audit trail
 */
public record Caller(
    String account,
    Role role,
    Optional<Key> person,
    Set<String> opened,
    Set<Scope> scopes,
    String address,
    String request) {
  public Caller {
    opened = Set.copyOf(opened);
    scopes = Set.copyOf(scopes);
  }

  /** Somebody who may do all that the role may. */
  public Caller(
      String account,
      Role role,
      Optional<Key> person,
      Set<String> opened,
      String address,
      String request) {
    this(account, role, person, opened, EnumSet.allOf(Scope.class), address, request);
  }

  /** What this caller did, for the audit trail, where it was about no one resource. */
  public Deed deed(Deed.Act act, Deed.Result result, Optional<String> patient, String detail) {
    return new Deed(
        account,
        role.name(),
        address,
        request,
        act,
        result,
        Optional.empty(),
        Optional.empty(),
        patient,
        detail);
  }

  /** What this caller did with one version of a resource. */
  public Deed deed(Deed.Act act, Key what, long version, Optional<String> patient) {
    return new Deed(
        account,
        role.name(),
        address,
        request,
        act,
        Deed.Result.DONE,
        Optional.of(what),
        Optional.of(version),
        patient,
        "");
  }
}
