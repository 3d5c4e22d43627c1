package org.ambulo.clinic.access;

/** What is done with resources of a type. */
public enum Interaction {
  READ,
  SEARCH,
  HISTORY,
  CREATE,
  UPDATE,
  DELETE,
  /** Everything of one patient. */
  EVERYTHING,
  /** Everything of the clinic. */
  EXPORT
}
