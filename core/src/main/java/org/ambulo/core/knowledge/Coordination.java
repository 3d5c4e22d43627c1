package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.logic.Criterion;

/**
 * Who leads when: the first stage whose rule holds.
 *
 * @param otherwise what holds while no rule does
 * @param passes what hands the lead over, in words
 * @param handovers when the lead passes on, and what that takes
 */
public record Coordination(
    List<Stage> stages, Otherwise otherwise, List<Pass> passes, Catalogue<Handover> handovers) {
  public Coordination {
    stages = List.copyOf(stages);
    passes = List.copyOf(passes);
  }

  /**
   * A stage of care.
   *
   * @param lead who leads
   * @param track the discipline at work; empty when none is
   * @param text what is done
   * @param relief the modalities that may be proposed for pain alone
   */
  public record Stage(
      String id,
      String lead,
      Optional<Discipline> track,
      Criterion when,
      String text,
      Set<PlanModality> relief,
      Citation citation) {
    public Stage {
      relief = Set.copyOf(relief);
    }
  }

  /**
   * What has to be done when the lead passes on, or when a hand-over is about to be missed.
   *
   * @param notIn stages in which it does not come up
   * @param yieldsTo hand-overs that go before it
   */
  public record Handover(
      String id,
      String name,
      Criterion when,
      Set<String> notIn,
      Set<String> yieldsTo,
      List<ToDo> tasks,
      Citation citation) {
    public Handover {
      notIn = Set.copyOf(notIn);
      yieldsTo = Set.copyOf(yieldsTo);
      tasks = List.copyOf(tasks);
    }
  }

  /**
   * What hands the lead over, in words; the rules that call for it are the {@link Handover}s.
   *
   * @param from stages in which it can happen
   * @param to who leads then
   */
  public record Pass(String id, Set<String> from, String to, String text, Citation citation) {
    public Pass {
      from = Set.copyOf(from);
    }
  }

  /** What is done while nothing settles the stage. */
  public record Otherwise(String lead, String text, Citation citation) {}
}
