package org.ambulo.core.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ambulo.core.knowledge.Diagnosis;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.Indication;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;

/** Why something is for this patient: the cause, the class, or the facts that its rule found. */
final class IndicationWords {

  private final KnowledgeBase knowledge;
  private final ConcludedFacts facts;
  private final Facts judged;

  /**
   * The words for one patient.
   *
   * @param judged the facts with the verdicts of {@link PlanRules}
   */
  IndicationWords(KnowledgeBase knowledge, ConcludedFacts facts, Facts judged) {
    this.knowledge = knowledge;
    this.facts = facts;
    this.judged = judged;
  }

  /** In words; that it is for everyone with back pain where nothing narrower is meant. */
  String of(Indication indication) {
    Set<String> words = new LinkedHashSet<>();
    Diagnosis leading = facts.differential().first().diagnosis();
    if (indication.diagnoses().contains(leading.id())) {
      words.add(leading.name());
    }
    facts
        .category()
        .filter(category -> indication.categories().contains(category.id()))
        .ifPresent(category -> words.add(category.name()));
    indication
        .when()
        .filter(when -> Judge.judge(when, judged).isYes())
        .ifPresent(when -> words.addAll(answers(when)));
    return words.isEmpty() ? "for everyone with back pain" : String.join("; ", words);
  }

  private List<String> answers(Criterion when) {
    return FactWords.answers(Judge.explain(when, judged), knowledge);
  }
}
