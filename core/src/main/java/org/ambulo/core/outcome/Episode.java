package org.ambulo.core.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.Score;

/**
 * The present episode of care: the dated totals since the last long gap without any.
 *
 * @param start the day of its first total; empty when the last total is as long ago as a gap
 */
record Episode(Optional<LocalDate> start) {

  static Episode of(Collection<ScoreSeries> all, LocalDate asOf, int gapWeeks) {
    List<LocalDate> days = new ArrayList<>();
    for (ScoreSeries series : all) {
      if (series.instrument().change().isPresent()) {
        series.scores().forEach(score -> day(score).ifPresent(days::add));
      }
    }
    days.sort(Comparator.reverseOrder());
    LocalDate start = asOf;
    for (LocalDate day : days) {
      if (ChronoUnit.WEEKS.between(day, start) > gapWeeks) {
        break;
      }
      start = day;
    }
    return new Episode(days.contains(start) ? Optional.of(start) : Optional.empty());
  }

  private static Optional<LocalDate> day(Score score) {
    return score.total().isPresent() ? score.date().map(PartialDate::first) : Optional.empty();
  }

  /** Its dated totals of one questionnaire, oldest first. */
  List<Score> totals(ScoreSeries series) {
    return Course.dated(series).stream()
        .filter(score -> start.filter(day -> !Course.day(score).isBefore(day)).isPresent())
        .toList();
  }
}
