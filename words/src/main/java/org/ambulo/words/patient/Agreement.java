package org.ambulo.words.patient;

import java.util.Optional;
import org.ambulo.core.rehab.HomeExercise;

/** What was agreed of a plan. */
public interface Agreement {

  /** All of it as it is proposed. */
  Agreement AS_PROPOSED =
      new Agreement() {
        @Override
        public boolean has(String item) {
          return true;
        }

        @Override
        public Optional<String> otherwise(String item) {
          return Optional.empty();
        }
      };

  /** Whether an item of the plan is done. */
  boolean has(String item);

  /** The step of an exercise at which the patient is now; as proposed where nobody changed it. */
  default HomeExercise step(HomeExercise proposed) {
    return proposed;
  }

  /** How much and how often, where it is done otherwise than proposed. */
  Optional<String> otherwise(String item);
}
