package org.ambulo.core.medication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.Interaction;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.Severity;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.RuleBook;
import org.ambulo.core.logic.Verdicts;

/**
 * What asking for one medicine would raise: only the rules that can speak of it are judged. Every
 * other alert stands with or without it.
 */
final class Trial {

  private final Medicine medicine;
  private final SafetyRules safety;

  /** Those that name the medicine and say more than a word of information. */
  private final List<SafetyRules.Watched> rules;

  private final RuleBook book;

  Trial(Medicine medicine, SafetyRules safety) {
    this.medicine = medicine;
    this.safety = safety;
    RuleBook.Builder builder = safety.someRules();
    rules =
        safety
            .naming(medicine)
            .filter(rule -> rule.severity().compareTo(Severity.MODERATE) >= 0)
            .map(rule -> SafetyRules.Watched.of(rule, builder))
            .toList();
    safety.addOwn(medicine, builder);
    book = builder.build();
  }

  /**
   * What came of it.
   *
   * @param alerts to which the medicine contributes, moderate ones too, the gravest first
   * @param open what of major weight cannot be judged; empty where a grave alert bars it anyway
   */
  record Tried(List<Alert> alerts, List<OpenAlert> open) {
    /** The gravest alert of major weight or more. */
    Optional<Alert> bar() {
      return alerts.stream().filter(alert -> isGrave(alert.rule())).findFirst();
    }
  }

  /**
   * Tries the medicine.
   *
   * @param with the regimen with the medicine in it
   * @param known the patient's facts and that regimen's
   */
  Tried on(Regimen with, Facts known) {
    Verdicts verdicts = book.judge(known);
    Facts facts = verdicts.facts();
    List<Alert> alerts = new ArrayList<>();
    Set<String> replaced = new HashSet<>();
    for (SafetyRules.Watched watched : rules) {
      if (verdicts.on(watched.number()).isYes()) {
        alerts.add(SafetyRules.alert(watched.rule(), verdicts.explain(watched.number()), with));
        replaced.addAll(watched.rule().replaces());
      }
    }
    alerts.removeIf(alert -> replaced.contains(alert.rule().id()));
    List<OpenAlert> open = new ArrayList<>();
    safety.own(medicine, with, facts, alerts, open);
    alerts.removeIf(alert -> !alert.medicines().contains(medicine));
    alerts.sort(SafetyRules.GRAVEST_FIRST);
    boolean barred = !alerts.isEmpty() && isGrave(alerts.getFirst().rule());
    if (barred) {
      return new Tried(alerts, List.of());
    }
    for (SafetyRules.Watched watched : rules) {
      watched.open(facts, verdicts).ifPresent(open::add);
    }
    open.removeIf(one -> !isGrave(one.rule()));
    return new Tried(alerts, open);
  }

  private static boolean isGrave(Interaction rule) {
    return rule.severity().compareTo(Severity.MAJOR) >= 0;
  }
}
