package org.ambulo.core.rehab;

import java.util.List;
import org.ambulo.core.knowledge.RehabPhase;
import org.ambulo.core.logic.Because;

/**
 * The phase a patient is in and why.
 *
 * @param because the facts that put the patient there; none when it was stated or nothing is known
 */
public record PhaseOfCare(RehabPhase phase, String why, List<Because> because) {
  public PhaseOfCare {
    because = List.copyOf(because);
  }
}
