package org.ambulo.core.medication;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.LimitConditions;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.Severity;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;

/** The patients whom a medicine's own entry excludes: by a diagnosis, pregnancy or age. */
final class ConditionRules {

  private static final String AVOID = "avoid";

  private final LimitConditions conditions;

  ConditionRules(LimitConditions conditions) {
    this.conditions = conditions;
  }

  void add(Medicine medicine, Medicine.Use use, List<OwnRule> rules) {
    use.contraindications().forEach(contra -> contraindication(medicine, contra, rules));
    pregnancy(medicine, use.pregnancy()).ifPresent(rules::add);
    if (use.beers().flag().equals(AVOID)) {
      rules.add(
          OwnRule.of(
              medicine,
              "beers",
              OwnRule.About.AGE,
              medicine.name() + " in older adults",
              Severity.MAJOR,
              List.of(OwnRule.present(medicine), conditions.older()),
              use.beers().text().orElse("To be avoided in older adults."),
              "Choose another medicine.",
              use.beers().citation()));
    }
  }

  private static void contraindication(
      Medicine medicine, Medicine.Contraindication contra, List<OwnRule> rules) {
    Optional<Severity> severity = severity(contra.level());
    if (severity.isEmpty() || contra.icd().isEmpty()) {
      return;
    }
    List<Criterion> codes =
        contra.icd().stream()
            .<Criterion>map(prefix -> new Criterion.Present(Fact.code(prefix)))
            .toList();
    rules.add(
        OwnRule.of(
            medicine,
            "with_" + contra.icd().getFirst(),
            OwnRule.About.DIAGNOSIS,
            medicine.name() + ": " + contra.text(),
            severity.get(),
            List.of(OwnRule.present(medicine), new Criterion.Any(codes)),
            "A diagnosis on record that it does not go with.",
            severity.get() == Severity.MODERATE ? "Use with care." : "Choose another medicine.",
            medicine.citation()));
  }

  private Optional<OwnRule> pregnancy(Medicine medicine, Medicine.Pregnancy pregnancy) {
    Criterion when =
        pregnancy.status() == Medicine.Pregnancy.Status.AVOID_FIRST_TRIMESTER
            ? conditions.firstTrimester()
            : conditions.pregnant();
    return severity(pregnancy.status())
        .map(
            severity ->
                OwnRule.of(
                    medicine,
                    "pregnancy",
                    OwnRule.About.PREGNANCY,
                    medicine.name() + " in pregnancy",
                    severity,
                    List.of(OwnRule.present(medicine), when),
                    pregnancy.text().map(ConditionRules::sentence).orElse("It may harm the child."),
                    severity == Severity.MODERATE
                        ? "Use with care; share the decision with obstetrics."
                        : "Avoid unless it is needed, and share the decision with obstetrics.",
                    pregnancy.citation()))
        .map(own -> own.askedIf(conditions.mayBePregnant()));
  }

  /** What is forbidden late only stands in the interactions. */
  private static Optional<Severity> severity(Medicine.Pregnancy.Status status) {
    return switch (status) {
      case AVOID, AVOID_IF_POSSIBLE, AVOID_FIRST_TRIMESTER, INSUFFICIENT_DATA ->
          Optional.of(Severity.MAJOR);
      case CAUTION -> Optional.of(Severity.MODERATE);
      case PREFERRED_ANALGESIC, LIKELY_OK, USE_IF_OVERDOSE, AVOID_GE_20WK -> Optional.empty();
    };
  }

  private static String sentence(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  private static Optional<Severity> severity(Medicine.Contraindication.Level level) {
    return switch (level) {
      case CONTRAINDICATED -> Optional.of(Severity.CONTRAINDICATED);
      case AVOID -> Optional.of(Severity.MAJOR);
      case CAUTION -> Optional.of(Severity.MODERATE);
      case ALLERGY, SEE_PREGNANCY, OTHER -> Optional.empty();
    };
  }
}
