package org.ambulo.core.plan;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Coordination;
import org.ambulo.core.knowledge.Discipline;
import org.ambulo.core.logic.Because;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;

/**
 * Who leads now, and why.
 *
 * @param stage id of the stage; {@link #ASK} while nothing settles it
 * @param track the discipline at work; empty when none is
 * @param ask what would settle the stage
 */
public record Lead(
    String stage,
    String who,
    Optional<Discipline> track,
    String text,
    List<Because> because,
    List<Fact> ask) {

  /** The stage of a patient of whom too little is known. */
  public static final String ASK = "ask";

  public Lead {
    because = List.copyOf(because);
    ask = List.copyOf(ask);
  }

  /** The first stage whose rule holds; unknown is asked, never assumed. */
  static Lead of(Coordination coordination, Facts facts) {
    for (Coordination.Stage stage : coordination.stages()) {
      if (Judge.judge(stage.when(), facts).isYes()) {
        return new Lead(
            stage.id(),
            stage.lead(),
            stage.track(),
            stage.text(),
            Judge.explain(stage.when(), facts),
            List.of());
      }
    }
    Coordination.Otherwise otherwise = coordination.otherwise();
    return new Lead(
        ASK,
        otherwise.lead(),
        Optional.empty(),
        otherwise.text(),
        List.of(),
        open(coordination, facts));
  }

  private static List<Fact> open(Coordination coordination, Facts facts) {
    return coordination.stages().stream()
        .flatMap(stage -> Judge.ask(stage.when(), facts).stream())
        .filter(fact -> fact.kind() != Fact.Kind.CONCLUSION)
        .distinct()
        .toList();
  }
}
