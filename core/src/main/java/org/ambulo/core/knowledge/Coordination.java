package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.logic.Criterion;

/**
 * Who leads when: the first stage whose rule holds.
 *
 * @param otherwise what holds while no rule does
 */
public record Coordination(List<Stage> stages, Otherwise otherwise) {
  public Coordination {
    stages = List.copyOf(stages);
  }

  /**
   * A stage of care.
   *
   * @param lead who leads
   * @param track the discipline at work; empty when none is
   * @param text what is done
   */
  public record Stage(
      String id,
      String lead,
      Optional<Discipline> track,
      Criterion when,
      String text,
      Citation citation) {}

  /** What is done while nothing settles the stage. */
  public record Otherwise(String lead, String text, Citation citation) {}
}
