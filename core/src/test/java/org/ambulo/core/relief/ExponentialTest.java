package org.ambulo.core.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExponentialTest {

  @Test
  void isAsExactAsItSays() {
    for (double x = -63.9; x < 15.9; x += 0.0173) {
      assertThat(Exponential.of(x) / Math.exp(x)).as("%s", x).isCloseTo(1, within(7e-7));
    }
  }

  @Test
  void isExactWhereTheTableHasIt() {
    assertThat(Exponential.of(0)).isEqualTo(1);
    assertThat(Exponential.of(1)).isEqualTo(StrictMath.exp(1));
    assertThat(Exponential.of(-2.5)).isEqualTo(StrictMath.exp(-2.5));
  }

  @Test
  void isNothingFarBelowAndHoldsFarAbove() {
    assertThat(Exponential.of(-64.01)).isZero();
    assertThat(Exponential.of(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Exponential.of(16)).isEqualTo(StrictMath.exp(16));
    assertThat(Exponential.of(1000)).isEqualTo(StrictMath.exp(16));
  }
}
