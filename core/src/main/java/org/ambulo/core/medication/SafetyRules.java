package org.ambulo.core.medication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.Interaction;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.Severity;
import org.ambulo.core.logic.Because;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.RuleBook;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.logic.Verdicts;

/** Judges whether a regimen is safe for this patient. */
public final class SafetyRules {

  private static final String OPIOID = "opioid";

  private static final Comparator<Alert> GRAVEST_FIRST =
      Comparator.comparing((Alert alert) -> alert.rule().severity()).reversed();

  private final RuleBook book;
  private final List<Watched> rules;
  private final OwnRules ownRules;

  public SafetyRules(KnowledgeBase knowledge) {
    ownRules = new OwnRules(knowledge);
    RuleBook.Builder all = new RuleBook.Builder();
    rules =
        knowledge.interactions().stream()
            .sorted(Comparator.comparing(Interaction::severity).reversed())
            .map(rule -> new Watched(rule, all.add(rule.when()), new MedicinePart(rule.when())))
            .toList();
    book = all.build();
  }

  private record Watched(Interaction rule, int number, MedicinePart medicines) {}

  /**
   * What there is to say of a regimen.
   *
   * @param facts the patient's and the regimen's
   */
  public Medication judge(Regimen regimen, Facts facts) {
    Verdicts verdicts = book.judge(facts);
    List<Alert> alerts = new ArrayList<>();
    List<OpenAlert> open = new ArrayList<>();
    Set<String> replaced = new HashSet<>();
    boolean isTaken = !regimen.taken().isEmpty();
    for (Watched watched : rules) {
      Interaction rule = watched.rule();
      Truth truth = verdicts.on(watched.number());
      if (truth.isYes()) {
        alerts.add(alert(rule, regimen, facts));
        replaced.addAll(rule.replaces());
      } else if (isTaken && truth.isUnknown() && watched.medicines().holds(facts)) {
        ask(rule, facts).ifPresent(open::add);
      }
    }
    alerts.removeIf(alert -> replaced.contains(alert.rule().id()));
    regimen.medicines().forEach(medicine -> own(medicine, regimen, facts, alerts, open));
    alerts.sort(GRAVEST_FIRST);
    return new Medication(regimen, Mme.of(regimen), alerts, open);
  }

  /**
   * The gravest alert of at least this weight to which the medicine contributes; nothing when there
   * is none.
   *
   * @param facts the patient's and the regimen's, with the medicine in it
   */
  Optional<Alert> gravest(Medicine medicine, Severity least, Regimen regimen, Facts facts) {
    Verdicts verdicts = book.judge(facts);
    List<Alert> alerts = new ArrayList<>();
    for (Watched watched : rules) {
      Interaction rule = watched.rule();
      if (rule.severity().compareTo(least) >= 0 && verdicts.on(watched.number()).isYes()) {
        alerts.add(alert(rule, regimen, facts));
      }
    }
    own(medicine, regimen, facts, alerts, new ArrayList<>());
    return alerts.stream()
        .filter(alert -> alert.rule().severity().compareTo(least) >= 0)
        .filter(alert -> alert.medicines().contains(medicine))
        .max(Comparator.comparing(alert -> alert.rule().severity()));
  }

  /** What the medicine's own entry forbids, unless an alert says it already. */
  private void own(
      Medicine medicine, Regimen regimen, Facts facts, List<Alert> alerts, List<OpenAlert> open) {
    if (regimen.allergies().isAgainst(medicine) && !isSaid(regimen.allergies(), medicine, alerts)) {
      Interaction rule = OwnRules.allergy(medicine);
      alerts.add(new Alert(rule, List.of(medicine), Judge.explain(rule.when(), facts)));
    }
    for (OwnRules.Own own : ownRules.of(medicine)) {
      Truth truth = Judge.judge(own.rule().when(), facts);
      if (truth.isYes() && !OwnRules.isCovered(own, medicine, alerts)) {
        List<Because> because = Judge.explain(own.rule().when(), facts);
        alerts.add(new Alert(own.rule(), List.of(medicine), because));
      } else if (truth.isUnknown() && own.medicines().holds(facts)) {
        ask(own.rule(), facts).ifPresent(open::add);
      }
    }
  }

  /** What is missing to judge the rule; nothing where it makes no sense to ask. */
  private static Optional<OpenAlert> ask(Interaction rule, Facts facts) {
    boolean idle = rule.askIf().filter(askIf -> Judge.judge(askIf, facts).isNo()).isPresent();
    return idle
        ? Optional.empty()
        : Optional.of(new OpenAlert(rule, List.copyOf(Judge.ask(rule.when(), facts))));
  }

  /** Whether an alert on the medicine names an allergy of the patient. */
  private static boolean isSaid(Allergies allergies, Medicine medicine, List<Alert> alerts) {
    return alerts.stream()
        .filter(alert -> alert.medicines().contains(medicine))
        .flatMap(alert -> alert.because().stream())
        .map(because -> because.leaf().fact())
        .anyMatch(
            fact ->
                fact.kind() == Fact.Kind.CIRCUMSTANCE
                    && allergies.circumstances().contains(fact.id()));
  }

  private static Alert alert(Interaction rule, Regimen regimen, Facts facts) {
    List<Because> because = Judge.explain(rule.when(), facts);
    Set<Medicine> medicines = new LinkedHashSet<>();
    for (Because one : because) {
      if (one.truth().isYes()) {
        medicines.addAll(meant(one.leaf().fact(), regimen));
      }
    }
    return new Alert(rule, List.copyOf(medicines), because);
  }

  /** The medicines of the regimen that a fact speaks of. */
  private static List<Medicine> meant(Fact fact, Regimen regimen) {
    return switch (fact.kind()) {
      case MEDICINE, DAILY_DOSE ->
          regimen.medicines().stream().filter(m -> m.id().equals(fact.id())).toList();
      case CLASS, CLASS_COUNT -> ofClass(fact.id(), regimen);
      case MME -> ofClass(OPIOID, regimen);
      case FINDING,
          SCORE,
          MEASURE,
          PROBLEM,
          EVENT,
          CODE,
          CIRCUMSTANCE,
          CARE,
          PROCEDURE,
          CAUSE,
          CATEGORY,
          CONCLUSION ->
          List.of();
    };
  }

  private static List<Medicine> ofClass(String medicineClass, Regimen regimen) {
    return regimen.medicines().stream()
        .filter(medicine -> medicine.classes().contains(medicineClass))
        .toList();
  }
}
