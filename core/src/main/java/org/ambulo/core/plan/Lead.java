package org.ambulo.core.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.Coordination;
import org.ambulo.core.knowledge.Discipline;
import org.ambulo.core.knowledge.PlanModality;
import org.ambulo.core.logic.Because;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;

/**
 * Who leads now, and why.
 *
 * @param stage id of the stage; {@link #ASK} while nothing settles it
 * @param track the discipline at work; empty when none is
 * @param relief the modalities that may be proposed for pain alone
 * @param ask what would settle the stage; what most stages hang on first
 */
public record Lead(
    String stage,
    String who,
    Optional<Discipline> track,
    String text,
    Set<PlanModality> relief,
    List<Because> because,
    List<Fact> ask) {

  /** The stage of a patient of whom too little is known. */
  public static final String ASK = "ask";

  public Lead {
    relief = Set.copyOf(relief);
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
            stage.relief(),
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
        Set.of(),
        List.of(),
        open(coordination, facts));
  }

  private static List<Fact> open(Coordination coordination, Facts facts) {
    Map<Fact, Integer> stages = new LinkedHashMap<>();
    for (Coordination.Stage stage : coordination.stages()) {
      for (Fact fact : Judge.ask(stage.when(), facts)) {
        if (fact.kind() != Fact.Kind.CONCLUSION) {
          stages.merge(fact, 1, Integer::sum);
        }
      }
    }
    return stages.entrySet().stream()
        .sorted(Map.Entry.<Fact, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }
}
