package org.ambulo.core.triage;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Tier;

/**
 * The red flags of one patient.
 *
 * @param tier the highest tier that fires
 * @param fired most pressing first
 * @param open flags that are not settled, most pressing first
 * @param screeningOpen required screening findings without an answer; they are not "no"
 * @param leadDiagnosis the cause that a flag puts first, whatever the probabilities
 */
public record TriageResult(
    Tier tier,
    List<FiredFlag> fired,
    List<OpenFlag> open,
    List<String> screeningOpen,
    Optional<String> leadDiagnosis) {
  public TriageResult {
    fired = List.copyOf(fired);
    open = List.copyOf(open);
    screeningOpen = List.copyOf(screeningOpen);
  }
}
