package org.ambulo.web.pages.phone;

import java.util.List;

/**
 * A message between patient and team.
 *
 * @param id of what it is kept as
 * @param from who wrote it, in words
 * @param when day and time in the clinic's time zone
 */
public record Letter(String id, String from, String when, String text, By by, State state) {

  /** Who wrote it. */
  public enum By {
    PATIENT,
    TEAM
  }

  /** Whether the other side has seen it. */
  public enum State {
    NEW,
    SEEN
  }

  public boolean ofPatient() {
    return by == By.PATIENT;
  }

  /** Written by the patient, and nobody of the team has answered it or marked it as read. */
  public boolean unread() {
    return ofPatient() && state == State.NEW;
  }

  /** How many of these nobody of the team has read. */
  public static long unread(List<Letter> letters) {
    return letters.stream().filter(Letter::unread).count();
  }
}
