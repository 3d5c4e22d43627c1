package org.ambulo.core.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ambulo.core.knowledge.Coordination;
import org.ambulo.core.logic.Because;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.outcome.Task;

/** A hand-over that is called for now: why, and who has to do what by when. */
public record Handover(Coordination.Handover rule, List<Because> because, List<Task> tasks) {
  public Handover {
    because = List.copyOf(because);
    tasks = List.copyOf(tasks);
  }

  /** Those whose rule holds in the stage that the lead is in, in the order of the rules. */
  public static List<Handover> of(
      Coordination coordination, Lead lead, Facts facts, LocalDate asOf) {
    List<Handover> called = new ArrayList<>();
    for (Coordination.Handover rule : coordination.handovers().all()) {
      boolean yields =
          called.stream().anyMatch(other -> rule.yieldsTo().contains(other.rule().id()));
      if (!yields
          && !rule.notIn().contains(lead.stage())
          && Judge.judge(rule.when(), facts).isYes()) {
        called.add(
            new Handover(rule, Judge.explain(rule.when(), facts), Task.from(asOf, rule.tasks())));
      }
    }
    return List.copyOf(called);
  }
}
