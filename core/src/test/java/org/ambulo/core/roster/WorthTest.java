package org.ambulo.core.roster;

import static org.ambulo.core.roster.SmallClinic.LAST;
import static org.ambulo.core.roster.SmallClinic.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorthTest {

  private static final Horizon HORIZON = new Horizon(MONDAY, LAST);
  private static final Worth.Curve CURVE = new Worth.Curve(0.2, 0.8, 4, 3, 12, 10);

  /** Opens on day 4, at its peak from day 7 to day 19, over on day 29. */
  @ParameterizedTest
  @CsvSource({
    "-1, 0.2",
    "0, 0.2",
    "4, 0.2",
    "5, 0.4",
    "6, 0.6",
    "7, 0.8",
    "13, 0.8",
    "19, 0.8",
    "20, 0.74",
    "24, 0.5",
    "28, 0.26",
    "29, 0.2",
    "60, 0.2"
  })
  void risesHoldsAndFalls(int day, double worth) {
    assertThat(CURVE.after(day)).isEqualTo(worth, within(1e-12));
    assertThat(CURVE.on(MONDAY.plusDays(day), HORIZON, List.of(MONDAY)))
        .isEqualTo(worth, within(1e-12));
  }

  @Test
  void withoutRiseOrFallItIsAStep() {
    Worth.Curve step = new Worth.Curve(0.1, 0.9, 2, 0, 5, 0);
    assertThat(step.after(1)).isEqualTo(0.1);
    assertThat(step.after(2)).isEqualTo(0.9);
    assertThat(step.after(7)).isEqualTo(0.9);
    assertThat(step.after(8)).isEqualTo(0.1);
  }

  @Test
  void withoutAProcedureItIsTheBase() {
    assertThat(CURVE.on(MONDAY, HORIZON, List.of())).isEqualTo(0.2);
  }

  @Test
  void whereTwoWindowsMeetTheBetterCounts() {
    // Day 24 of the first is worth 0.5, day 6 of the second 0.6.
    assertThat(CURVE.on(MONDAY.plusDays(24), HORIZON, List.of(MONDAY, MONDAY.plusDays(18))))
        .isEqualTo(0.6, within(1e-12));
  }

  @Test
  void aListOfDaysHasItsBaseBeyond() {
    Worth byDay = new Worth.ByDay(0.1, List.of(0.3, 0.4));
    assertThat(byDay.on(MONDAY.minusDays(1), HORIZON, List.of())).isEqualTo(0.1);
    assertThat(byDay.on(MONDAY, HORIZON, List.of())).isEqualTo(0.3);
    assertThat(byDay.on(MONDAY.plusDays(1), HORIZON, List.of())).isEqualTo(0.4);
    assertThat(byDay.on(MONDAY.plusDays(2), HORIZON, List.of())).isEqualTo(0.1);
  }

  @Test
  void aFlatOneIsTheSameOnEveryDay() {
    assertThat(new Worth.Flat(0.4).on(LAST, HORIZON, List.of(MONDAY))).isEqualTo(0.4);
  }
}
