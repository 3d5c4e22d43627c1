package org.ambulo.knowledge.reading;

import java.util.stream.Stream;
import org.ambulo.core.knowledge.GoalRules;
import org.ambulo.core.knowledge.GoalTemplate;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.knowledge.KnowledgeBase;

/** Checks that goals can be measured, and that their limits leave room. */
final class GoalReferences {

  private static final String LIMITS = "limits";
  private static final String AMOUNT = "{amount}";

  private final KnowledgeBase knowledge;
  private final References references;

  GoalReferences(KnowledgeBase knowledge, References references) {
    this.knowledge = knowledge;
    this.references = references;
  }

  void check() {
    GoalRules goals = knowledge.goals();
    limits(goals.limits());
    Stream.concat(goals.templates().stream(), Stream.of(goals.other())).forEach(this::template);
    for (GoalTemplate template : goals.templates().all()) {
      if (template.words().isEmpty()) {
        references.fault(template.id(), "lacks 'words' by which it is chosen");
      }
    }
  }

  private void limits(GoalRules.Limits limits) {
    String instrument = limits.instrument();
    references.known(LIMITS, "instrument", instrument, knowledge.instruments());
    knowledge
        .instruments()
        .find(instrument)
        .filter(one -> one.change().flatMap(Instrument.Change::singleItem).isEmpty())
        .ifPresent(
            one ->
                references.fault(
                    LIMITS, "'" + instrument + "' names no change of a single activity"));
    GoalRules.Review review = limits.review();
    boolean ordered =
        limits.fewest() <= limits.most()
            && limits.gainFrom().compareTo(limits.gainTo()) <= 0
            && review.first() <= review.usual()
            && review.usual() <= review.last();
    if (!ordered) {
      references.fault(LIMITS, "a lower limit is above its upper limit");
    }
  }

  private void template(GoalTemplate template) {
    for (String measure : template.measures()) {
      if (!knowledge.instruments().has(measure)) {
        references.known(
            template.id(), "questionnaire or test", measure, knowledge.performanceTests());
      }
    }
    template
        .causes()
        .forEach(d -> references.known(template.id(), "diagnosis", d, knowledge.diagnoses()));
    if (!template.text().contains(AMOUNT) || !template.patient().contains(AMOUNT)) {
      references.fault(template.id(), "has a text without " + AMOUNT);
    }
  }
}
