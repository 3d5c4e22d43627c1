package org.ambulo.core.record;

import org.ambulo.core.document.Place;

/**
 * Who or what said so.
 *
 * @param kind how it came
 * @param where the resource, the field of the file, or the rule
 * @param place its line, where it has one
 */
public record Origin(Kind kind, String where, Place place) {

  /** An origin whose line does not matter or is not known. */
  public Origin(Kind kind, String where) {
    this(kind, where, Place.NOWHERE);
  }

  /** Where, with the line if it is known. */
  public String words() {
    String line = place.toString();
    return line.isEmpty() ? where : where.isEmpty() ? line : where + " (" + line + ")";
  }

  /** Whether somebody said so; what follows from other entries can be worked out again. */
  public boolean isSaid() {
    return switch (kind) {
      case STATED, RESOURCE -> true;
      case SCREENING, DERIVED -> false;
    };
  }

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
