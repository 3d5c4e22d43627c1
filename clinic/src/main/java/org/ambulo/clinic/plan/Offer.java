package org.ambulo.clinic.plan;

import java.util.List;
import java.util.Set;
import org.ambulo.core.knowledge.Discipline;
import org.ambulo.core.knowledge.FocusArea;
import org.ambulo.core.knowledge.PlanModality;
import org.ambulo.core.plan.PlanItem;

/**
 * Something that is proposed today.
 *
 * @param dose how much and how often; empty where nothing says it
 * @param why why this patient gets it
 * @param who does it
 * @param sources ids
 */
public record Offer(
    String id,
    String text,
    Discipline discipline,
    PlanModality modality,
    Set<FocusArea> focus,
    String dose,
    String why,
    String who,
    List<String> sources) {
  public Offer {
    focus = Set.copyOf(focus);
    sources = List.copyOf(sources);
  }

  /** Whether it is only one of the ways to discuss: medicines and injections never are more. */
  public boolean isOption() {
    return modality == PlanModality.MEDICINES || modality == PlanModality.INJECTIONS;
  }

  static Offer of(PlanItem item) {
    return new Offer(
        item.id(),
        item.text(),
        item.discipline(),
        item.modality(),
        item.focus(),
        item.dose().orElse(""),
        item.why(),
        item.who(),
        item.citation().sources());
  }
}
