package org.ambulo.core.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.ambulo.core.knowledge.DerivedNumber.DaysFree;
import org.ambulo.core.knowledge.DerivedNumber.DaysInRow;
import org.ambulo.core.knowledge.DerivedNumber.DaysTolerated;
import org.ambulo.core.knowledge.DerivedNumber.LatestPain;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.record.Reports;

/**
 * Numbers that follow from the diary of pain. Of several ratings of a day the worst counts; a day
 * without one is not known, so that what lies beyond it can only add.
 */
final class DiaryNumbers {

  private final Reports reports;
  private final LocalDate asOf;

  DiaryNumbers(Reports reports, LocalDate asOf) {
    this.reports = reports;
    this.asOf = asOf;
  }

  boolean isEmpty() {
    return reports.diary().isEmpty();
  }

  /** The worst rating of each day that has one of this kind. */
  NavigableMap<LocalDate, BigDecimal> days(String kind) {
    NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
    for (Reports.Pain pain : reports.diary()) {
      if (pain.kind().equals(kind)) {
        days.merge(pain.date(), pain.score(), BigDecimal::max);
      }
    }
    return days;
  }

  private Optional<Map.Entry<LocalDate, BigDecimal>> latest(
      NavigableMap<LocalDate, BigDecimal> days, int withinDays) {
    return Optional.ofNullable(days.lastEntry())
        .filter(last -> !last.getKey().isBefore(asOf.minusDays(withinDays)));
  }

  Answer number(LatestPain of) {
    if (isEmpty()) {
      return Answer.Plain.UNKNOWN;
    }
    return latest(days(of.kind()), of.withinDays())
        .map(last -> Answer.of(last.getValue()))
        .orElse(Answer.Plain.UNKNOWN);
  }

  Answer number(DaysInRow of) {
    if (isEmpty()) {
      return Answer.Plain.UNKNOWN;
    }
    NavigableMap<LocalDate, BigDecimal> days = days(of.kind());
    if (latest(days, of.withinDays()).isEmpty()) {
      return Answer.Plain.UNKNOWN;
    }
    int inRow = 0;
    LocalDate day = days.lastKey();
    for (BigDecimal pain = days.get(day); pain != null; pain = days.get(day)) {
      if (pain.compareTo(of.from()) < 0) {
        return Answer.of(BigDecimal.valueOf(inRow));
      }
      inRow++;
      day = day.minusDays(1);
    }
    return new Answer.AtLeast(BigDecimal.valueOf(inRow));
  }

  Answer number(DaysFree of) {
    NavigableMap<LocalDate, BigDecimal> worst = new TreeMap<>();
    for (String kind : of.kinds()) {
      days(kind).forEach((day, pain) -> worst.merge(day, pain, BigDecimal::max));
    }
    return new PainFreeDays(worst, of).asOf(asOf);
  }

  Answer number(DaysTolerated of) {
    if (isEmpty()) {
      return Answer.Plain.UNKNOWN;
    }
    NavigableMap<LocalDate, BigDecimal> days =
        days(of.kind()).tailMap(asOf.minusDays(of.ofLast()), false);
    BigDecimal accepted = reports.tolerance().orElse(of.otherwise());
    long tolerated = days.values().stream().filter(pain -> pain.compareTo(accepted) <= 0).count();
    if (days.isEmpty()) {
      return Answer.Plain.UNKNOWN;
    }
    return days.size() == of.ofLast()
        ? Answer.of(BigDecimal.valueOf(tolerated))
        : new Answer.AtLeast(BigDecimal.valueOf(tolerated));
  }
}
