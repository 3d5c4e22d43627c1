package org.ambulo.core.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogarithmTest {

  @Test
  void isNearlyExact() {
    for (double x = 1e-300; x < 1e300; x *= 1.37) {
      double exact = StrictMath.log(x);
      assertThat(Logarithm.of(x)).isCloseTo(exact, within(1e-12 * Math.max(1, Math.abs(exact))));
    }
    for (double x = 0.5; x < 2; x += 0.000_7) {
      assertThat(Logarithm.of(x)).isCloseTo(StrictMath.log(x), within(1e-12));
    }
  }

  @Test
  void knowsWhatHasNone() {
    assertThat(Logarithm.of(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Logarithm.of(-1)).isNaN();
    assertThat(Logarithm.of(Double.NaN)).isNaN();
    assertThat(Logarithm.of(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Logarithm.of(Double.MIN_VALUE)).isEqualTo(StrictMath.log(Double.MIN_VALUE));
  }
}
