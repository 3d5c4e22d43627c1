package org.ambulo.core.roster;

/**
 * Something wrong with a clinic's own data. It stops nothing: the rest is scheduled.
 *
 * @param subject such as "patient p1" or "therapist t3"
 * @param remedy what to do about it
 */
public record Problem(Kind kind, String subject, String what, String remedy) {

  /** Whether somebody made a mistake. */
  public enum Kind {
    /** The data contradict themselves, or something in them is missing. */
    FAULT,
    /** Nothing is wrong, but the days planned cannot hold all that is asked for. */
    SHORTAGE
  }
}
