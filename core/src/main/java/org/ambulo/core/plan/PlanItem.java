package org.ambulo.core.plan;

import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.knowledge.Discipline;
import org.ambulo.core.knowledge.FocusArea;
import org.ambulo.core.knowledge.PlanModality;

/**
 * Something that a plan proposes.
 *
 * @param text what is done, in words
 * @param dose how much and how often
 * @param why why this patient gets it
 * @param who does it
 */
public record PlanItem(
    String id,
    String text,
    Discipline discipline,
    PlanModality modality,
    Set<FocusArea> focus,
    Optional<String> dose,
    String why,
    String who,
    Citation citation) {
  public PlanItem {
    focus = Set.copyOf(focus);
  }
}
