package org.ambulo.core.plan;

import java.util.ArrayList;
import java.util.List;
import org.ambulo.core.knowledge.Escalation;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.ToDo;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;

/** What the rules of escalation say is not done as routine. */
final class NotRoutine {

  private NotRoutine() {}

  static List<Withheld> of(KnowledgeBase knowledge, Facts facts) {
    List<Withheld> withheld = new ArrayList<>();
    for (Escalation rule : knowledge.outcomes().escalations().all()) {
      if (rule.kind() == Escalation.Kind.WITHHOLD && Judge.judge(rule.when(), facts).isYes()) {
        withheld.add(withheld(rule));
      }
    }
    return withheld;
  }

  private static Withheld withheld(Escalation rule) {
    List<String> why = rule.tasks().stream().map(ToDo::text).toList();
    return new Withheld(rule.id(), rule.name(), String.join(" ", why), rule.citation().sources());
  }
}
