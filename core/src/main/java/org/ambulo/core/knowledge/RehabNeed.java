package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Set;

/**
 * Something a programme may need, and what meets it.
 *
 * @param focus any exercise of these meets it
 * @param exercises ids of further exercises that meet it, the first choice first
 */
public record RehabNeed(String id, String name, Set<Exercise.Focus> focus, List<String> exercises) {
  public RehabNeed {
    focus = Set.copyOf(focus);
    exercises = List.copyOf(exercises);
  }

  /** For whom a need stands. */
  public record Rule(String need, Indication indication, Citation citation) {}

  public boolean isMetBy(Exercise exercise) {
    return focus.contains(exercise.focus()) || exercises.contains(exercise.id());
  }
}
