package org.ambulo.app.print;

import java.util.List;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Because;
import org.ambulo.core.outcome.Outcome;
import org.ambulo.core.outcome.Task;
import org.ambulo.core.plan.Handover;

/** Why an escalation or a hand-over is, or is not, called for. */
final class OutcomeExplanation {

  private final KnowledgeBase knowledge;

  OutcomeExplanation(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** Whether the id is one that holds or is open; then it is explained. */
  boolean write(Ink ink, Assessment assessment, String id) {
    for (Outcome.Raised raised : assessment.outcome().escalations()) {
      if (raised.escalation().id().equals(id)) {
        ink.labelled(0, id + ": ", Tone.TITLE, raised.escalation().name() + " (called for)");
        reasons(ink, raised.because(), raised.tasks());
        Explanation.sources(ink, raised.escalation().citation().sources(), knowledge);
        return true;
      }
    }
    for (Outcome.Open open : assessment.outcome().open()) {
      if (open.escalation().id().equals(id)) {
        ink.labelled(0, id + ": ", Tone.TITLE, open.escalation().name() + " (not settled)");
        open.ask()
            .forEach(
                fact -> ink.labelled(2, "ask      ", Tone.PLAIN, FactWords.name(fact, knowledge)));
        Explanation.sources(ink, open.escalation().citation().sources(), knowledge);
        return true;
      }
    }
    for (Handover handover : assessment.handovers()) {
      if (handover.rule().id().equals(id)) {
        ink.labelled(0, id + ": ", Tone.TITLE, handover.rule().name() + " (called for)");
        reasons(ink, handover.because(), handover.tasks());
        Explanation.sources(ink, handover.rule().citation().sources(), knowledge);
        return true;
      }
    }
    return false;
  }

  private void reasons(Ink ink, List<Because> because, List<Task> tasks) {
    FactWords.answers(because, knowledge)
        .forEach(fact -> ink.labelled(2, "because  ", Tone.PLAIN, fact));
    for (Task task : tasks) {
      String by = task.by().map(day -> ", by " + day).orElse("");
      ink.labelled(
          2, "do       ", Tone.PLAIN, task.text() + " (" + task.who().replace('_', ' ') + by + ")");
    }
  }
}
