package org.ambulo.clinic.access;

/** What a program's key opens. */
public enum Scope {
  READ,
  WRITE,
  /** Everything of the clinic in one go. */
  EXPORT
}
