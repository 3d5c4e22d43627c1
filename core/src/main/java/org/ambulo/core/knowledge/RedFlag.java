package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.logic.Criterion;

/**
 * A finding pattern that demands action whatever the probabilities say.
 *
 * @param leadDiagnosis the cause it puts first
 * @param leads whether it puts its cause first although its tier would not
 * @param demands ids of the actions it demands, in {@link Triage#demands}
 */
public record RedFlag(
    String id,
    String name,
    Tier tier,
    Optional<String> leadDiagnosis,
    boolean leads,
    Criterion when,
    List<String> demands,
    List<String> notes,
    Citation citation) {
  public RedFlag {
    demands = List.copyOf(demands);
    notes = List.copyOf(notes);
  }
}
