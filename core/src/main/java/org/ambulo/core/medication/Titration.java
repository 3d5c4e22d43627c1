package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.Medicine.Step;

/**
 * The rows of a titration: the steps of the medicine's entry, as far as the ceiling allows.
 *
 * @param beyond the first step above the ceiling
 * @param days from the first row to the first step of the entry
 */
record Titration(List<TitrationCalendar.Row> rows, Optional<Medicine.Dose> beyond, int days) {

  /** Whether the entry of a medicine has steps that a calendar can be made of. */
  static boolean isKnown(Medicine medicine) {
    return medicine
        .use()
        .filter(use -> !use.titration().isEmpty())
        .filter(use -> use.titration().stream().allMatch(step -> step.dose().isPresent()))
        .isPresent();
  }

  /**
   * The rows from a day on.
   *
   * @param now milligrams a day that are taken already: only steps above it follow, the first of
   *     them on that day
   * @param startsLow whether an older adult's lower first step comes before
   */
  static Titration of(
      Medicine.Use use,
      DailyCeiling ceiling,
      BigDecimal now,
      Optional<Medicine.OlderStart> startsLow,
      LocalDate from) {
    List<TitrationCalendar.Row> rows = new ArrayList<>();
    int before = 0;
    if (startsLow.isPresent() && ceiling.allows(startsLow.get().dose().perDay())) {
      rows.add(new TitrationCalendar.Row(from, startsLow.get().dose(), startsLow.get().note()));
      before = startsLow.get().days();
    }
    List<Step> steps =
        use.titration().stream().filter(step -> perDay(step).compareTo(now) > 0).toList();
    for (Step step : steps) {
      if (!ceiling.allows(perDay(step))) {
        return new Titration(rows, step.dose(), before);
      }
      LocalDate day = from.plusDays((long) before + step.day() - steps.getFirst().day());
      rows.add(new TitrationCalendar.Row(day, step.dose().orElseThrow(), step.note()));
    }
    return new Titration(rows, Optional.empty(), before);
  }

  private static BigDecimal perDay(Step step) {
    return step.dose().orElseThrow().perDay();
  }
}
