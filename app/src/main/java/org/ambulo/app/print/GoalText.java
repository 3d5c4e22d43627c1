package org.ambulo.app.print;

import java.util.ArrayList;
import java.util.List;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.plan.Goal;
import org.ambulo.core.plan.Goals;
import org.ambulo.words.Days;

/** The goals of a plan, to be read in a terminal. */
final class GoalText {

  private final KnowledgeBase knowledge;

  GoalText(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  void write(Ink ink, Goals goals) {
    if (goals.equals(Goals.NONE)) {
      return;
    }
    ink.line();
    ink.labelled(2, "", Tone.TITLE, "Goals");
    goals.active().forEach(goal -> goal(ink, goal));
    if (!goals.later().isEmpty()) {
      List<String> later = goals.later().stream().map(Goal::activity).toList();
      ink.labelled(4, "later: ", Tone.QUIET, String.join("; ", later));
    }
    goals
        .turnedRound()
        .forEach(
            one ->
                ink.labelled(
                    4, "? ", Tone.PLAIN, "\"" + one.wish() + "\" is no goal. " + one.ask()));
    goals.ask().forEach(question -> ink.labelled(4, "? ", Tone.PLAIN, question));
  }

  private void goal(Ink ink, Goal goal) {
    ink.labelled(4, "- ", Tone.PLAIN, goal.text() + " (" + goal.id() + ")");
    List<String> details = new ArrayList<>();
    details.add("condition: " + goal.template().condition());
    if (goal.amount().isPresent()) {
      goal.rating().ifPresent(r -> details.add("rating " + r.start() + ", to reach " + r.target()));
    }
    List<String> measures = goal.template().measures().stream().map(this::measure).toList();
    details.add("measured by " + String.join(", ", measures));
    details.add("reviewed " + Days.DAY.format(goal.review()));
    goal.wish().ifPresent(wish -> details.add("on the way to " + wish));
    ink.labelled(6, "", Tone.QUIET, String.join("; ", details));
    if (!goal.ask().isEmpty()) {
      ink.labelled(6, "ask: ", Tone.PLAIN, String.join(" ", goal.ask()));
    }
  }

  private String measure(String id) {
    return knowledge
        .instruments()
        .find(id)
        .map(Instrument::name)
        .orElseGet(() -> knowledge.performanceTests().get(id).name());
  }
}
