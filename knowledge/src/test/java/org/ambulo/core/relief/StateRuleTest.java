package org.ambulo.core.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each state at its limits, from so many draws that open on day 3 and stay, that close again on day
 * 41, and that never open.
 */
class StateRuleTest {

  private static final String ESI = "esi_radicular_chronic";
  private static final StateRule RULE = new StateRule(Someone.RELIEF.window());

  private static Chances chances(int stay, int close, int never) {
    List<Someone> draws = new ArrayList<>();
    for (int i = 0; i < stay; i++) {
      draws.add(new Someone().effect(153));
    }
    for (int i = 0; i < close; i++) {
      draws.add(new Someone().effect(153).half(60));
    }
    for (int i = 0; i < never; i++) {
      draws.add(new Someone().effect(0));
    }
    return Chances.of(Someone.posterior(List.of(), draws.toArray(Someone[]::new)), 0, 180);
  }

  private static Window.State state(Chances chances, int day) {
    return RULE.state(chances, Someone.stratum(ESI), day, Optional.of(1));
  }

  @ParameterizedTest(name = "{0} stay, {1} close on day 41, {2} never open: day {3}")
  @CsvSource({
    // 0.6 is open, less is not
    "6, 0, 4, 10, OPEN",
    "59, 0, 41, 10, NOT_YET",
    // two weeks on it must be open still: day 26 + 14 is, day 27 + 14 is not
    "0, 6, 4, 26, OPEN",
    "0, 6, 4, 27, CLOSING",
    "0, 6, 4, 40, CLOSING",
    "0, 6, 4, 41, CLOSED",
    // at least 0.4 of it is left
    "4, 6, 0, 41, CLOSING",
    "39, 61, 0, 41, CLOSED",
    // as many closed as never opened: it may still come
    "2, 1, 1, 41, NOT_YET",
    "2, 2, 1, 41, CLOSING",
    // no window can open after day 90
    "3, 0, 7, 90, NOT_YET",
    "3, 0, 7, 91, NONE_EXPECTED",
    // before training may begin none is open
    "10, 0, 0, 2, NOT_YET",
    "10, 0, 0, 3, OPEN",
  })
  void tellsWhereThePatientStands(int stay, int close, int never, int day, Window.State state) {
    assertThat(state(chances(stay, close, never), day)).isEqualTo(state);
  }

  /** After the day of the stratum, not on it; below 0.25, not at it. */
  @ParameterizedTest(name = "{0} on day {1}")
  @CsvSource({
    "esi_radicular_chronic, 21, NOT_YET",
    "esi_radicular_chronic, 22, NONE_EXPECTED",
    "rfa_lumbar_dual, 28, NOT_YET",
    "rfa_lumbar_dual, 29, NONE_EXPECTED",
    "bvn, 60, NOT_YET",
    "bvn, 61, NONE_EXPECTED",
  })
  void saysThatNoneIsExpectedAfterTheDayOfTheStratum(String stratum, int day, Window.State state) {
    assertThat(RULE.state(chances(1, 0, 4), Someone.stratum(stratum), day, Optional.of(1)))
        .isEqualTo(state);
    assertThat(RULE.state(chances(1, 0, 3), Someone.stratum(stratum), day, Optional.of(1)))
        .isEqualTo(Window.State.NOT_YET);
  }

  @ParameterizedTest
  @CsvSource({"14, OPEN", "15, UNKNOWN", "200, UNKNOWN"})
  void knowsNothingOfTodayAfterTwoWeeksWithoutARating(int since, Window.State state) {
    assertThat(RULE.state(chances(1, 0, 0), Someone.stratum(ESI), 60, Optional.of(since)))
        .isEqualTo(state);
  }

  @Test
  void knowsWithoutARatingThatItIsTooEarly() {
    assertThat(RULE.state(chances(1, 0, 0), Someone.stratum(ESI), 2, Optional.empty()))
        .isEqualTo(Window.State.NOT_YET);
    assertThat(RULE.state(chances(1, 0, 0), Someone.stratum(ESI), 3, Optional.empty()))
        .isEqualTo(Window.State.UNKNOWN);
  }
}
