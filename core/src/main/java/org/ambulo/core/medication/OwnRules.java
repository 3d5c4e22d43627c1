package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.knowledge.Interaction;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.LimitConditions;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.Severity;
import org.ambulo.core.logic.Comparison;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;

/**
 * What each medicine's own entry forbids, as rules like the interactions: its daily limits by age,
 * liver and kidneys, the diagnoses it does not go with, pregnancy, and the Beers criteria.
 */
final class OwnRules {

  /** What a rule is about; an interaction about the same says it already. */
  enum About {
    DOSE,
    KIDNEY,
    AGE,
    PREGNANCY,
    DIAGNOSIS
  }

  /** A rule of a medicine. */
  record Own(Interaction rule, About about, MedicinePart medicines) {
    Own askedIf(Criterion criterion) {
      return new Own(rule.askedIf(criterion), about, medicines);
    }
  }

  private static final Fact CREATININE_CLEARANCE = Fact.measure("crcl");
  private static final Fact GESTATIONAL_AGE = Fact.measure("gestational_age");
  private static final String AVOID = "avoid";

  private final LimitConditions conditions;
  private final Map<String, List<Own>> byMedicine = new HashMap<>();

  OwnRules(KnowledgeBase knowledge) {
    conditions = knowledge.limitConditions();
    for (Medicine medicine : knowledge.medicines().all()) {
      List<Own> rules = new ArrayList<>();
      medicine.use().ifPresent(use -> add(medicine, use, rules));
      byMedicine.put(medicine.id(), List.copyOf(rules));
    }
  }

  /** What an allergy against its ingredient forbids. */
  static Interaction allergy(Medicine medicine) {
    return new Interaction(
        medicine.id() + ".allergy",
        medicine.name() + " with an allergy to it on record",
        Severity.CONTRAINDICATED,
        present(medicine),
        Optional.empty(),
        "The allergies on record name this ingredient.",
        "",
        "Do not give it. Ask what the reaction was and when, and write it down.",
        Set.of(),
        medicine.citation());
  }

  List<Own> of(Medicine medicine) {
    return byMedicine.getOrDefault(medicine.id(), List.of());
  }

  private void add(Medicine medicine, Medicine.Use use, List<Own> rules) {
    use.limit().ifPresent(limit -> limits(medicine, limit, rules));
    use.kidney().forEach(band -> kidney(medicine, band, rules));
    use.contraindications().forEach(contra -> contraindication(medicine, contra, rules));
    pregnancy(medicine, use.pregnancy()).ifPresent(rules::add);
    if (use.beers().flag().equals(AVOID)) {
      rules.add(
          own(
              medicine,
              "beers",
              About.AGE,
              medicine.name() + " in older adults",
              Severity.MAJOR,
              List.of(present(medicine), conditions.older()),
              use.beers().text().orElse("To be avoided in older adults."),
              "Choose another medicine.",
              use.beers().citation()));
    }
  }

  private void limits(Medicine medicine, Medicine.DailyLimit limit, List<Own> rules) {
    limit.adult().ifPresent(mg -> rules.add(limit(medicine, "limit", mg, List.of(), limit)));
    limit
        .from65()
        .ifPresent(
            mg ->
                rules.add(limit(medicine, "limit_older", mg, List.of(conditions.older()), limit)));
    limit
        .liverOrAlcohol()
        .ifPresent(
            mg ->
                rules.add(
                    limit(
                        medicine, "limit_liver", mg, List.of(conditions.liverOrAlcohol()), limit)));
  }

  private static Own limit(
      Medicine medicine,
      String kind,
      BigDecimal mg,
      List<Criterion> also,
      Medicine.DailyLimit limit) {
    List<Criterion> all = new ArrayList<>(List.of(above(medicine, mg)));
    all.addAll(also);
    return own(
        medicine,
        kind,
        About.DOSE,
        medicine.name() + " above " + mg.toPlainString() + " mg a day",
        Severity.MAJOR,
        all,
        "Above the daily limit that holds for this patient, over all products.",
        "Reduce to at most " + mg.toPlainString() + " mg a day.",
        limit.citation());
  }

  private static Criterion above(Medicine medicine, BigDecimal mg) {
    return new Criterion.Compare(Fact.dailyDose(medicine.id()), Comparison.GT, mg);
  }

  private static void kidney(Medicine medicine, Medicine.KidneyBand band, List<Own> rules) {
    if (band.dailyMg().isEmpty() || band.below().isEmpty()) {
      return;
    }
    BigDecimal mg = band.dailyMg().get();
    BigDecimal below = band.below().get();
    boolean never = mg.signum() == 0;
    List<Criterion> when = new ArrayList<>();
    when.add(never ? present(medicine) : above(medicine, mg));
    when.add(new Criterion.Compare(CREATININE_CLEARANCE, Comparison.GE, band.from()));
    when.add(new Criterion.Compare(CREATININE_CLEARANCE, Comparison.LT, below));
    rules.add(
        own(
            medicine,
            "kidney_" + below.toPlainString(),
            About.KIDNEY,
            medicine.name() + " with a creatinine clearance below " + below.toPlainString(),
            band.action() == Medicine.KidneyAction.CONTRAINDICATED
                ? Severity.CONTRAINDICATED
                : Severity.MAJOR,
            when,
            "The kidneys clear it too slowly. " + band.text().orElse(""),
            never ? "Do not use it." : "At most " + mg.toPlainString() + " mg a day.",
            medicine.citation()));
  }

  private static void contraindication(
      Medicine medicine, Medicine.Contraindication contra, List<Own> rules) {
    Optional<Severity> severity = severity(contra.level());
    if (severity.isEmpty() || contra.icd().isEmpty()) {
      return;
    }
    List<Criterion> codes =
        contra.icd().stream()
            .<Criterion>map(prefix -> new Criterion.Present(Fact.code(prefix)))
            .toList();
    rules.add(
        own(
            medicine,
            "with_" + contra.icd().getFirst(),
            About.DIAGNOSIS,
            medicine.name() + ": " + contra.text(),
            severity.get(),
            List.of(present(medicine), new Criterion.Any(codes)),
            "A diagnosis on record that it does not go with.",
            severity.get() == Severity.MODERATE ? "Use with care." : "Choose another medicine.",
            medicine.citation()));
  }

  private Optional<Own> pregnancy(Medicine medicine, Medicine.Pregnancy pregnancy) {
    Criterion when =
        pregnancy.status() == Medicine.Pregnancy.Status.AVOID_FIRST_TRIMESTER
            ? conditions.firstTrimester()
            : conditions.pregnant();
    return severity(pregnancy.status())
        .map(
            severity ->
                own(
                    medicine,
                    "pregnancy",
                    About.PREGNANCY,
                    medicine.name() + " in pregnancy",
                    severity,
                    List.of(present(medicine), when),
                    pregnancy.text().map(OwnRules::sentence).orElse("It may harm the child."),
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

  private static Criterion present(Medicine medicine) {
    return new Criterion.Present(Fact.medicine(medicine.id()));
  }

  private static Own own(
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
    return new Own(rule, about, new MedicinePart(when));
  }

  /** Whether an alert that fires, no milder, already says what this rule would. */
  static boolean isCovered(Own own, Medicine medicine, List<Alert> alerts) {
    return alerts.stream()
        .filter(alert -> alert.rule().severity().compareTo(own.rule().severity()) >= 0)
        .filter(alert -> alert.medicines().contains(medicine))
        .flatMap(alert -> alert.because().stream())
        .map(because -> because.leaf().fact())
        .anyMatch(fact -> isAbout(own, fact));
  }

  private static boolean isAbout(Own own, Fact fact) {
    return switch (own.about()) {
      case DOSE -> fact.kind() == Fact.Kind.DAILY_DOSE;
      case KIDNEY ->
          fact.kind() == Fact.Kind.MEASURE || (fact.kind() == Fact.Kind.CODE && isKidney(fact));
      case AGE -> fact.kind() == Fact.Kind.FINDING;
      case PREGNANCY -> fact.equals(GESTATIONAL_AGE);
      case DIAGNOSIS ->
          (fact.kind() == Fact.Kind.MEASURE && codes(own).allMatch(OwnRules::isKidney))
              || codes(own).anyMatch(code -> isSameCode(code, fact));
    };
  }

  private static Stream<Fact> codes(Own own) {
    return own.rule()
        .when()
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
