package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.MedicineForm;
import org.ambulo.core.knowledge.OpioidTaper;
import org.ambulo.core.knowledge.TaperPace;

/**
 * How one opioid comes down, in doses that can be dispensed. A proposal to agree on, never an
 * order.
 *
 * @param form in which it is dispensed
 * @param formStated whether the record or the asker named the form
 * @param pace the fastest that is allowed
 * @param durationKnown whether it is known for how long it has been taken; if not, the pace is the
 *     slowest
 * @param weeks between steps where the asker wants more time than the pace needs
 * @param rows the dose as taken now first; no dose is above the one before
 * @param ending what follows the last dose
 * @param others what else is taken and stays as it is
 * @param checkIns the days on which to see the patient at the latest
 * @param ask what to make sure of first, since the record does not say
 */
public record TaperCalendar(
    Medicine medicine,
    MedicineForm form,
    boolean formStated,
    TaperPace pace,
    boolean durationKnown,
    Optional<Integer> weeks,
    List<Row> rows,
    OpioidTaper.Ending ending,
    Regimen others,
    List<LocalDate> checkIns,
    List<OpioidTaper.Stop> ask) {
  public TaperCalendar {
    rows = List.copyOf(rows);
    checkIns = List.copyOf(checkIns);
    ask = List.copyOf(ask);
  }

  /**
   * A dose and the day from which it holds.
   *
   * @param dose a day on average: milligrams, of a patch micrograms an hour
   * @param units taken each day on which it is taken; empty for the dose as taken now, and for none
   * @param everyDays days from one day on which it is taken to the next
   */
  public record Row(
      LocalDate from,
      Step step,
      BigDecimal dose,
      BigDecimal mme,
      List<Units> units,
      BigDecimal everyDays) {
    public Row {
      units = List.copyOf(units);
    }
  }

  /** How a row differs from the one before. */
  public enum Step {
    /** The dose as it is taken now. */
    NOW,
    /** A cut that the pace allows. */
    WITHIN_PACE,
    /**
     * A cut above the percentage of the pace, since no smaller one can be dispensed; the dose
     * before it was kept until the pace allowed as much.
     */
    NO_SMALLER_STEP,
    /** The smallest dose, with more time between doses. */
    STRETCHED,
    /** None any more. */
    STOPPED
  }
}
