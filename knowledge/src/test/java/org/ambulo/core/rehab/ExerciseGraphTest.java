package org.ambulo.core.rehab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ambulo.core.knowledge.Exercise;
import org.ambulo.core.knowledge.ExerciseDose.Effort;
import org.ambulo.core.knowledge.Rehabilitation;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;

/** The exercises lead up and down, and every way ends. */
class ExerciseGraphTest {

  private final Rehabilitation rehab = Visit.SHIPPED.rehabilitation();

  private List<Exercise> way(Exercise from, Function<Exercise, Optional<String>> step) {
    List<Exercise> way = new ArrayList<>(List.of(from));
    while (step.apply(way.getLast()).isPresent()) {
      way.add(rehab.exercises().get(step.apply(way.getLast()).get()));
      assertThat(way).as("the way from %s", from.id()).doesNotHaveDuplicates();
    }
    return way;
  }

  @Test
  void hasAllExercisesOfTheClinicalReference() {
    assertThat(rehab.exercises().size()).isEqualTo(104);
  }

  @Test
  void everyWayUpEnds() {
    rehab.exercises().all().forEach(e -> assertThat(way(e, Exercise::progression)).isNotEmpty());
  }

  @Test
  void everyWayDownEndsInSomethingLight() {
    for (Exercise exercise : rehab.exercises().all()) {
      Exercise last = way(exercise, Exercise::regression).getLast();
      assertThat(last.dose().effort()).as(last.id()).isEqualTo(Effort.LIGHT);
    }
  }

  @Test
  void theFallbackSuitsEveryone() {
    Exercise fallback = rehab.exercises().get(rehab.size().fallback());
    assertThat(fallback.avoidIf()).isEmpty();
    assertThat(fallback.equipment()).isEmpty();
    assertThat(fallback.dose().effort()).isEqualTo(Effort.LIGHT);
  }

  @Test
  void whatOpensAProgrammeIsNeverVigorous() {
    rehab
        .starterSets()
        .forEach(
            set ->
                assertThat(set.exercises())
                    .filteredOn(id -> !id.equals("ae_walk_brisk"))
                    .noneMatch(id -> rehab.exercises().get(id).dose().effort() == Effort.VIGOROUS));
  }
}
