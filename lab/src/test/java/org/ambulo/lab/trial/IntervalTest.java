package org.ambulo.lab.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void isThatOfStudent() {
    Interval interval = Interval.of(1, 2, 3, 4, 5);
    assertThat(interval.mean()).isEqualTo(3);
    // 2.776 sd / sqrt(5), sd = 1.5811
    assertThat(interval.range().orElseThrow().low()).isCloseTo(1.037, within(1e-3));
    assertThat(interval.range().orElseThrow().high()).isCloseTo(4.963, within(1e-3));
  }

  @Test
  void comesNearTheNormalWithManyValues() {
    double[] values = IntStream.range(0, 61).mapToDouble(i -> i % 2).toArray();
    double mean = 30.0 / 61;
    double sd = Math.sqrt(61 * mean * (1 - mean) / 60);
    double half = Interval.of(values).range().orElseThrow().high() - mean;
    assertThat(half / (sd / Math.sqrt(61))).isCloseTo(2.000, within(1e-3));
  }

  @Test
  void ofOneValueThereIsNoRange() {
    assertThat(Interval.of(7).range()).isEmpty();
  }

  @Test
  void ratiosAreAveragedOnTheLogarithm() {
    assertThat(Interval.ofRatios(0.5, 2).orElseThrow().mean()).isCloseTo(1, within(1e-12));
    assertThat(Interval.ofRatios(1.5, 0)).isEmpty();
    assertThat(Interval.ofRatios(1.5, Double.NaN)).isEmpty();
  }
}
