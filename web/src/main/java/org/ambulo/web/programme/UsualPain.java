package org.ambulo.web.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.record.Reports;

/** The usual pain of a patient by the diary: the mean of the ratings at rest of a week. */
record UsualPain(List<Reports.Pain> diary) {

  private static final int WEEK = 7;
  private static final List<String> KINDS = List.of("now", "average");

  /** Of the week up to a day; empty where nothing was rated. */
  Optional<BigDecimal> at(LocalDate day) {
    List<BigDecimal> ratings =
        diary.stream()
            .filter(pain -> KINDS.contains(pain.kind()))
            .filter(pain -> !pain.date().isAfter(day) && pain.date().isAfter(day.minusDays(WEEK)))
            .map(Reports.Pain::score)
            .toList();
    return ratings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ratings.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(ratings.size()), 1, RoundingMode.HALF_UP));
  }

  /** How much it rose since the week before; empty where one of the weeks has no rating. */
  Optional<BigDecimal> rise(LocalDate day) {
    return at(day).flatMap(now -> at(day.minusDays(WEEK)).map(now::subtract));
  }
}
