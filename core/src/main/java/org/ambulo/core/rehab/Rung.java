package org.ambulo.core.rehab;

import java.util.List;
import org.ambulo.core.knowledge.Exercise;
import org.ambulo.core.knowledge.RehabCondition;

/**
 * A step of the ladder from an easier exercise to a harder one, safe for one patient.
 *
 * @param heed conditions that hold and ask for care
 * @param ask conditions that are not settled and are asked at the first session
 */
public record Rung(Exercise exercise, List<RehabCondition> heed, List<RehabCondition> ask) {
  public Rung {
    heed = List.copyOf(heed);
    ask = List.copyOf(ask);
  }
}
