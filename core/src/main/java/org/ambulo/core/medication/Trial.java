package org.ambulo.core.medication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Interaction;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.Medicine.Contraindication;
import org.ambulo.core.knowledge.Severity;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.RuleBook;
import org.ambulo.core.logic.Verdicts;

/**
 * What asking for one medicine would raise: only the rules that can speak of it are judged. Every
 * other alert stands with or without it.
 */
final class Trial {

  private final Medicine medicine;
  private final Severity least;
  private final SafetyRules safety;

  /** Those that name the medicine and are grave enough, the gravest first. */
  private final List<Interaction> rules;

  private final RuleBook book;

  private final List<Caution> cautions;

  /** A diagnosis that asks for care, with what the record would answer. */
  private record Caution(Contraindication entry, List<Fact> codes) {}

  /**
   * Prepares the trial of a medicine.
   *
   * @param least the weight from which an alert counts
   */
  Trial(Medicine medicine, Severity least, SafetyRules safety) {
    this.medicine = medicine;
    this.least = least;
    this.safety = safety;
    rules =
        safety.gravestFirst().stream()
            .filter(rule -> rule.severity().compareTo(least) >= 0)
            .filter(rule -> rule.when().leaves().anyMatch(l -> MedicinePart.names(l, medicine)))
            .toList();
    RuleBook.Builder builder = new RuleBook.Builder();
    rules.forEach(rule -> builder.add(rule.when()));
    book = builder.build();
    cautions =
        medicine.use().stream()
            .flatMap(use -> use.contraindications().stream())
            .filter(entry -> entry.level() == Contraindication.Level.CAUTION)
            .map(entry -> new Caution(entry, entry.icd().stream().map(Fact::code).toList()))
            .toList();
  }

  Medicine medicine() {
    return medicine;
  }

  /** What asks for care with the medicine because a diagnosis is recorded. */
  List<Contraindication> cautions(Facts patient) {
    List<Contraindication> recorded = new ArrayList<>();
    for (Caution caution : cautions) {
      if (caution.codes().stream().anyMatch(code -> patient.answer(code) == Answer.Plain.YES)) {
        recorded.add(caution.entry());
      }
    }
    return recorded;
  }

  /**
   * The gravest alert that counts and to which the medicine contributes; nothing when there is
   * none.
   *
   * @param with the regimen with the medicine in it
   * @param facts the patient's and that regimen's
   */
  Optional<Alert> gravest(Regimen with, Facts facts) {
    Verdicts verdicts = book.judge(facts);
    List<Alert> alerts = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      if (verdicts.on(i).isYes()) {
        alerts.add(SafetyRules.alert(rules.get(i), verdicts.explain(i), with));
      }
    }
    safety.own(medicine, with, facts, alerts, new ArrayList<>());
    return alerts.stream()
        .filter(alert -> alert.rule().severity().compareTo(least) >= 0)
        .filter(alert -> alert.medicines().contains(medicine))
        .max(Comparator.comparing(alert -> alert.rule().severity()));
  }
}
