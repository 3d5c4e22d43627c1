package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.LimitConditions;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.Severity;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;

/** Writes the titration calendar of a medicine that is proposed, asked for or being raised. */
public final class TitrationWriter {

  private final LimitConditions conditions;
  private final SafetyRules safety;

  public TitrationWriter(KnowledgeBase knowledge) {
    conditions = knowledge.limitConditions();
    safety = new SafetyRules(knowledge);
  }

  /** Whether the entry of a medicine has steps that a calendar can be made of. */
  public static boolean isTitrated(Medicine medicine) {
    return Titration.isKnown(medicine);
  }

  /**
   * The calendar; or why there is none.
   *
   * @param patient the patient's facts, without those of the regimen
   * @param from the first day
   */
  public Titrating write(Medicine medicine, Regimen regimen, Facts patient, LocalDate from) {
    if (!isTitrated(medicine)) {
      return new Titrating.Refused(Titrating.Reason.NO_STEPS);
    }
    List<Taken> products =
        regimen.taken().stream()
            .filter(one -> one.standing() == Standing.ACTIVE && one.medicine().equals(medicine))
            .toList();
    if (products.stream().anyMatch(one -> one.daily().isEmpty())) {
      return new Titrating.Refused(Titrating.Reason.NO_DAILY_DOSE);
    }
    Dangers dangers = Dangers.of(medicine, patient, regimen, safety);
    List<Alert> bars = dangers.alerts().stream().filter(alert -> bars(alert, medicine)).toList();
    if (!bars.isEmpty()) {
      return new Titrating.Barred(bars);
    }
    BigDecimal now =
        products.stream()
            .map(one -> one.daily().orElseThrow().most())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Titrating.Planned(calendar(medicine, now, patient, from, dangers));
  }

  /** What forbids the medicine by itself; of what only comes with another one, somebody decides. */
  private static boolean bars(Alert alert, Medicine medicine) {
    return alert.rule().severity() == Severity.CONTRAINDICATED
        || alert.medicines().equals(List.of(medicine));
  }

  private TitrationCalendar calendar(
      Medicine medicine, BigDecimal now, Facts patient, LocalDate from, Dangers dangers) {
    Medicine.Use use = medicine.use().orElseThrow();
    DailyCeiling ceiling = DailyCeiling.of(use, conditions, patient);
    boolean mayBeOlder = !Judge.judge(conditions.older(), patient).isNo();
    Optional<Medicine.OlderStart> low =
        use.olderStart().filter(start -> mayBeOlder && start.dose().perDay().compareTo(now) > 0);
    Titration titration = Titration.of(use, ceiling, now, low, from);
    return new TitrationCalendar(
        medicine,
        Optional.of(now).filter(mg -> mg.signum() > 0),
        titration.rows(),
        ceiling,
        titration.beyond(),
        from.plusDays(titration.days() + use.onset().trialDays().longValue()),
        dangers.alerts(),
        dangers.open());
  }
}
