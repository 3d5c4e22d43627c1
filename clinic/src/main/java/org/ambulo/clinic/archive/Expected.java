package org.ambulo.clinic.archive;

/** What whoever writes believes to be there. */
public sealed interface Expected {

  /** Nothing was ever kept under this key. */
  record Nothing() implements Expected {}

  /** This version is the newest (of a removed resource too). */
  record Version(long number) implements Expected {}

  /** Whatever is there, or nothing. */
  record Anything() implements Expected {}
}
