package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.Interaction;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.MedicineIndication;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.RuleBook;
import org.ambulo.core.logic.Verdicts;

/**
 * Chooses among the medicines that the clinic manages: what the evidence is for in this patient's
 * indication, tried on the regimen as if it were asked for. What would raise an alert, what a
 * diagnosis or the kidneys forbid, what failed before or is declined is withheld, with the reason.
 */
public final class MedicineChooser {

  /** The better supported, and of these the one that makes less dependent. */
  private static final Comparator<MedicineChoices.Option> BEST_FIRST =
      Comparator.comparing((MedicineChoices.Option option) -> option.evidence().direction())
          .thenComparing(option -> option.medicine().use().orElseThrow().dependency());

  private static final Fact CREATININE_CLEARANCE = Fact.measure("crcl");

  private final KnowledgeBase knowledge;
  private final List<Considered> candidates;
  private final List<MedicineIndication> indications;
  private final RuleBook rules;

  public MedicineChooser(KnowledgeBase knowledge, SafetyRules safety) {
    this.knowledge = knowledge;
    candidates =
        knowledge.medicines().stream()
            .filter(medicine -> medicine.role() == Medicine.Role.MANAGED)
            .map(medicine -> new Considered(medicine, safety))
            .toList();
    indications = knowledge.medicineIndications().all();
    RuleBook.Builder builder = safety.someRules();
    indications.forEach(one -> builder.add(one.when()));
    rules = builder.build();
  }

  /**
   * The choices for one patient.
   *
   * @param patient the patient's facts; what they say of medicines is not used
   * @param concluded the same with what the assessment concluded
   * @param unwanted ids of medicines that failed before or are declined
   */
  public MedicineChoices choose(
      Facts patient, Facts concluded, Regimen regimen, Set<String> unwanted) {
    Verdicts verdicts = rules.judge(concluded);
    for (int i = 0; i < indications.size(); i++) {
      if (verdicts.on(i).isYes()) {
        return choose(patient, regimen, indications.get(i).id(), unwanted);
      }
    }
    return new MedicineChoices(List.of(), List.of());
  }

  private MedicineChoices choose(
      Facts patient, Regimen regimen, String indication, Set<String> unwanted) {
    List<MedicineChoices.Option> options = new ArrayList<>();
    List<MedicineChoices.Withheld> barred = new ArrayList<>();
    List<MedicineChoices.Withheld> unsupported = new ArrayList<>();
    for (Considered candidate : candidates) {
      Medicine medicine = candidate.medicine();
      Optional<Medicine.Evidence> evidence = candidate.evidence(indication);
      if (evidence.isEmpty() || regimen.has(medicine.id())) {
        continue;
      }
      Optional<MedicineChoices.Withheld> noEvidence = candidate.unsupported(indication);
      if (noEvidence.isPresent()) {
        unsupported.add(noEvidence.get());
      } else if (unwanted.contains(medicine.id())) {
        barred.add(withheld(medicine, "failed before or declined", medicine.citation()));
      } else {
        Regimen with = regimen.with(Taken.askedFor(medicine));
        Trial.Tried tried = candidate.trial().on(with, new RegimenFacts(patient, with));
        Optional<Alert> bar = tried.bar();
        if (bar.isPresent()) {
          barred.add(barred(medicine, bar.get().rule()));
        } else {
          options.add(option(candidate, evidence.get(), checks(candidate.use(), patient, tried)));
        }
      }
    }
    options.sort(BEST_FIRST);
    barred.addAll(unsupported);
    return new MedicineChoices(options, barred);
  }

  private static MedicineChoices.Withheld barred(Medicine medicine, Interaction rule) {
    return withheld(
        medicine, rule.title() + " (" + rule.id() + "): " + rule.action(), rule.citation());
  }

  private static MedicineChoices.Withheld withheld(
      Medicine medicine, String why, Citation citation) {
    return new MedicineChoices.Withheld(medicine, true, why, citation);
  }

  /** The band of the kidneys' function; nothing while it is not known. */
  private static Optional<Medicine.KidneyBand> band(Medicine.Use use, Facts patient) {
    if (!(patient.answer(CREATININE_CLEARANCE) instanceof Answer.Amount clearance)) {
      return Optional.empty();
    }
    BigDecimal value = clearance.value();
    return use.kidney().stream()
        .filter(
            band ->
                value.compareTo(band.from()) >= 0
                    && band.below().map(below -> value.compareTo(below) < 0).orElse(true))
        .findFirst();
  }

  /** What to know, mind or change before: open dangers, milder alerts, what the kidneys ask. */
  private List<String> checks(Medicine.Use use, Facts patient, Trial.Tried tried) {
    Set<String> missing = new LinkedHashSet<>();
    for (OpenAlert open : tried.open()) {
      open.ask().forEach(fact -> missing.add(FactWords.missing(fact, knowledge)));
    }
    List<String> checks = new ArrayList<>();
    if (!missing.isEmpty()) {
      checks.add("know first: " + String.join(", ", missing));
    }
    band(use, patient)
        .filter(band -> band.action() != Medicine.KidneyAction.USUAL)
        .flatMap(Medicine.KidneyBand::text)
        .ifPresent(checks::add);
    tried.alerts().forEach(one -> checks.add(one.rule().title() + ": " + one.rule().action()));
    return checks;
  }

  private static MedicineChoices.Option option(
      Considered candidate, Medicine.Evidence evidence, List<String> checks) {
    return new MedicineChoices.Option(
        candidate.medicine(),
        evidence,
        candidate.dose(),
        evidence.strength().orElse("") + evidence.note().map(n -> "; " + n).orElse(""),
        checks,
        evidence.citation());
  }
}
