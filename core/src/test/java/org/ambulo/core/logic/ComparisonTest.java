package org.ambulo.core.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  @ParameterizedTest
  @CsvSource({
    "LT, true, false, false",
    "LE, true, true, false",
    "EQ, false, true, false",
    "GE, false, true, true",
    "GT, false, false, true"
  })
  void holdsBelowAtAndAboveTheLimit(
      Comparison comparison, boolean below, boolean at, boolean above) {
    assertThat(holds(comparison, "37.9")).isEqualTo(below);
    assertThat(holds(comparison, "38")).isEqualTo(at);
    assertThat(holds(comparison, "38.1")).isEqualTo(above);
  }

  @Test
  void takesAmountsByValueWhateverDecimalsAreWritten() {
    assertThat(holds(Comparison.EQ, "38.00")).isTrue();
    assertThat(holds(Comparison.GE, "3.8E1")).isTrue();
    assertThat(holds(Comparison.GT, "38.000")).isFalse();
  }

  private static boolean holds(Comparison comparison, String value) {
    return comparison.holds(new BigDecimal(value), new BigDecimal("38"));
  }
}
