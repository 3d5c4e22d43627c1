package org.ambulo.core.knowledge;

import java.util.Set;
import org.ambulo.core.logic.Criterion;

/**
 * When rehabilitation starts in a phase; the first entry that holds wins.
 *
 * @param phase id of the {@link RehabPhase}
 * @param categories only for these; for all when empty
 */
public record PhaseEntry(
    String phase, String why, Set<String> categories, Criterion when, Citation citation) {
  public PhaseEntry {
    categories = Set.copyOf(categories);
  }
}
