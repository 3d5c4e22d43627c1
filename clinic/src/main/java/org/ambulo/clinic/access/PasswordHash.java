package org.ambulo.clinic.access;

/** How passwords are hashed: slowly. */
public interface PasswordHash {

  String hash(String password);

  /** Whether it is the one; takes the same time where it is not. */
  boolean matches(String password, String hash);

  /** A hash that no password has, and that takes as long to be tried as any. */
  String decoy();
}
