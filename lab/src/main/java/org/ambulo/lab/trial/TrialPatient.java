package org.ambulo.lab.trial;

import java.time.LocalDate;
import java.util.Optional;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Course;

/**
 * One who is referred in the made-up year; the same under every way of booking.
 *
 * @param attendee with the times of the whole year, the course and the procedure; the value is the
 *     same on every day
 * @param stratum of the procedure; empty: therapy only
 * @param last day on which anything of the course may take place
 */
record TrialPatient(
    int number, Attendee attendee, Optional<ReliefStratum> stratum, LocalDate last) {

  String id() {
    return attendee.id();
  }

  /** The Monday on which the clinic hears of the patient. */
  LocalDate released() {
    return attendee.released();
  }

  Course course() {
    return attendee.therapy().orElseThrow();
  }
}
