package org.ambulo.core.roster;

/** The hard rules of a schedule; one broken makes it void. */
public enum Rule {
  /** Starts on the grid, within the days planned, at a time that the clock of the zone shows. */
  TIME,
  /** The patient, the order, the people and the rooms that it names exist. */
  UNKNOWN,
  /** As long as ordered, with the people and kinds of rooms that it needs. */
  FORM,
  /** Nobody and no room beyond capacity. */
  CAPACITY,
  /** Within the hours of people and rooms. */
  HOURS,
  /** Within the patient's own time, from the day of release on; never twice at once. */
  PATIENT,
  /** With somebody who may do it. */
  SKILL,
  /** Somebody drives the patient home after a procedure. */
  DRIVER,
  /** Not before the earliest day after the hold, not after the latest, in order and apart. */
  PROCEDURE_DAY,
  /** No therapy on the day of a procedure or the day after. */
  REST_AFTER_PROCEDURE,
  /** Days between sessions. */
  SESSION_GAP,
  /** Sessions in a week. */
  SESSIONS_PER_WEEK,
  /** No more sessions than the course has, no procedure twice. */
  TOO_MANY,
  /** Fixed bookings stay. */
  FIXED
}
