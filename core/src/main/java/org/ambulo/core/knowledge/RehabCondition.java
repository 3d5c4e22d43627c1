package org.ambulo.core.knowledge;

import org.ambulo.core.knowledge.ExerciseDose.Effort;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Truth;

/**
 * A condition that bars an exercise, technique or means, or asks for care. One that has the id of a
 * diagnosis also holds when that diagnosis leads, is a further cause, or is recorded.
 *
 * @param whileUnknown what an unsettled answer means
 */
public record RehabCondition(
    String id, String name, Criterion when, WhileUnknown whileUnknown, Citation citation) {

  /** What may be done before the condition is settled. */
  public enum WhileUnknown {
    /** Nothing: it is a danger. */
    WITHHOLD,
    /** What asks for moderate effort at most. */
    MODERATE_EFFORT,
    /** Everything; the question is asked beside it. */
    ASK
  }

  /** Whether it bars something of this effort when it stands so. */
  public boolean bars(Truth truth, Effort effort) {
    return switch (truth) {
      case YES -> true;
      case NO -> false;
      case UNKNOWN ->
          switch (whileUnknown) {
            case WITHHOLD -> true;
            case MODERATE_EFFORT -> effort.compareTo(Effort.MODERATE) > 0;
            case ASK -> false;
          };
    };
  }
}
