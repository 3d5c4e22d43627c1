package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.logic.Criterion;

/**
 * What the course of a patient amounts to: a responder, recovered, a plateau.
 *
 * @param toldBy ways to tell it, by different questionnaires: one that says yes is enough, one that
 *     can be judged and says no is a no unless another says yes, and the rest stays silent
 * @param patient what the patient reads
 */
public record CourseConclusion(
    String id, String name, List<Criterion> toldBy, Told patient, Citation citation) {
  public CourseConclusion {
    toldBy = List.copyOf(toldBy);
  }

  /** Sentences for the patient; empty where one is better told in person, or says nothing. */
  public record Told(Optional<String> yes, Optional<String> no) {

    public Optional<String> when(boolean holds) {
      return holds ? yes : no;
    }
  }
}
