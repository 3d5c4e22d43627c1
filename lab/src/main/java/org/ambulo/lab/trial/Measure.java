package org.ambulo.lab.trial;

/** What is counted of a clinic's year. */
public enum Measure {
  INSIDE("sessions inside true windows", 0),
  INSIDE_SHARE("share of sessions after a procedure referral that lie inside", 3),
  COMPLETED("therapy completed (sessions attended of those ordered)", 3),
  REACHED("open windows with at least one session inside", 3),
  WAIT("open days passed before the first session inside", 1),
  PROCEDURE_WAIT("days from referral to procedure", 1),
  MOVES("appointments moved by the clinic, per patient", 2),
  STAFF_USE("therapists' hours booked, of those free of other programmes", 3),
  WORTH_NONE("worth of all sessions, if windows do not matter", 0),
  WORTH_HALF("worth of all sessions, if windows matter half as much", 0),
  WORTH_FULL("worth of all sessions, if windows matter as assumed", 0),
  INSIDE_TRAINED("sessions inside, where training makes windows longer too", 0),
  POSSIBLE("sessions inside at most, each patient alone in the clinic", 0),
  ORDERED_OPEN("sessions ordered for patients whose window opens", 0),
  ORDERED("sessions ordered", 0),
  VIOLATIONS("hard rules broken", 0);

  private final String words;
  private final int decimals;

  Measure(String words, int decimals) {
    this.words = words;
    this.decimals = decimals;
  }

  public String words() {
    return words;
  }

  /** Decimals that are worth showing. */
  public int decimals() {
    return decimals;
  }
}
