package org.ambulo.core.record;

/**
 * Something in the input that could not be taken over; what it would have answered stays unknown.
 *
 * @param about the finding, score or resource it would have fed
 * @param where the place in the input
 * @param message what is wrong and what would mend it
 */
public record DataProblem(Kind kind, String about, String where, String message) {

  /** What is wrong. */
  public enum Kind {
    UNKNOWN_ID,
    WRONG_TYPE,
    OUT_OF_RANGE,
    AFTER_AS_OF,
    BAD_DATE,
    UNKNOWN_UNIT,
    UNKNOWN_CODE,
    CONTRADICTION,
    UNREADABLE
  }
}
