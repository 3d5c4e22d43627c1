package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.logic.Criterion;

/**
 * Something that a plan orders beside programme, medicines and procedures.
 *
 * @param demands demands of red flags that order it
 * @param when the rule that orders it; empty when only flags do
 * @param always whether it is ordered also while a red flag stops the plan
 * @param who does it
 */
public record PlanOrder(
    String id,
    String text,
    Discipline discipline,
    PlanModality modality,
    Set<FocusArea> focus,
    List<String> demands,
    Optional<Criterion> when,
    boolean always,
    String who,
    Citation citation) {
  public PlanOrder {
    focus = Set.copyOf(focus);
    demands = List.copyOf(demands);
  }
}
