package org.ambulo.app.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.ambulo.clinic.calendar.ClinicNeeds;
import org.ambulo.web.chart.KeptVisit;

/** What one document says of the calendar. */
public sealed interface CalendarFact {

  /** Somebody treats, at some hours. */
  record Works(ClinicNeeds.Worker worker) implements CalendarFact {}

  /** The clinic has a room. */
  record Has(ClinicNeeds.Place place) implements CalendarFact {}

  /** A procedure is ordered and not done. */
  record Ordered(String patient, ClinicNeeds.Ordered order) implements CalendarFact {}

  /**
   * A course of therapy is ordered.
   *
   * @param course of which nothing is counted as attended yet
   * @param since when, where it is known
   */
  record Prescribed(String patient, ClinicNeeds.Course course, Optional<LocalDate> since)
      implements CalendarFact {}

  /** A procedure was done. */
  record Done(String patient, ClinicNeeds.Done done) implements CalendarFact {}

  /** A session of therapy took place. */
  record Attended(String patient, LocalDate day) implements CalendarFact {}

  /** There is an appointment, whatever became of it. */
  record Appointed(KeptVisit visit) implements CalendarFact {}
}
