package org.ambulo.core.knowledge;

import java.util.Set;
import org.ambulo.core.logic.Criterion;

/**
 * A position that some patients cannot take. While it is not known, nothing is withheld, and it is
 * asked.
 *
 * @param name in words, {@code lying on the front}
 * @param positions of exercises that ask for it
 * @param when it is not tolerated
 */
public record PositionRule(
    String id, String name, Set<Exercise.Position> positions, Criterion when, Citation citation) {
  public PositionRule {
    positions = Set.copyOf(positions);
  }
}
