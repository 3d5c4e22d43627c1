package org.ambulo.core.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectCurveTest {

  private static final double LOG_140 = Math.log(140);

  @ParameterizedTest(name = "E {0}, tau {1}, D {2}, kappa {3}: day {4}")
  @CsvSource({
    // 1 - e^-1 = 0.632121 of it has come; 2^-(4/140) = 0.980390 of that is left
    "0.8, 4, 140, 1, 4, 0.495780",
    // all has come, half is left: whatever the shape
    "0.8, 4, 140, 1, 140, 0.4",
    "0.8, 4, 140, 2, 140, 0.4",
    // 2^-(1/2)^2 = 2^-0.25 = 0.840896
    "0.8, 4, 140, 2, 70, 0.672717",
    // 2^-2 with kappa 1, 2^-4 with kappa 2
    "0.8, 4, 140, 1, 280, 0.2",
    "0.8, 4, 140, 2, 280, 0.05",
    // slow to come: 1 - e^(-1/21) = 0.046503, hardly any gone
    "0.78, 21, 1000000, 1, 1, 0.036272",
    // hours: 5 half-effect times on the first day
    "0.8, 0.01, 0.2, 1, 1, 0.025",
  })
  void isThatWorkedOutByHand(
      double greatest, double onset, double half, double shape, int day, double effect) {
    assertThat(EffectCurve.at(greatest, onset, Math.log(half), shape, day))
        .isCloseTo(effect, within(3e-6));
  }

  @Test
  void agreesWithTheFormulaEverywhere() {
    for (int day = 1; day <= DayGrid.LAST_DAY; day++) {
      double come = 1 - Math.exp(-day / 9.0);
      double left = Math.pow(2, -Math.pow(day / 140.0, 1.7));
      assertThat(EffectCurve.at(0.73, 9, LOG_140, 1.7, day))
          .as("day %s", day)
          .isCloseTo(0.73 * come * left, within(5e-6));
    }
  }

  @Test
  void holdsAfterTheLastDayOfTheGrid() {
    double last = EffectCurve.at(0.73, 9, LOG_140, 1, DayGrid.LAST_DAY);

    assertThat(EffectCurve.at(0.73, 9, LOG_140, 1, DayGrid.LAST_DAY + 500)).isEqualTo(last);
    assertThat(EffectCurve.at(0.73, 9, LOG_140, 1, DayGrid.LAST_DAY - 7)).isGreaterThan(last);
  }

  @Test
  void isGoneWhereItLastsForMinutes() {
    assertThat(EffectCurve.at(0.9, 0.004, Math.log(0.083), 1.5, 1)).isLessThan(1e-9);
    assertThat(EffectCurve.at(0.9, 0.004, Math.log(0.083), 1.5, 300)).isZero();
  }
}
