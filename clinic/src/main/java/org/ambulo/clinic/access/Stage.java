package org.ambulo.clinic.access;

/** How far somebody has come with logging in. */
public enum Stage {
  /** The password was right; the code is to come. */
  CODE,
  /** The password was given by somebody else and has to be changed. */
  NEW_PASSWORD,
  /** A code generator has to be set up. */
  ENROL,
  /** Logged in. */
  IN
}
