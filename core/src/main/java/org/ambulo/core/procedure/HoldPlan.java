package org.ambulo.core.procedure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.ambulo.core.knowledge.AntithromboticHold;
import org.ambulo.core.logic.Truth;

/**
 * How one medicine that is taken is held around a needle.
 *
 * @param shared whether the prescriber shares in the decision and the table asks for no days
 * @param daysNeeded from the last dose to the needle; the longer wait while the kidneys that decide
 *     it are unknown
 * @param daysHeld so far; 0 while no hold is documented
 * @param enough whether the days held are enough
 * @param earliest the first day on which the needle is possible if the hold goes on from today
 * @param dates empty while no date is set, and where the prescriber shares in the decision
 */
public record HoldPlan(
    AntithromboticHold hold,
    boolean shared,
    BigDecimal daysNeeded,
    BigDecimal daysHeld,
    Truth enough,
    LocalDate earliest,
    Optional<Dates> dates) {

  private static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(24);

  /**
   * The days that the clinic and the patient keep.
   *
   * @param lastDose the last day with a dose; the needle's own day when the wait is hours
   * @param restart the first day with a dose again
   */
  public record Dates(LocalDate lastDose, LocalDate needle, LocalDate restart) {}

  static Dates dates(AntithromboticHold hold, BigDecimal daysNeeded, LocalDate needle) {
    boolean hours = daysNeeded.compareTo(BigDecimal.ONE) < 0;
    return new Dates(
        hours ? needle : needle.minusDays(wholeDays(daysNeeded)),
        needle,
        needle.plusDays(
            hold.restart().fromHours().divide(HOURS_OF_A_DAY, RoundingMode.FLOOR).longValue()));
  }

  static long wholeDays(BigDecimal days) {
    return days.max(BigDecimal.ZERO).setScale(0, RoundingMode.CEILING).longValue();
  }
}
