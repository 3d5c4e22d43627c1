package org.ambulo.core.record;

/**
 * Who or what said so.
 *
 * @param kind how it came
 * @param where the resource, the line of the file, or the rule
 */
public record Origin(Kind kind, String where) {

  /** How an answer came to the record. */
  public enum Kind {
    /** Stated in a case file or form. */
    STATED,
    /** Screening declared negative as a whole. */
    SCREENING,
    /** Read from a FHIR resource. */
    RESOURCE,
    /** Follows from another entry of the record. */
    DERIVED
  }
}
