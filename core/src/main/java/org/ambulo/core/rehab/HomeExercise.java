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
 * @param ladder the steps that are safe for this patient, the easiest first; this one among them
 */
public record HomeExercise(
    Exercise exercise,
    String why,
    List<RehabCondition> heed,
    List<RehabCondition> ask,
    Optional<Exercise> harder,
    Optional<Exercise> easier,
    List<Rung> ladder) {
  public HomeExercise {
    heed = List.copyOf(heed);
    ask = List.copyOf(ask);
    ladder = List.copyOf(ladder);
  }

  /** The step of its ladder that is this exercise; nothing where it is none of them. */
  public Optional<Rung> rung(String id) {
    return ladder.stream().filter(rung -> rung.exercise().id().equals(id)).findFirst();
  }

  /** The same line of the programme with another step of its ladder in its place. */
  public HomeExercise at(Rung rung) {
    int here = ladder.indexOf(rung);
    return new HomeExercise(
        rung.exercise(), why, rung.heed(), rung.ask(), step(here + 1), step(here - 1), ladder);
  }

  private Optional<Exercise> step(int number) {
    return number >= 0 && number < ladder.size()
        ? Optional.of(ladder.get(number).exercise())
        : Optional.empty();
  }

  public ExerciseDose dose() {
    return exercise.dose();
  }
}
