package org.ambulo.clinic.access;

/**
 * A password as it is kept.
 *
 * @param hash slow to try, with its own salt
 */
public record Password(String hash, Origin origin) {

  /** Who chose it. */
  public enum Origin {
    /** Given by somebody else: it must be changed before anything else. */
    GIVEN,
    OWN
  }
}
