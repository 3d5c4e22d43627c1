package org.ambulo.core.knowledge;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An exercise of the library.
 *
 * @param how how to do it, for the patient
 * @param equipment what it needs; of each set any one thing will do
 * @param phases steps of the phases it belongs to
 * @param progression id of the next harder exercise; none at the top
 * @param regression id of the next easier exercise; none at the bottom
 * @param avoidIf ids of {@link RehabCondition}; with any of them it is not given
 * @param cautionIf ids of {@link RehabCondition}; with any of them it is given with care
 */
public record Exercise(
    String id,
    String name,
    Focus focus,
    String target,
    String how,
    Position position,
    List<Set<String>> equipment,
    Set<Integer> phases,
    ExerciseDose dose,
    Optional<String> progression,
    Optional<String> regression,
    List<String> avoidIf,
    List<String> cautionIf,
    Citation citation) {
  public Exercise {
    equipment = List.copyOf(equipment);
    phases = Set.copyOf(phases);
    avoidIf = List.copyOf(avoidIf);
    cautionIf = List.copyOf(cautionIf);
  }

  /** What it works on. */
  public enum Focus {
    DIRECTIONAL_EXTENSION,
    DIRECTIONAL_FLEXION,
    DIRECTIONAL_LATERAL,
    MOBILITY,
    FLEXIBILITY,
    MOTOR_CONTROL,
    STABILISATION,
    CORE_STRENGTH,
    JOINT_STABILISATION,
    BACK_STRENGTH,
    AEROBIC,
    NEURAL,
    BALANCE,
    FUNCTIONAL,
    MIND_BODY
  }

  /** The position it is done in. */
  public enum Position {
    PRONE,
    SUPINE,
    LYING,
    SIDE_LYING,
    QUADRUPED,
    KNEELING,
    SITTING,
    STANDING,
    WALKING,
    WATER,
    MIXED
  }

  /** Whether these things at hand are enough to do it. */
  public boolean canBeDoneWith(Set<String> things) {
    for (Set<String> oneOf : equipment) {
      if (Collections.disjoint(oneOf, things)) {
        return false;
      }
    }
    return true;
  }
}
