package org.ambulo.core.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalCurveTest {

  /** By the series of Marsaglia, Evaluating the normal distribution, 2004; exact in double. */
  private static double below(double x) {
    double sum = x;
    double term = x;
    for (int odd = 3; odd < 400; odd += 2) {
      term *= x * x / odd;
      sum += term;
    }
    return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.5",
    "1, 0.8413447461",
    "-1, 0.1586552539",
    "1.959963985, 0.975",
    "-2.575829304, 0.005",
    "3.090232306, 0.999",
  })
  void isThatOfTheTables(double x, double chance) {
    assertThat(NormalCurve.below(x)).isCloseTo(chance, within(1e-6));
    assertThat((double) NormalCurve.roughlyBelow((float) x)).isCloseTo(chance, within(1e-5));
    assertThat(NormalCurve.quantile(chance)).isCloseTo(x, within(1e-4));
  }

  @Test
  void isAsExactAsItSaysEverywhere() {
    for (double x = -7; x <= 7; x += 0.0137) {
      assertThat(NormalCurve.below(x)).as("%s", x).isCloseTo(below(x), within(1e-6));
      assertThat((double) NormalCurve.roughlyBelow((float) x))
          .as("roughly %s", x)
          .isCloseTo(below(x), within(1e-5));
    }
  }

  @Test
  void risesFromNothingToAll() {
    assertThat(NormalCurve.below(-9)).isZero();
    assertThat(NormalCurve.below(9)).isEqualTo(1);
    assertThat(NormalCurve.below(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(NormalCurve.below(Double.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(NormalCurve.roughlyBelow(Float.NEGATIVE_INFINITY)).isZero();
    assertThat(NormalCurve.roughlyBelow(Float.POSITIVE_INFINITY)).isEqualTo(1);
    float before = 0;
    for (float x = -6.5f; x <= 6.5f; x += 0.001f) {
      float now = NormalCurve.roughlyBelow(x);
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
  }

  @Test
  void findsTheValueBelowWhichAChanceLies() {
    for (double chance = 0.0005; chance < 1; chance += 0.0011) {
      double x = NormalCurve.quantile(chance);
      assertThat(below(x)).as("%s", chance).isCloseTo(chance, within(2e-6));
    }
    assertThat(NormalCurve.quantile(1e-9)).isCloseTo(-5.9978, within(0.01));
    assertThat(NormalCurve.quantile(1 - 1e-9)).isCloseTo(5.9978, within(0.01));
  }

  @Test
  void hasItsMedianInTheMiddle() {
    assertThat(NormalCurve.quantile(0.5)).isCloseTo(0, within(1e-9));
    assertThat(NormalCurve.quantile(0.3)).isCloseTo(-NormalCurve.quantile(0.7), within(1e-6));
  }
}
