package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The exercises with which a programme opens.
 *
 * @param direction only where this direction is preferred
 * @param exercises ids, first choice first
 */
public record StarterSet(
    String id,
    Set<String> diagnoses,
    Set<String> categories,
    Optional<DirectionRule.Direction> direction,
    List<String> exercises,
    Citation citation) {
  public StarterSet {
    diagnoses = Set.copyOf(diagnoses);
    categories = Set.copyOf(categories);
    exercises = List.copyOf(exercises);
  }
}
