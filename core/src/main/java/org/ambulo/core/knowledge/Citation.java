package org.ambulo.core.knowledge;

import java.util.List;

/**
 * Where a figure or a rule comes from.
 *
 * @param sources ids of {@link Source}; never empty
 */
public record Citation(Confidence confidence, List<String> sources) {
  public Citation {
    sources = List.copyOf(sources);
  }
}
