package org.ambulo.core.medication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.knowledge.Interaction;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.Severity;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;

/**
 * One thing that a medicine's own entry forbids, as a rule like the interactions.
 *
 * @param medicines the part of the rule that speaks of medicines
 */
record OwnRule(Interaction rule, About about, MedicinePart medicines) {

  /** What a rule is about; an interaction about the same says it already. */
  enum About {
    DOSE,
    KIDNEY,
    AGE,
    PREGNANCY,
    DIAGNOSIS
  }

  private static final Fact GESTATIONAL_AGE = Fact.measure("gestational_age");

  /**
   * A rule of the medicine.
   *
   * @param kind what tells it from the medicine's other rules
   * @param all what must hold together
   */
  static OwnRule of(
      Medicine medicine,
      String kind,
      About about,
      String title,
      Severity severity,
      List<Criterion> all,
      String why,
      String action,
      Citation citation) {
    Criterion when = new Criterion.All(all);
    Interaction rule =
        new Interaction(
            medicine.id() + "." + kind,
            title,
            severity,
            when,
            Optional.empty(),
            why.strip(),
            "",
            action,
            Set.of(),
            citation);
    return new OwnRule(rule, about, new MedicinePart(when));
  }

  static Criterion present(Medicine medicine) {
    return new Criterion.Present(Fact.medicine(medicine.id()));
  }

  OwnRule askedIf(Criterion criterion) {
    return new OwnRule(rule.askedIf(criterion), about, medicines);
  }

  /** Whether an alert that fires, no milder, already says what this rule would. */
  boolean isCovered(Medicine medicine, List<Alert> alerts) {
    return alerts.stream()
        .filter(alert -> alert.rule().severity().compareTo(rule.severity()) >= 0)
        .filter(alert -> alert.medicines().contains(medicine))
        .flatMap(alert -> alert.because().stream())
        .map(because -> because.leaf().fact())
        .anyMatch(this::isAbout);
  }

  private boolean isAbout(Fact fact) {
    return switch (about) {
      case DOSE -> fact.kind() == Fact.Kind.DAILY_DOSE;
      case KIDNEY ->
          fact.kind() == Fact.Kind.MEASURE || (fact.kind() == Fact.Kind.CODE && isKidney(fact));
      case AGE -> fact.kind() == Fact.Kind.FINDING;
      case PREGNANCY -> fact.equals(GESTATIONAL_AGE);
      case DIAGNOSIS ->
          (fact.kind() == Fact.Kind.MEASURE && codes().allMatch(OwnRule::isKidney))
              || codes().anyMatch(code -> isSameCode(code, fact));
    };
  }

  private Stream<Fact> codes() {
    return rule.when()
        .leaves()
        .map(Criterion.Leaf::fact)
        .filter(fact -> fact.kind() == Fact.Kind.CODE);
  }

  /** Chronic kidney disease and acute kidney injury are N17 to N19. */
  private static boolean isKidney(Fact fact) {
    return fact.id().startsWith("N17")
        || fact.id().startsWith("N18")
        || fact.id().startsWith("N19");
  }

  private static boolean isSameCode(Fact one, Fact other) {
    return other.kind() == Fact.Kind.CODE
        && (one.id().startsWith(other.id()) || other.id().startsWith(one.id()));
  }
}
