package org.ambulo.lab.demo;

import java.time.LocalDateTime;
import java.util.List;

/**
 * An appointment of a made-up patient.
 *
 * @param what for a procedure its id, else empty
 * @param recoveryMinutes after a procedure, in the last of the rooms
 * @param start by the clinic's own clock
 * @param people ids
 * @param rooms ids
 */
public record MadeUpVisit(
    String id,
    Kind kind,
    String what,
    LocalDateTime start,
    int minutes,
    int recoveryMinutes,
    List<String> people,
    List<String> rooms,
    Status status) {
  public MadeUpVisit {
    people = List.copyOf(people);
    rooms = List.copyOf(rooms);
  }

  /** What it is for. */
  public enum Kind {
    FIRST_VISIT,
    REVIEW,
    PROCEDURE,
    THERAPY
  }

  /** What became of it. */
  public enum Status {
    BOOKED,
    FULFILLED,
    MISSED
  }
}
