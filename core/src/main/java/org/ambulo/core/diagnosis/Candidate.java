package org.ambulo.core.diagnosis;

import java.util.List;
import org.ambulo.core.knowledge.Diagnosis;

/**
 * A possible cause with its evidence, strongest first.
 *
 * @param probability posterior among all causes, 0 to 1
 */
public record Candidate(
    Diagnosis diagnosis,
    double probability,
    Band band,
    List<Evidence> supporting,
    List<Evidence> opposing) {
  public Candidate {
    supporting = List.copyOf(supporting);
    opposing = List.copyOf(opposing);
  }
}
