package org.ambulo.lab.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A short year of few patients, under every way of booking. */
class TrialTest {

  private static final TrialOptions SHORT =
      new TrialOptions(1, 5, 10, 3, 3, 8, List.of(Scenario.MAIN));

  private static final AtomicInteger WEEKS = new AtomicInteger();
  private static final Trial TRIAL = Trial.shipped();
  private static final TrialReport REPORT = TRIAL.run(SHORT, WEEKS::incrementAndGet);

  private static double value(Policy policy, Measure measure) {
    return REPORT.results().getFirst().of(policy).value(measure).mean();
  }

  @Test
  void noScheduleOfAnyWeekBreaksAHardRule() {
    for (Policy policy : Policy.values()) {
      assertThat(value(policy, Measure.VIOLATIONS)).as(policy.title()).isZero();
    }
  }

  @Test
  void everyWayOfBookingMeetsTheSamePatients() {
    for (Policy policy : Policy.values()) {
      assertThat(value(policy, Measure.ORDERED)).isEqualTo(value(Policy.SILOED, Measure.ORDERED));
    }
    assertThat(value(Policy.SILOED, Measure.ORDERED)).isBetween(10.0 * 6, 10.0 * 12);
  }

  @Test
  void outcomesAreInTheirRanges() {
    for (Policy policy : Policy.values()) {
      double inside = value(policy, Measure.INSIDE);
      assertThat(inside).isBetween(0.0, value(policy, Measure.ORDERED_OPEN));
      assertThat(inside).isLessThanOrEqualTo(value(policy, Measure.POSSIBLE));
      assertThat(value(policy, Measure.INSIDE_SHARE)).isBetween(0.0, 1.0);
      assertThat(value(policy, Measure.COMPLETED)).isBetween(0.5, 1.0);
      assertThat(value(policy, Measure.STAFF_USE)).isBetween(0.0, 1.0);
      assertThat(value(policy, Measure.WAIT)).isBetween(0.0, 42.0);
      assertThat(value(policy, Measure.WORTH_FULL))
          .isGreaterThanOrEqualTo(value(policy, Measure.WORTH_NONE));
    }
  }

  @Test
  void whoBooksTheNextFreeDayMovesNothing() {
    assertThat(value(Policy.SILOED, Measure.MOVES)).isZero();
    assertThat(value(Policy.SEQUENCED, Measure.MOVES)).isZero();
  }

  @Test
  void theSameOptionsGiveTheSameFigures() {
    assertThat(TRIAL.run(SHORT, () -> {})).isEqualTo(REPORT);
  }

  @Test
  void stepsAreCountedBeforehand() {
    assertThat(WEEKS).hasValue(TRIAL.steps(SHORT));
  }

  @Test
  void saysThatItIsASimulationWhereverItIsShown() {
    assertThat(REPORT.text()).startsWith("A simulation under stated assumptions");
    assertThat(REPORT.page())
        .startsWith("<!DOCTYPE html>")
        .contains("A simulation under stated assumptions")
        .contains("Simulation: sessions inside true windows")
        .contains("No schedule broke a hard rule.");
  }
}
