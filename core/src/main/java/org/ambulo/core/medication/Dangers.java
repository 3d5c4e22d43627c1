package org.ambulo.core.medication;

import java.util.List;
import org.ambulo.core.knowledge.Interaction;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.Severity;
import org.ambulo.core.logic.Facts;

/**
 * What of major weight or more stands against a medicine, as taken or as if it were asked for.
 *
 * @param alerts the gravest first
 * @param open what cannot be judged
 */
record Dangers(List<Alert> alerts, List<OpenAlert> open) {
  Dangers {
    alerts = List.copyOf(alerts);
    open = List.copyOf(open);
  }

  /**
   * Those of one medicine.
   *
   * @param patient the patient's facts, without those of the regimen
   */
  static Dangers of(Medicine medicine, Facts patient, Regimen regimen, SafetyRules safety) {
    Regimen with = regimen.has(medicine.id()) ? regimen : regimen.with(Taken.askedFor(medicine));
    Medication judged = safety.judge(with, new RegimenFacts(patient, with));
    return new Dangers(
        judged.alerts().stream()
            .filter(alert -> isGrave(alert.rule()) && alert.medicines().contains(medicine))
            .toList(),
        judged.open().stream()
            .filter(open -> isGrave(open.rule()) && speaksOf(open.rule(), medicine))
            .toList());
  }

  private static boolean isGrave(Interaction rule) {
    return rule.severity().compareTo(Severity.MAJOR) >= 0;
  }

  private static boolean speaksOf(Interaction rule, Medicine medicine) {
    return rule.when().leaves().anyMatch(leaf -> MedicinePart.names(leaf, medicine));
  }
}
