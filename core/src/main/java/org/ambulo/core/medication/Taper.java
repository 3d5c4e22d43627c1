package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.MedicineForm;
import org.ambulo.core.knowledge.OpioidTaper;
import org.ambulo.core.knowledge.TaperPace;

/**
 * The rows of a taper: each dose is the smallest that can be dispensed and that the pace allows.
 * Where none can be dispensed within one interval, the dose is kept until the pace, going on
 * without it, has come down to the next one.
 */
final class Taper {

  private static final BigDecimal DAILY = BigDecimal.ONE;

  private final TaperPace pace;
  private final MedicineForm form;
  private final OpioidTaper.Ending ending;
  private final BigDecimal mmeFactor;
  private final BigDecimal first;
  private final DispensableDoses doses;
  private final Optional<Integer> weeks;
  private final List<TaperCalendar.Row> rows = new ArrayList<>();
  private final LocalDate start;
  private int intervals;
  private BigDecimal dose;

  /**
   * @param first the dose as taken now
   * @param weeks between steps, where more than the pace needs
   */
  Taper(
      TaperPace pace,
      MedicineForm form,
      OpioidTaper.Ending ending,
      BigDecimal mmeFactor,
      BigDecimal first,
      LocalDate start,
      Optional<Integer> weeks) {
    this.pace = pace;
    this.form = form;
    this.ending = ending;
    this.mmeFactor = mmeFactor;
    this.first = first;
    this.start = start;
    this.weeks = weeks;
    dose = first;
    doses = new DispensableDoses(form, first);
  }

  /** From the dose as taken now to none, or to the smallest dose of a form that cannot end it. */
  List<TaperCalendar.Row> rows() {
    row(TaperCalendar.Step.NOW, first, doses.units(first), DAILY);
    while (dose.compareTo(form.smallest()) > 0) {
      step();
    }
    ending.everyDays().ifPresent(this::end);
    return List.copyOf(rows);
  }

  private void step() {
    BigDecimal allowed = pace.lowestAfter(dose, first);
    Optional<BigDecimal> within = doses.smallestBetween(allowed, dose);
    if (within.isPresent()) {
      intervals++;
      row(TaperCalendar.Step.WITHIN_PACE, within.get(), doses.units(within.get()), DAILY);
      return;
    }
    BigDecimal next = doses.nextBelow(dose);
    waitFor(next);
    row(TaperCalendar.Step.NO_SMALLER_STEP, next, doses.units(next), DAILY);
  }

  /** Keeps the dose until the pace, without it, would have come down so far. */
  private void waitFor(BigDecimal next) {
    BigDecimal allowed = dose;
    while (allowed.compareTo(next) > 0) {
      allowed = pace.lowestAfter(allowed, first);
      intervals++;
    }
  }

  /** The smallest dose with more time between, then none. */
  private void end(BigDecimal everyDays) {
    BigDecimal smallest = form.smallest();
    BigDecimal average = smallest.divide(everyDays, MathContext.DECIMAL64);
    if (average.compareTo(dose) < 0) {
      waitFor(average);
      row(TaperCalendar.Step.STRETCHED, average, doses.units(smallest), everyDays);
    }
    intervals++;
    row(TaperCalendar.Step.STOPPED, BigDecimal.ZERO, List.of(), DAILY);
  }

  private void row(
      TaperCalendar.Step step, BigDecimal next, List<Units> units, BigDecimal everyDays) {
    dose = next;
    LocalDate from =
        weeks
            .map(apart -> start.plusWeeks((long) apart * intervals))
            .orElseGet(() -> pace.every().after(start, intervals));
    rows.add(new TaperCalendar.Row(from, step, next, next.multiply(mmeFactor), units, everyDays));
  }
}
