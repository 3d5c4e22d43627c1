package org.ambulo.core.logic;

import static org.ambulo.core.logic.Truth.NO;
import static org.ambulo.core.logic.Truth.UNKNOWN;
import static org.ambulo.core.logic.Truth.YES;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kleene's strong three-valued logic (Introduction to Metamathematics, 1952, section 64). */
class TruthTest {

  @ParameterizedTest
  @CsvSource({
    "NO, NO, NO",
    "NO, UNKNOWN, NO",
    "NO, YES, NO",
    "UNKNOWN, NO, NO",
    "UNKNOWN, UNKNOWN, UNKNOWN",
    "UNKNOWN, YES, UNKNOWN",
    "YES, NO, NO",
    "YES, UNKNOWN, UNKNOWN",
    "YES, YES, YES"
  })
  void andIsTheLesser(Truth one, Truth other, Truth both) {
    assertThat(one.and(other)).isEqualTo(both);
  }

  @ParameterizedTest
  @CsvSource({
    "NO, NO, NO",
    "NO, UNKNOWN, UNKNOWN",
    "NO, YES, YES",
    "UNKNOWN, NO, UNKNOWN",
    "UNKNOWN, UNKNOWN, UNKNOWN",
    "UNKNOWN, YES, YES",
    "YES, NO, YES",
    "YES, UNKNOWN, YES",
    "YES, YES, YES"
  })
  void orIsTheGreater(Truth one, Truth other, Truth either) {
    assertThat(one.or(other)).isEqualTo(either);
  }

  @Test
  void notMirrorsAndLeavesTheUnknownUnknown() {
    assertThat(NO.not()).isEqualTo(YES);
    assertThat(YES.not()).isEqualTo(NO);
    assertThat(UNKNOWN.not()).isEqualTo(UNKNOWN);
  }

  @Test
  void deMorganHoldsForEveryPair() {
    for (Truth one : Truth.values()) {
      for (Truth other : Truth.values()) {
        assertThat(one.and(other).not()).isEqualTo(one.not().or(other.not()));
      }
    }
  }

  @Test
  void isExactlyOneOfItsThree() {
    for (Truth truth : Truth.values()) {
      assertThat(truth.isYes()).isEqualTo(truth == YES);
      assertThat(truth.isNo()).isEqualTo(truth == NO);
      assertThat(truth.isUnknown()).isEqualTo(truth == UNKNOWN);
    }
    assertThat(Truth.of(true)).isEqualTo(YES);
    assertThat(Truth.of(false)).isEqualTo(NO);
  }
}
