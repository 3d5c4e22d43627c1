package org.ambulo.core.relief;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Reports;

/**
 * What a patient told of pain and therapy since shortly before the first intervention.
 *
 * @param ratings in order
 * @param sessions days of the sessions attended since the first intervention
 * @param history the same as the model takes it, in days from the first intervention
 */
record Told(List<Forecast.Rating> ratings, List<LocalDate> sessions, History history) {

  /**
   * Reads it from the record.
   *
   * @param runIn days before the first intervention from which ratings tell of the pain before
   * @param problems takes what could not be used
   */
  static Told of(
      PatientRecord patient,
      LocalDate first,
      List<Treatment> treatments,
      int runIn,
      List<DataProblem> problems) {
    List<Forecast.Rating> ratings = Ratings.of(patient, first.minusDays(runIn), problems);
    Reports reports = Reports.of(patient);
    List<LocalDate> sessions =
        reports.attended().stream()
            .flatMap(List::stream)
            .filter(day -> !day.isBefore(first))
            .distinct()
            .toList();
    OptionalDouble agreed =
        reports.tolerance().stream().mapToDouble(points -> points.doubleValue()).findFirst();
    return new Told(
        ratings,
        sessions,
        new History(
            treatments,
            ratings.stream().map(rating -> reading(first, rating)).toList(),
            sessions.stream().map(day -> days(first, day)).toList(),
            agreed));
  }

  private static Reading reading(LocalDate first, Forecast.Rating rating) {
    return new Reading(days(first, rating.date()), rating.kind(), rating.points());
  }

  /** The ratings from after a day on. */
  List<Forecast.Rating> after(LocalDate day) {
    return ratings.stream().filter(rating -> rating.date().isAfter(day)).toList();
  }

  /** Days from one date to another. */
  static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }
}
