package org.ambulo.core.roster;

import java.time.LocalDateTime;

/** What has happened since a schedule was made. */
public sealed interface Change {

  /**
   * A patient cancels an appointment.
   *
   * @param wish what is to become of it
   */
  record Cancelled(String patient, LocalDateTime start, Wish wish) implements Change {

    /** What is to become of an appointment that is cancelled. */
    public enum Wish {
      /** The patient cannot come then, and another time is looked for. */
      ANOTHER_TIME,
      /** The course is one session shorter, or the procedure is not done. */
      NOT_AT_ALL
    }
  }

  /** A patient did not come to an appointment that is over: it was not had. */
  record NoShow(String patient, LocalDateTime start) implements Change {}

  /** A person cannot work. */
  record StaffAway(String staff, Absence absence) implements Change {}

  /** A room cannot be used. */
  record RoomClosed(String room, Absence absence) implements Change {}

  /** What sessions are worth to a patient has changed: a window opens later, or closes earlier. */
  record WindowMoved(String patient, Worth value) implements Change {}

  /** A patient cannot come. */
  record PatientAway(String patient, Absence absence) implements Change {}

  /** There is another patient. */
  record PatientAdded(Attendee patient) implements Change {}

  /** A patient leaves the clinic; nothing more is booked. */
  record PatientLeft(String patient) implements Change {}
}
