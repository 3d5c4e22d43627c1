package org.ambulo.lab.demo;

/** Where in their care a made-up patient stands. */
public enum Stage {
  /** Referred, nothing but a questionnaire filled in; the first visit is booked. */
  NEW_REFERRAL,
  /** Screened and partly examined; the cause is open. */
  EXAMINED,
  RED_FLAG,
  PLAN_PROPOSED,
  /** Takes medicines that do not go together. */
  UNSAFE_REGIMEN,
  WAITING_FOR_PROCEDURE,
  /** A procedure was done days ago; it is too early to tell. */
  WINDOW_TO_COME,
  WINDOW_OPEN,
  /** In a course of therapy inside the window. */
  IN_THERAPY,
  /** The window has been open for long and no session was attended. */
  WINDOW_UNUSED,
  /** A procedure that brought no relief. */
  WINDOW_NEVER,
  /** The window has closed and the goals are open. */
  WINDOW_OVER,
  /** Nothing was reported for weeks after a procedure. */
  REPORTS_OVERDUE,
  /** In therapy without any procedure. */
  CONSERVATIVE,
  RECOVERED,
  /** The pain is back after a good time. */
  RELAPSE,
  /** A course of care that ended some time ago, however it ended. */
  PAST;

  /** Whether a procedure was done. */
  boolean isTreated() {
    return switch (this) {
      case WINDOW_TO_COME,
          WINDOW_OPEN,
          IN_THERAPY,
          WINDOW_UNUSED,
          WINDOW_NEVER,
          WINDOW_OVER,
          REPORTS_OVERDUE,
          PAST ->
          true;
      case NEW_REFERRAL,
          EXAMINED,
          RED_FLAG,
          PLAN_PROPOSED,
          UNSAFE_REGIMEN,
          WAITING_FOR_PROCEDURE,
          CONSERVATIVE,
          RECOVERED,
          RELAPSE ->
          false;
    };
  }

  /** Whether a plan was approved and is being followed. */
  boolean isUnderWay() {
    return switch (this) {
      case NEW_REFERRAL, EXAMINED, RED_FLAG, PLAN_PROPOSED, PAST -> false;
      case UNSAFE_REGIMEN,
          WAITING_FOR_PROCEDURE,
          WINDOW_TO_COME,
          WINDOW_OPEN,
          IN_THERAPY,
          WINDOW_UNUSED,
          WINDOW_NEVER,
          WINDOW_OVER,
          REPORTS_OVERDUE,
          CONSERVATIVE,
          RECOVERED,
          RELAPSE ->
          true;
    };
  }

  /** Whether care is over. */
  boolean isOver() {
    return this == RECOVERED || this == RELAPSE || this == PAST;
  }
}
