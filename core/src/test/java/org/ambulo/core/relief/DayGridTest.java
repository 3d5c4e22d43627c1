package org.ambulo.core.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DayGridTest {

  @Test
  void findsTheColumnOfItsOwnDays() {
    for (int column = 0; column < DayGrid.COLUMNS; column++) {
      assertThat(DayGrid.column(DayGrid.day(column))).isEqualTo(column);
      assertThat(DayGrid.part(DayGrid.day(column))).isZero();
    }
  }

  @Test
  void liesOnTheWayFromOneColumnToTheNext() {
    for (int day = 0; day < DayGrid.LAST_DAY; day++) {
      int column = DayGrid.column(day);
      double from = DayGrid.day(column);
      double to = DayGrid.day(column + 1);
      assertThat(from + DayGrid.part(day) * (to - from)).isCloseTo(day, within(1e-4));
      assertThat(DayGrid.part(day)).isBetween(0f, 0.999f);
    }
  }

  @Test
  void isDailyWhileAWindowCanOpenAndWeeklyForTwoYears() {
    assertThat(DayGrid.day(104)).isEqualTo(104);
    assertThat(DayGrid.day(105)).isEqualTo(111);
    assertThat(DayGrid.day(106)).isEqualTo(118);
    assertThat(DayGrid.LAST_DAY).isEqualTo(734).isEqualTo(DayGrid.day(DayGrid.COLUMNS - 1));
  }

  @Test
  void staysAtItsEnds() {
    assertThat(DayGrid.column(-5)).isZero();
    assertThat(DayGrid.part(-5)).isZero();
    assertThat(DayGrid.column(5_000)).isEqualTo(DayGrid.COLUMNS - 1);
    assertThat(DayGrid.part(5_000)).isZero();
    assertThat(DayGrid.part(DayGrid.LAST_DAY)).isZero();
  }
}
