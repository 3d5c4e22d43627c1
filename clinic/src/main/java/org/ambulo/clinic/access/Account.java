package org.ambulo.clinic.access;

import java.util.Optional;
import org.ambulo.core.archive.Key;

/**
 * Somebody, or some program, that may ask.
 *
 * @param id never changes and is never given again
 * @param login what is typed to log in, in lower case
 * @param name for people to read
 * @param person the Practitioner or the Patient whose account it is; nothing for a program
 * @param external what the clinic's identity provider calls them, where they log in there
 */
public record Account(
    String id,
    String login,
    String name,
    Role role,
    Optional<Key> person,
    Optional<String> external,
    Standing standing) {

  /** Whether it may be used. */
  public enum Standing {
    ACTIVE,
    DISABLED
  }

  public boolean isActive() {
    return standing == Standing.ACTIVE;
  }
}
