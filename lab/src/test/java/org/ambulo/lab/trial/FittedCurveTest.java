package org.ambulo.lab.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ambulo.core.roster.Worth;
import org.junit.jupiter.api.Test;

class FittedCurveTest {

  @Test
  void givesBackACurveOfItsOwnForm() {
    Worth.Curve curve = new Worth.Curve(0, 0.6, 4, 10, 30, 40);
    Worth fitted = FittedCurve.of(curve::after, 365, 0.2, open -> 0.2 + open);
    assertThat(fitted)
        .isInstanceOfSatisfying(
            Worth.Curve.class,
            found -> {
              assertThat(found.peak()).isCloseTo(0.8, within(1e-9));
              for (int day = 0; day < 120; day++) {
                assertThat(found.after(day))
                    .as("day %d", day)
                    .isCloseTo(0.2 + curve.after(day), within(0.08));
              }
            });
  }

  @Test
  void whatNeverOpensIsFlat() {
    assertThat(FittedCurve.of(day -> 0, 365, 0.2, open -> 0.9)).isEqualTo(new Worth.Flat(0.2));
  }

  @Test
  void whatNeverFallsStaysToTheLastDay() {
    Worth fitted = FittedCurve.of(day -> day < 5 ? 0 : 0.9, 365, 0.2, open -> open);
    assertThat(fitted)
        .isInstanceOfSatisfying(
            Worth.Curve.class, found -> assertThat(found.after(300)).isCloseTo(0.9, within(1e-9)));
  }
}
