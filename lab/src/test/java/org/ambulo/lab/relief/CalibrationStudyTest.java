package org.ambulo.lab.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.ambulo.lab.mechanism.Reliability;
import org.junit.jupiter.api.Test;

/** Few patients by a seed that no report uses. */
class CalibrationStudyTest {

  private static final long SEED = 3;
  private static final List<String> STRATA =
      List.of("esi_radicular_chronic", "rfa_lumbar_dual", "nsaid");

  private static CalibrationReport study(int patients, List<String> strata, Truth truth) {
    return ReliefLab.shipped()
        .calibrate(new CalibrationOptions(patients, SEED, List.of(14), strata, truth), () -> {});
  }

  private static double error(CalibrationReport report) {
    List<Reliability> all =
        report.found().stream().map(found -> found.whole().reliability()).toList();
    return Pooled.of(all).error();
  }

  @Test
  void chancesMeanWhatTheySay() {
    CalibrationReport report = study(150, STRATA, Truth.PRIOR);
    assertThat(error(report)).isLessThan(0.05);
    assertThat(report.found())
        .hasSize(STRATA.size())
        .allSatisfy(
            found -> {
              assertThat(found.brier().gain()).isPositive();
              assertThat(found.opening().p()).isGreaterThan(0.005);
              assertThat(found.closing().p()).isGreaterThan(0.005);
              assertThat(found.whole().covered()).isGreaterThan(0.78);
              assertThat(found.whole().patients()).isEqualTo(150);
            });
    assertThat(report.text())
        .contains("expected calibration error")
        .contains("age 65 and over")
        .contains("fewest days rated");
  }

  @Test
  void theFiguresDoNotDependOnHowManyWorkAtThem() throws Exception {
    List<String> one = List.of("tpi");
    try (ForkJoinPool alone = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(4)) {
      String first = alone.submit(() -> untimed(study(12, one, Truth.RECIPE))).get();
      String second = many.submit(() -> untimed(study(12, one, Truth.RECIPE))).get();
      assertThat(second).isEqualTo(first);
    }
  }

  private static String untimed(CalibrationReport report) {
    Calibration found = report.found().getFirst().untimed();
    return found.whole()
        + " "
        + found.groups()
        + found.brier()
        + found.opening().p()
        + " "
        + found.closing().p();
  }

  @Test
  void tellsOfEveryPatientAndShowsOddOnesApart() {
    AtomicInteger steps = new AtomicInteger();
    CalibrationReport report =
        ReliefLab.shipped()
            .calibrate(
                new CalibrationOptions(
                    20, SEED, List.of(14, 28), List.of("facet_ia"), Truth.RECIPE),
                steps::incrementAndGet);
    assertThat(steps.get()).isEqualTo(20);
    assertThat(report.found()).extracting(Calibration::asOf).containsExactly(14, 28);
    assertThat(report.text()).contains(Oddity.NONE.words()).contains(Oddity.WEEKLY.words());
    assertThat(report.page())
        .contains("<svg role=\"img\"")
        .contains("<desc>")
        .doesNotContain("<script")
        .doesNotContain("http");
  }

  @Test
  void lessIsAskedWhereTheTruthDiffers() {
    Recipe.Targets targets = RecipeReader.shipped().targets();
    assertThat(targets.errorMisspecified()).isGreaterThan(targets.error());
    CalibrationReport report = study(20, List.of("scs"), Truth.MISSPECIFIED);
    assertThat(report.misses(report.found().getFirst()))
        .noneMatch(miss -> miss.contains("coverage") || miss.contains("Brier"));
  }
}
