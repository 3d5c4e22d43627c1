package org.ambulo.core.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.ambulo.core.knowledge.DerivedNumber.NotTolerated;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.record.Reports;

/** Numbers that follow from the reports of sessions and from the days attended. */
final class SessionNumbers {

  private final Reports reports;
  private final LocalDate asOf;

  SessionNumbers(Reports reports, LocalDate asOf) {
    this.reports = reports;
    this.asOf = asOf;
  }

  /** What lies beyond a day on which the pain was not reported can only add. */
  Answer number(NotTolerated of) {
    if (reports.sessions().isEmpty()) {
      return Answer.Plain.UNKNOWN;
    }
    NavigableMap<LocalDate, Truth> tolerated = new TreeMap<>();
    for (Reports.Session session : reports.sessions()) {
      tolerated.merge(session.date(), tolerated(session, of.above()), Truth::and);
    }
    int inRow = 0;
    for (Truth day : tolerated.descendingMap().values()) {
      if (!day.isNo()) {
        BigDecimal number = BigDecimal.valueOf(inRow);
        return day.isYes() ? Answer.of(number) : new Answer.AtLeast(number);
      }
      inRow++;
    }
    return Answer.of(BigDecimal.valueOf(inRow));
  }

  private static Truth tolerated(Reports.Session session, BigDecimal above) {
    boolean tooMuch = isAbove(session.during(), above) || isAbove(session.dayAfter(), above);
    return tooMuch ? Truth.NO : session.during().isPresent() ? Truth.YES : Truth.UNKNOWN;
  }

  private static boolean isAbove(Optional<BigDecimal> pain, BigDecimal limit) {
    return pain.filter(p -> p.compareTo(limit) > 0).isPresent();
  }

  /** Days attended within the last so many days. */
  Answer attended(BigDecimal days) {
    if (reports.attended().isEmpty()) {
      return Answer.Plain.UNKNOWN;
    }
    LocalDate since = asOf.minusDays(days.longValue());
    List<LocalDate> attended = reports.attended().get();
    return Answer.of(
        BigDecimal.valueOf(
            attended.stream().filter(day -> !day.isBefore(since)).distinct().count()));
  }
}
