package org.ambulo.lab.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.ambulo.core.relief.Chance;
import org.junit.jupiter.api.Test;

class UniformityTest {

  @Test
  void evenNumbersAreEven() {
    double[] even = IntStream.range(0, 500).mapToDouble(i -> (i + 0.5) / 500).toArray();
    Uniformity found = Uniformity.of(even);
    assertThat(found.p()).isGreaterThan(0.999);
    assertThat(found.histogram()).containsOnly(50);
  }

  @Test
  void squaresAreNot() {
    double[] squares = IntStream.range(0, 500).mapToDouble(i -> Math.pow(i / 500.0, 2)).toArray();
    assertThat(Uniformity.of(squares).p()).isLessThan(0.001);
  }

  @Test
  void theSeriesGivesThePrintedPointOfTheTable() {
    // At sqrt(n) D = 1.358 the chance is 0.05: one jump of that height at the end of even numbers.
    int n = 10_000;
    double gap = 1.358 / Math.sqrt(n);
    double[] numbers =
        IntStream.range(0, n).mapToDouble(i -> Math.max(0, (i + 0.5) / n - gap)).toArray();
    assertThat(Uniformity.of(numbers).p()).isCloseTo(0.05, within(0.003));
  }

  @Test
  void evenChanceIsFoundUnevenAsOftenAsThePSays() {
    Chance chance = new Chance(8);
    long uneven =
        IntStream.range(0, 1_000)
            .filter(
                i ->
                    Uniformity.of(IntStream.range(0, 50).mapToDouble(j -> chance.even()).toArray())
                            .p()
                        < 0.05)
            .count();
    assertThat(uneven).isBetween(30L, 70L);
  }
}
