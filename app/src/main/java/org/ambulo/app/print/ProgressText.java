package org.ambulo.app.print;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.knowledge.CourseConclusion;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.outcome.GoalProgress;
import org.ambulo.core.outcome.Outcome;
import org.ambulo.core.plan.Goals;

/** How far a patient has come, in the patient's own words. What is not known is not said. */
final class ProgressText {

  private static final BigDecimal ALL_OF_IT = BigDecimal.valueOf(100);

  private final KnowledgeBase knowledge;

  ProgressText(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Nothing where nothing is known yet.
   *
   * @param goals of the plan, which know what an amount is counted in
   */
  void write(Ink ink, Outcome outcome, Goals goals) {
    List<String> texts = new ArrayList<>();
    for (CourseConclusion conclusion : knowledge.outcomes().conclusions().all()) {
      outcome.answer(conclusion.id()).flatMap(conclusion.patient()::when).ifPresent(texts::add);
    }
    outcome.goals().forEach(goal -> text(goal, goals).ifPresent(texts::add));
    if (outcome.ready().isYes()) {
      texts.add("You may be ready to go on by yourself. Talk about it with your team.");
    }
    if (texts.isEmpty()) {
      return;
    }
    ink.line();
    ink.line(Tone.TITLE, "How far you have come");
    texts.forEach(text -> ink.labelled(2, "- ", Tone.PLAIN, text));
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
