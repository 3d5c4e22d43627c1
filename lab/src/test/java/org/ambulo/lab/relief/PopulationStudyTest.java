package org.ambulo.lab.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.ambulo.core.relief.Window;
import org.junit.jupiter.api.Test;

class PopulationStudyTest {

  private static final int PATIENTS = 50;

  @Test
  void forecastsEveryPatientOfAListWhateverTheNumberOfCores() throws Exception {
    AtomicInteger steps = new AtomicInteger();
    try (ForkJoinPool alone = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(4)) {
      PopulationReport one = alone.submit(() -> population(5, steps)).get();
      PopulationReport other = many.submit(() -> population(5, new AtomicInteger())).get();

      assertThat(steps.get()).isEqualTo(PATIENTS);
      assertThat(one.states().values().stream().mapToInt(count -> count).sum()).isEqualTo(PATIENTS);
      assertThat(other.states()).isEqualTo(one.states());
      assertThat(other.refined()).isEqualTo(one.refined());
      assertThat(one.states().get(Window.State.NOT_YET)).isPositive();
      assertThat(one.states().get(Window.State.OPEN)).isPositive();
      assertThat(one.text())
          .contains("50 made-up patients of all strata, seed 5")
          .containsPattern("CPU ms a patient +\\d")
          .contains("none expected");
    }
  }

  private static PopulationReport population(long seed, AtomicInteger steps) {
    return ReliefLab.shipped().population(PATIENTS, seed, steps::incrementAndGet);
  }

  @Test
  void anotherSeedMakesOtherPatients() {
    AtomicInteger steps = new AtomicInteger();

    assertThat(population(6, steps).states()).isNotEqualTo(population(5, steps).states());
  }
}
