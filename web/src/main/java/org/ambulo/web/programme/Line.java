package org.ambulo.web.programme;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Exercise;
import org.ambulo.core.rehab.HomeExercise;

/**
 * A line of a patient's programme as it is in force.
 *
 * @param slot id of the exercise that is proposed; the line keeps it on all steps
 * @param current the exercise of today, with its steps
 * @param kept what was decided; empty: it is as proposed
 */
public record Line(String slot, HomeExercise current, Dose dose, Optional<KeptLine> kept) {

  public Exercise exercise() {
    return current.exercise();
  }

  /** What a form of it was made of; 0: nothing was decided yet. */
  public long version() {
    return kept.map(KeptLine::version).orElse(0L);
  }

  /** Since when the exercise and its dose are what they are; empty: from the start. */
  Optional<OffsetDateTime> since() {
    return kept.flatMap(KeptLine::since);
  }

  List<KeptLine.Change> changes() {
    return kept.map(KeptLine::changes).orElse(List.of());
  }
}
