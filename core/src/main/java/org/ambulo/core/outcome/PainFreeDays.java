package org.ambulo.core.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.ambulo.core.knowledge.DerivedNumber.DaysFree;
import org.ambulo.core.logic.Answer;

/**
 * The days free of pain before the pain that a diary shows now. A rating stands until the next one,
 * for so many days at most; beyond that nothing is known. Unknown while the diary shows no pain
 * that is back, and where it does not reach from that pain to a day without.
 */
final class PainFreeDays {

  private final NavigableMap<LocalDate, BigDecimal> worst;
  private final DaysFree of;

  /**
   * @param worst the worst rating of each day that has one
   */
  PainFreeDays(NavigableMap<LocalDate, BigDecimal> worst, DaysFree of) {
    this.worst = worst;
    this.of = of;
  }

  Answer asOf(LocalDate day) {
    Optional<LocalDate> back = back(day);
    if (back.isEmpty() || before(back.get()).isEmpty()) {
      return Answer.Plain.UNKNOWN;
    }
    LocalDate first = back.get();
    for (var earlier = before(first); earlier.isPresent(); earlier = before(first)) {
      if (!isFree(earlier.get())) {
        return Answer.of(days(first, back.get()));
      }
      first = earlier.get().getKey();
    }
    return new Answer.AtLeast(days(first, back.get()));
  }

  /** The first day of the pain that goes on now, if it has been bad enough to be back. */
  private Optional<LocalDate> back(LocalDate day) {
    Optional<LocalDate> back = Optional.empty();
    boolean isBack = false;
    var rating = Optional.ofNullable(worst.floorEntry(day)).filter(last -> stands(last, day));
    while (rating.isPresent() && !isFree(rating.get())) {
      LocalDate first = rating.get().getKey();
      isBack |= rating.get().getValue().compareTo(of.back()) >= 0;
      back = Optional.of(first);
      rating = before(first);
    }
    return isBack ? back : Optional.empty();
  }

  /** The last rating before this day, if it stands until then. */
  private Optional<Map.Entry<LocalDate, BigDecimal>> before(LocalDate day) {
    return Optional.ofNullable(worst.lowerEntry(day)).filter(earlier -> stands(earlier, day));
  }

  private boolean stands(Map.Entry<LocalDate, BigDecimal> rating, LocalDate until) {
    return ChronoUnit.DAYS.between(rating.getKey(), until) <= of.stands();
  }

  private boolean isFree(Map.Entry<LocalDate, BigDecimal> rating) {
    return rating.getValue().compareTo(of.below()) < 0;
  }

  private static BigDecimal days(LocalDate first, LocalDate last) {
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last));
  }
}
