package org.ambulo.core.knowledge;

import java.util.List;
import org.ambulo.core.logic.Criterion;

/**
 * What the course of a patient amounts to: a responder, recovered, a plateau.
 *
 * @param toldBy ways to tell it, by different questionnaires: one that says yes is enough, one that
 *     can be judged and says no is a no unless another says yes, and the rest stays silent
 */
public record CourseConclusion(String id, String name, List<Criterion> toldBy, Citation citation) {
  public CourseConclusion {
    toldBy = List.copyOf(toldBy);
  }
}
