package org.ambulo.web.pages;

/**
 * A patient on whose team one is not.
 *
 * @param reopening whether one may open the record with a reason
 */
public record ClosedPage(Frame frame, String patient, Reopening reopening) implements Page {

  /** Whether the glass may be broken. */
  public enum Reopening {
    WITH_A_REASON,
    NEVER
  }
}
