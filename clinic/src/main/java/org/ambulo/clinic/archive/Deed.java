package org.ambulo.clinic.archive;

import java.util.Optional;
import org.ambulo.core.archive.Key;

/**
 * What somebody did, for the audit trail.
 *
 * @param who the account's id, or what stands for the system itself
 * @param role in which role
 * @param address where the request came from
 * @param request the id of the request, which the log has too
 * @param what the resource, where it was about one
 * @param version the version read or written, where there is one
 * @param patient whose record
 * @param detail the search, the reason for breaking the glass, why it was refused; no secret
 */
public record Deed(
    String who,
    String role,
    String address,
    String request,
    Act act,
    Result result,
    Optional<Key> what,
    Optional<Long> version,
    Optional<String> patient,
    String detail) {

  /** What was done. */
  public enum Act {
    READ,
    HISTORY,
    SEARCH,
    CREATE,
    UPDATE,
    DELETE,
    EXPORT,
    IMPORT,
    LOG_IN,
    LOG_OUT,
    BREAK_GLASS,
    ADMINISTER
  }

  /** What came of it. */
  public enum Result {
    DONE,
    REFUSED,
    FAILED
  }
}
