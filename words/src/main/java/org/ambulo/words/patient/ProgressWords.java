package org.ambulo.words.patient;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.CourseConclusion;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.outcome.GoalProgress;
import org.ambulo.core.outcome.Outcome;
import org.ambulo.core.plan.Goals;

/** How far a patient has come, in the patient's own words. What is not known is not said. */
public final class ProgressWords {

  private static final BigDecimal ALL_OF_IT = BigDecimal.valueOf(100);

  private final KnowledgeBase knowledge;

  public ProgressWords(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * One sentence or two each; none where nothing is known yet.
   *
   * @param goals of the plan, which know what an amount is counted in
   */
  public List<String> of(Outcome outcome, Goals goals) {
    List<String> texts = new ArrayList<>();
    for (CourseConclusion conclusion : knowledge.outcomes().conclusions().all()) {
      outcome.answer(conclusion.id()).flatMap(conclusion.patient()::when).ifPresent(texts::add);
    }
    outcome.goals().forEach(goal -> text(goal, goals).ifPresent(texts::add));
    if (outcome.ready().isYes()) {
      texts.add("You may be ready to go on by yourself. Talk about it with your team.");
    }
    return texts;
  }

  private static Optional<String> text(GoalProgress goal, Goals goals) {
    return goal.latest()
        .map(
            now ->
                switch (goal.kind()) {
                  case RATING ->
                      "%s: you rated it %s of 10 at first and %s now.%s"
                          .formatted(
                              goal.activity(),
                              goal.from().toPlainString(),
                              now.toPlainString(),
                              aim(goal, goal.target().toPlainString()));
                  case AMOUNT ->
                      "%s: %s at first, %s now.%s"
                          .formatted(
                              goal.activity(),
                              amount(goal.from(), goal, goals),
                              amount(now, goal, goals),
                              aim(goal, amount(goal.target(), goal, goals)));
                });
  }

  private static String aim(GoalProgress goal, String target) {
    boolean reached = goal.percent().filter(p -> p.compareTo(ALL_OF_IT) >= 0).isPresent();
    return reached ? " You got there." : " You aim for " + target + ".";
  }

  private static String amount(BigDecimal amount, GoalProgress goal, Goals goals) {
    return GoalUnits.of(goal, goals).map(unit -> unit.words(amount)).orElse(amount.toPlainString());
  }
}
