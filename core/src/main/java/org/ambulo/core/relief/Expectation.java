package org.ambulo.core.relief;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;

/** What is expected of an intervention in a patient, by the strata and modifiers. */
final class Expectation {

  private final Relief relief;
  private final Catalogue<Medicine> medicines;

  Expectation(KnowledgeBase knowledge) {
    relief = knowledge.relief();
    medicines = knowledge.medicines();
  }

  /**
   * By how much a patient differs from the stratum, on the logarithm.
   *
   * @param counted what makes the difference
   * @param unknown what might make some, and counts as absent
   */
  record Shifts(
      double odds, double duration, List<Window.Modified> counted, List<Relief.Modifier> unknown) {}

  /**
   * The first stratum that fits; one whose condition cannot be judged does not. Empty where no
   * course of relief is known for it.
   */
  Optional<ReliefStratum> stratum(Interventions.Done done, Facts facts) {
    return candidates(done.id()).stream()
        .filter(stratum -> selected(stratum, done))
        .filter(stratum -> stratum.when().map(w -> Judge.judge(w, facts).isYes()).orElse(true))
        .findFirst();
  }

  private List<ReliefStratum> candidates(String id) {
    List<ReliefStratum> direct = relief.strata(id);
    return direct.isEmpty()
        ? medicines.find(id).stream()
            .flatMap(medicine -> medicine.classes().stream().sorted())
            .flatMap(oneClass -> relief.strata(oneClass).stream())
            .toList()
        : direct;
  }

  private static boolean selected(ReliefStratum stratum, Interventions.Done done) {
    return stratum.selectedBy().isEmpty()
        || done.selectedBy().filter(stratum.selectedBy()::contains).isPresent();
  }

  Shifts shifts(ReliefStratum stratum, Facts facts) {
    double odds = 0;
    double duration = 0;
    List<Window.Modified> counted = new ArrayList<>();
    List<Relief.Modifier> unknown = new ArrayList<>();
    for (Relief.Modifier modifier : relief.modifiers()) {
      if (modifier.appliesTo(stratum)) {
        OptionalDouble times = times(modifier.counts(), facts);
        if (times.isEmpty()) {
          unknown.add(modifier);
        } else if (times.getAsDouble() > 0) {
          double shift = times.getAsDouble() * StrictMath.log(modifier.oddsRatio());
          odds += shift;
          duration += times.getAsDouble() * modifier.logDurationAdd();
          counted.add(new Window.Modified(modifier, StrictMath.exp(shift)));
        }
      }
    }
    return new Shifts(odds, duration, counted, unknown);
  }

  /** How often it counts; empty where that is not known. */
  private static OptionalDouble times(Relief.Counts counts, Facts facts) {
    return switch (counts) {
      case Relief.Counts.Once once ->
          switch (Judge.judge(once.when(), facts)) {
            case YES -> OptionalDouble.of(1);
            case NO -> OptionalDouble.of(0);
            case UNKNOWN -> OptionalDouble.empty();
          };
      case Relief.Counts.EachPoint each ->
          facts.answer(each.amount()) instanceof Answer.Amount amount
              ? OptionalDouble.of(
                  amount.value().min(BigDecimal.valueOf(each.greatest())).doubleValue())
              : OptionalDouble.empty();
    };
  }
}
