package org.ambulo.core.medication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Interaction;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.logic.Because;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.FactNumbers;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.RuleBook;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.logic.Verdicts;

/** Judges whether a regimen is safe for this patient. */
public final class SafetyRules {

  static final Comparator<Alert> GRAVEST_FIRST =
      Comparator.comparing((Alert alert) -> alert.rule().severity()).reversed();

  private static final Comparator<Medicine> BY_NAME =
      Comparator.comparing(Medicine::name).thenComparing(Medicine::id);

  private final FactNumbers numbers;
  private final RuleBook book;
  private final List<Watched> rules;
  private final OwnRules ownRules;

  public SafetyRules(KnowledgeBase knowledge) {
    this(knowledge, new FactNumbers());
  }

  /** With a rule book of these numbers. */
  public SafetyRules(KnowledgeBase knowledge, FactNumbers numbers) {
    this.numbers = numbers;
    ownRules = new OwnRules(knowledge);
    RuleBook.Builder all = new RuleBook.Builder(numbers);
    rules =
        knowledge.interactions().stream()
            .sorted(Comparator.comparing(Interaction::severity).reversed())
            .map(rule -> Watched.of(rule, all))
            .toList();
    book = all.build();
  }

  /** An interaction with its number in a rule book. */
  record Watched(Interaction rule, int number, MedicinePart medicines) {

    static Watched of(Interaction rule, RuleBook.Builder book) {
      rule.askIf().ifPresent(book::add);
      return new Watched(rule, book.add(rule.when()), new MedicinePart(rule.when()));
    }

    /** What is missing to judge it, where the medicines are there and asking makes sense. */
    Optional<OpenAlert> open(Facts facts, Verdicts verdicts) {
      boolean open =
          verdicts.on(number).isUnknown() && medicines.holds(facts) && !isIdle(rule, facts);
      return open ? Optional.of(new OpenAlert(rule, verdicts.ask(number))) : Optional.empty();
    }
  }

  /**
   * What there is to say of a regimen.
   *
   * @param known the patient's facts and the regimen's
   */
  public Medication judge(Regimen regimen, Facts known) {
    Verdicts verdicts = book.judge(known);
    Facts facts = verdicts.facts();
    List<Alert> alerts = new ArrayList<>();
    List<OpenAlert> open = new ArrayList<>();
    Set<String> replaced = new HashSet<>();
    boolean isTaken = !regimen.taken().isEmpty();
    for (Watched watched : rules) {
      Interaction rule = watched.rule();
      if (verdicts.on(watched.number()).isYes()) {
        alerts.add(alert(rule, verdicts.explain(watched.number()), regimen));
        replaced.addAll(rule.replaces());
      } else if (isTaken) {
        watched.open(facts, verdicts).ifPresent(open::add);
      }
    }
    alerts.removeIf(alert -> replaced.contains(alert.rule().id()));
    regimen.medicines().stream()
        .sorted(Comparator.comparing(Medicine::id))
        .forEach(medicine -> own(medicine, regimen, facts, alerts, open));
    alerts.sort(GRAVEST_FIRST);
    return new Medication(regimen, Mme.of(regimen), alerts, open);
  }

  /** The interactions that speak of the medicine, the gravest first. */
  Stream<Interaction> naming(Medicine medicine) {
    return rules.stream()
        .map(Watched::rule)
        .filter(rule -> rule.when().leaves().anyMatch(l -> MedicinePart.names(l, medicine)));
  }

  /** A rule book for some of the rules. */
  RuleBook.Builder someRules() {
    return new RuleBook.Builder(numbers);
  }

  /** Takes what the medicine's own entry forbids into a book. */
  void addOwn(Medicine medicine, RuleBook.Builder some) {
    for (OwnRule own : ownRules.of(medicine)) {
      some.add(own.rule().when());
      own.rule().askIf().ifPresent(some::add);
    }
  }

  /** What the medicine's own entry forbids, unless an alert says it already. */
  void own(
      Medicine medicine, Regimen regimen, Facts facts, List<Alert> alerts, List<OpenAlert> open) {
    if (regimen.allergies().isAgainst(medicine) && !isSaid(regimen.allergies(), medicine, alerts)) {
      Interaction rule = OwnRules.allergy(medicine);
      alerts.add(new Alert(rule, List.of(medicine), Judge.explain(rule.when(), facts)));
    }
    for (OwnRule own : ownRules.of(medicine)) {
      Truth truth = Judge.judge(own.rule().when(), facts);
      if (truth.isYes() && !own.isCovered(medicine, alerts)) {
        List<Because> because = Judge.explain(own.rule().when(), facts);
        alerts.add(new Alert(own.rule(), List.of(medicine), because));
      } else if (truth.isUnknown() && own.medicines().holds(facts) && !isIdle(own.rule(), facts)) {
        open.add(new OpenAlert(own.rule(), List.copyOf(Judge.ask(own.rule().when(), facts))));
      }
    }
  }

  /** Whether it makes no sense to ask for what is missing. */
  private static boolean isIdle(Interaction rule, Facts facts) {
    return rule.askIf().isPresent() && Judge.judge(rule.askIf().get(), facts).isNo();
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

  /** The alert of a rule that holds, and the medicines of the regimen that make it hold. */
  static Alert alert(Interaction rule, List<Because> because, Regimen regimen) {
    List<Medicine> taken = regimen.medicines();
    List<Medicine> medicines = new ArrayList<>();
    for (Because one : because) {
      if (one.truth().isYes()) {
        for (Medicine medicine : taken) {
          if (MedicinePart.names(one.leaf(), medicine) && !medicines.contains(medicine)) {
            medicines.add(medicine);
          }
        }
      }
    }
    medicines.sort(BY_NAME);
    return new Alert(rule, medicines, because);
  }
}
