package org.ambulo.core.roster;

/** The hard rules of a schedule; one broken makes it void. */
public enum Rule {
  /** Starts on the grid, within the days planned, at a time that the clock of the zone shows. */
  TIME("not a time that can be booked"),
  /** The patient, the order, the people and the rooms that it names exist. */
  UNKNOWN("names what there is not"),
  /** As long as ordered, with the people and kinds of rooms that it needs. */
  FORM("not as ordered"),
  /** Nobody and no room beyond capacity. */
  CAPACITY("more patients at once than possible"),
  /** Within the hours of people and rooms. */
  HOURS("outside working or opening hours"),
  /** Within the patient's own time, from the day of release on; never twice at once. */
  PATIENT("the patient cannot come then"),
  /** With somebody who may do it. */
  SKILL("with somebody who may not do it"),
  /** Somebody drives the patient home after a procedure. */
  DRIVER("nobody drives the patient home"),
  /** Not before the earliest day after the hold, not after the latest, in order and apart. */
  PROCEDURE_DAY("not on a day that the procedure allows"),
  /** No therapy on the day of a procedure or the day after. */
  REST_AFTER_PROCEDURE("therapy too soon after a procedure"),
  /** Days between sessions. */
  SESSION_GAP("sessions too close together"),
  /** Sessions in a week. */
  SESSIONS_PER_WEEK("too many sessions in a week"),
  /** No more sessions than the course has, no procedure twice. */
  TOO_MANY("more than ordered"),
  /** Fixed bookings stay. */
  FIXED("a fixed booking is missing");

  private final String words;

  Rule(String words) {
    this.words = words;
  }

  /** What is wrong when it is broken, as the heading of a report. */
  public String words() {
    return words;
  }
}
