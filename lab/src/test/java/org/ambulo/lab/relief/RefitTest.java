package org.ambulo.lab.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.relief.History;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.knowledge.reading.ReliefPriorsReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RefitTest {

  private static final Relief RELIEF = Knowledge.shipped().relief();
  private static final ReliefLab LAB = ReliefLab.of(RELIEF);
  private static final List<String> STRATUM = List.of("tpi");
  private static final int ENOUGH = 40;
  private static final int FEWEST = Pooling.shipped().fewest();

  private static RefitReport usual;
  private static RefitReport few;

  private static RefitReport refit(int patients, Truth truth) {
    return refit(patients, truth, STRATUM);
  }

  private static RefitReport refit(int patients, Truth truth, List<String> strata) {
    return LAB.refit(LAB.outcomes(patients, 4, strata, truth), () -> {});
  }

  private static PartialPooling.Shifts shifts(RefitReport report) {
    return report.strata().getFirst().shifts().orElseThrow();
  }

  private static Relief moved(RefitReport report) {
    return switch (ReliefPriorsReader.read("own.yaml", report.priors(), RELIEF)) {
      case ReliefPriorsReader.Read read -> read.relief();
      case ReliefPriorsReader.Refused refused ->
          throw new AssertionError(refused.faults().toString());
    };
  }

  /** Made here and not with the class, whose code runs on several threads. */
  @BeforeAll
  static void learn() {
    usual = refit(FEWEST, Truth.PRIOR);
    few = refit(FEWEST, Truth.MISSPECIFIED);
  }

  @Test
  void movesTheWayTheTruthDiffersAndForecastsBetterForIt() {
    List<String> stratum = List.of("esi_radicular_chronic");
    RefitReport report = refit(ENOUGH, Truth.MISSPECIFIED, stratum);
    assertThat(shifts(report).logOdds().mean()).isBetween(-1.4, -0.2);
    assertThat(shifts(report).logDuration().mean()).isBetween(-0.8, -0.1);
    Relief own = moved(report);
    CalibrationOptions others =
        new CalibrationOptions(100, 12, List.of(14), stratum, Truth.MISSPECIFIED);
    Calibration before = LAB.calibrate(others, () -> {}).found().getFirst();
    Calibration after = LAB.believing(own).calibrate(others, () -> {}).found().getFirst();
    assertThat(after.whole().error()).isLessThan(before.whole().error());
    assertThat(after.brier().model()).isLessThan(before.brier().model());
  }

  @Test
  void leavesAStratumOfTooFewPatientsAndSaysSo() {
    RefitReport report = refit(FEWEST - 1, Truth.MISSPECIFIED);
    assertThat(report.movesAny()).isFalse();
    assertThat(report.text()).contains("stays as it is: fewer than " + FEWEST);
    assertThat(few.movesAny()).isTrue();
  }

  @Test
  void fewPatientsMoveLessThanMany() {
    double ofFew = shifts(few).logOdds().sd();
    double ofMany = shifts(refit(ENOUGH, Truth.MISSPECIFIED)).logOdds().sd();
    assertThat(ofMany).isLessThan(ofFew);
  }

  @Test
  void aPatientWithoutARatingAfterTheInterventionDoesNotCount() {
    List<History> unrated =
        LAB.outcomes(25, 4, STRATUM, Truth.PRIOR).stream()
            .map(
                history ->
                    new History(
                        history.treatments(),
                        history.readings().stream().filter(r -> r.day() < 0).toList(),
                        List.of(),
                        history.tolerance()))
            .toList();
    assertThat(LAB.refit(unrated, () -> {}).strata()).isEmpty();
  }

  @Test
  void freezesAVersionOfItsOwnAndWarns() {
    Relief own = moved(usual);
    assertThat(own.version()).startsWith(RELIEF.version() + "-own-");
    assertThat(own.strata().get("bvn")).isEqualTo(RELIEF.strata().get("bvn"));
    assertThat(own.strata().get("tpi")).isNotEqualTo(RELIEF.strata().get("tpi"));
    assertThat(usual.text()).contains("only because a forecast said so");
    assertThat(usual.priors()).contains("# Do not learn from patients");
  }

  @Test
  void refusesPriorsLearnedFromOthersOrWithoutANameOfTheirOwn() {
    String good = usual.priors();
    assertThat(fault(good.replace("basis: literature", "basis: older")))
        .contains("were learned from version");
    assertThat(fault(good.replaceFirst("version: \\S+", "version: " + RELIEF.version())))
        .contains("give these a name of their own");
    assertThat(fault(good.replace("stratum: tpi", "stratum: tip"))).contains("no such stratum");
    assertThat(fault("[]")).contains("must be a group");
  }

  private static String fault(String text) {
    return switch (ReliefPriorsReader.read("own.yaml", text, RELIEF)) {
      case ReliefPriorsReader.Read read -> "";
      case ReliefPriorsReader.Refused refused -> refused.faults().toString();
    };
  }
}
