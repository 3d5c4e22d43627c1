package org.ambulo.words.patient;

import java.util.Optional;

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

  /** How much and how often, where it is done otherwise than proposed. */
  Optional<String> otherwise(String item);
}
