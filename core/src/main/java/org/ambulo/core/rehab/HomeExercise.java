package org.ambulo.core.rehab;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Exercise;
import org.ambulo.core.knowledge.ExerciseDose;
import org.ambulo.core.knowledge.RehabCondition;

/**
 * An exercise for home.
 *
 * @param why the need it meets, or the set it opens with
 * @param heed conditions that hold and ask for care
 * @param ask conditions that are not settled and are asked at the first session
 * @param harder the next step up that is safe for this patient; none at the top
 * @param easier the next step down that is safe for this patient; none at the bottom
 */
public record HomeExercise(
    Exercise exercise,
    String why,
    List<RehabCondition> heed,
    List<RehabCondition> ask,
    Optional<Exercise> harder,
    Optional<Exercise> easier) {
  public HomeExercise {
    heed = List.copyOf(heed);
    ask = List.copyOf(ask);
  }

  public ExerciseDose dose() {
    return exercise.dose();
  }
}
