package org.ambulo.core.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionWorthTest {

  private static SessionWorth after(int attended) {
    return new SessionWorth(Someone.RELIEF.value(), attended, "p3_motor_control");
  }

  /** Of the gain of 0.57 six tenths in the first phase, all of it in one that is not named. */
  @ParameterizedTest
  @CsvSource({"p1_protect, 0.522", "p2_mobility, 0.693", "p4_strength_endurance, 0.75", "x, 0.75"})
  void knowsThePhase(String phase, double worth) {
    assertThat(new SessionWorth(Someone.RELIEF.value(), 0, phase).of(1))
        .isCloseTo(worth, within(1e-12));
  }

  /** 0.18 + 0.57 q need; of twelve sessions the share still to be done, at least a quarter. */
  @ParameterizedTest
  @CsvSource({
    "0, 1, 0.75",
    "0, 0.5, 0.465",
    "6, 1, 0.465",
    "9, 1, 0.3225",
    "10, 1, 0.3225",
    "40, 1, 0.3225",
    "0, 0, 0.18",
    "12, 0, 0.18",
  })
  void isWhatTheKnowledgeBaseSays(int attended, double open, double worth) {
    assertThat(after(attended).of(open)).isCloseTo(worth, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 11, 12, 30})
  void neverFallsAsTheChanceGrows(int attended) {
    double before = 0;
    for (int percent = 0; percent <= 100; percent++) {
      double now = after(attended).of(percent / 100.0);
      assertThat(now).isGreaterThan(before).isBetween(0.0, 1.0);
      before = now;
    }
  }

  @Test
  void neverGrowsWithTheSessionsDone() {
    for (int attended = 0; attended < 20; attended++) {
      assertThat(after(attended + 1).of(0.8)).isLessThanOrEqualTo(after(attended).of(0.8));
    }
  }
}
