package org.ambulo.core.rehab;

import java.util.Optional;
import org.ambulo.core.knowledge.Adherence;
import org.ambulo.core.knowledge.Exercise;

/**
 * What happens next with an exercise.
 *
 * @param exercise the exercise to go on with; empty when nothing is exercised
 * @param reviewWithinHours within which a clinician looks; empty when nobody need
 * @param text what to do, for the therapist
 * @param adherence how the home sessions done are read; empty when they are not known
 */
public record NextStep(
    Zone zone,
    Action action,
    Optional<Exercise> exercise,
    Optional<Integer> reviewWithinHours,
    String text,
    Optional<Adherence.Band> adherence) {

  /** What is done with the dose or the exercise. */
  public enum Action {
    PROGRESS,
    KEEP,
    /** Less load, or the easier exercise. */
    REDUCE,
    /** The easier exercise, and a clinician looks. */
    REVIEW,
    STOP,
    /** The same dose, and the reports are asked for. */
    ASK
  }
}
