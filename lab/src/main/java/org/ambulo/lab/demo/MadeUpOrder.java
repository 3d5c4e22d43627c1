package org.ambulo.lab.demo;

import java.time.LocalDate;
import java.util.Optional;

/** What was ordered for a made-up patient and is not all done yet. */
public sealed interface MadeUpOrder {

  String id();

  LocalDate ordered();

  /**
   * A procedure.
   *
   * @param earliest the first day on which it may be done
   * @param holdDays days before it on which a medicine is held; 0: none
   */
  record Procedure(
      String id,
      LocalDate ordered,
      String procedure,
      LocalDate earliest,
      Optional<LocalDate> latest,
      int holdDays)
      implements MadeUpOrder {}

  /** A course of therapy; the sessions include those done. */
  record Therapy(String id, LocalDate ordered, String skill, int sessions, int minutes, int perWeek)
      implements MadeUpOrder {}
}
