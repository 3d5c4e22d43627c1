package org.ambulo.core.relief;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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

  /** By how much a patient differs from the stratum, on the logarithm. */
  record Shifts(double odds, double duration) {}

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
    for (Relief.Modifier modifier : relief.modifiers()) {
      if (modifier.appliesTo(stratum)) {
        double times = times(modifier.counts(), facts);
        odds += times * StrictMath.log(modifier.oddsRatio());
        duration += times * modifier.logDurationAdd();
      }
    }
    return new Shifts(odds, duration);
  }

  private static double times(Relief.Counts counts, Facts facts) {
    return switch (counts) {
      case Relief.Counts.Once once -> Judge.judge(once.when(), facts).isYes() ? 1 : 0;
      case Relief.Counts.EachPoint each ->
          facts.answer(each.amount()) instanceof Answer.Amount amount
              ? amount.value().min(BigDecimal.valueOf(each.greatest())).doubleValue()
              : 0;
    };
  }
}
