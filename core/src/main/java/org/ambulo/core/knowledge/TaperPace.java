package org.ambulo.core.knowledge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import org.ambulo.core.logic.Criterion;

/**
 * How fast a long-term opioid may come down at most.
 *
 * @param name the pace in words
 * @param of for whom it is, in words
 * @param cutPercent of the base, each interval
 * @param untilPercent of the first dose: above it the base is the first dose, below it the dose
 *     that remains; empty where the base is always the dose that remains
 */
public record TaperPace(
    String id,
    String name,
    String of,
    Criterion when,
    Interval every,
    BigDecimal cutPercent,
    Optional<BigDecimal> untilPercent,
    Citation citation) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final MathContext DIGITS = MathContext.DECIMAL64;

  /** The time between two steps. */
  public enum Interval {
    WEEK(1),
    MONTH(5);

    private final int leastWeeks;

    Interval(int leastWeeks) {
      this.leastWeeks = leastWeeks;
    }

    /** The fewest whole weeks that are never shorter than it. */
    public int leastWeeks() {
      return leastWeeks;
    }

    /** The day that many intervals after this one. */
    public LocalDate after(LocalDate day, int intervals) {
      return this == WEEK ? day.plusWeeks(intervals) : day.plusMonths(intervals);
    }
  }

  /**
   * The lowest dose that the next interval allows.
   *
   * @param dose the dose now, or the lowest that was allowed so far; in any unit
   * @param first the dose at the start, in the same unit
   */
  public BigDecimal lowestAfter(BigDecimal dose, BigDecimal first) {
    Optional<BigDecimal> turn = untilPercent.map(percent -> share(first, percent));
    if (turn.isPresent() && dose.compareTo(turn.get()) > 0) {
      return dose.subtract(share(first, cutPercent)).max(turn.get());
    }
    return dose.subtract(share(dose, cutPercent), DIGITS);
  }

  private static BigDecimal share(BigDecimal dose, BigDecimal percent) {
    return dose.multiply(percent).divide(HUNDRED, DIGITS);
  }
}
