package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Medicine;

/**
 * How a medicine is started and raised, never above what this patient may have. A proposal.
 *
 * @param perDayNow milligrams a day that are taken already; the calendar goes on from there
 * @param rows the earliest day of each dose; empty where no step stays within the ceiling
 * @param beyond the first step that the ceiling does not allow
 * @param judgeOn the day on which a trial has been long enough to judge
 * @param alerts dangers with other medicines, to decide on first
 * @param open dangers that cannot be judged before more is known
 */
public record TitrationCalendar(
    Medicine medicine,
    Optional<BigDecimal> perDayNow,
    List<Row> rows,
    DailyCeiling ceiling,
    Optional<Medicine.Dose> beyond,
    LocalDate judgeOn,
    List<Alert> alerts,
    List<OpenAlert> open) {
  public TitrationCalendar {
    rows = List.copyOf(rows);
    alerts = List.copyOf(alerts);
    open = List.copyOf(open);
  }

  /** A dose and the earliest day for it. */
  public record Row(LocalDate from, Medicine.Dose dose, Optional<String> note) {}
}
