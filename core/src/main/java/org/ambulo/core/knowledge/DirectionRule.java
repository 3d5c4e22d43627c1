package org.ambulo.core.knowledge;

import java.util.Optional;
import java.util.Set;
import org.ambulo.core.logic.Criterion;

/**
 * Which direction of movement is preferred; the first rule that suits wins.
 *
 * @param diagnoses only when one of these leads; for all when empty
 * @param when only when it holds; always when empty
 * @param withhold ids of the exercises that it takes out
 * @param because why it takes them out; empty when it takes out none
 */
public record DirectionRule(
    String id,
    Direction direction,
    Set<String> diagnoses,
    Optional<Criterion> when,
    String why,
    Set<String> withhold,
    String because,
    Citation citation) {
  public DirectionRule {
    diagnoses = Set.copyOf(diagnoses);
    withhold = Set.copyOf(withhold);
  }

  /** A direction of movement of the low back. */
  public enum Direction {
    EXTENSION,
    FLEXION,
    NEUTRAL
  }
}
