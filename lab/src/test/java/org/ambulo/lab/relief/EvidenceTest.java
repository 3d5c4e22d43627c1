package org.ambulo.lab.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.relief.Evidence;
import org.ambulo.core.relief.History;
import org.ambulo.core.relief.Libraries;
import org.ambulo.core.relief.Posterior;
import org.ambulo.core.relief.ReliefModel;
import org.ambulo.core.relief.Treatment;
import org.ambulo.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  private static final Relief RELIEF = Knowledge.shipped().relief();
  private static final ReliefStratum STRATUM = RELIEF.strata().get("tpi");
  private static final ReliefModel MODEL = new ReliefModel(RELIEF, Libraries.drawn(RELIEF));
  private static final double LOG_ODDS = -0.8;
  private static final double LOG_DURATION = -0.4;

  private static Posterior posterior(int number, double logOdds, double logDuration) {
    SyntheticPatient patient =
        new Simulator(RELIEF, RecipeReader.shipped(), Truth.PRIOR, 2).patient(STRATUM, number, 28);
    Treatment treatment = new Treatment(STRATUM, 0, OptionalInt.empty(), logOdds, logDuration);
    return MODEL.weighed(
        new History(List.of(treatment), patient.readings(), List.of(), OptionalDouble.empty()));
  }

  @Test
  void isTheRatioOfTheLikelihoodsOfTheShiftedAndTheUsualStratum() {
    for (int number = 0; number < 5; number++) {
      double[][] ratios =
          Evidence.of(posterior(number, 0, 0), 0)
              .logRatios(new double[] {0, LOG_ODDS}, new double[] {0, LOG_DURATION});
      double usual = posterior(number, 0, 0).logEvidence();
      assertThat(ratios[0][0]).isCloseTo(0, within(1e-9));
      assertThat(ratios[1][0])
          .isCloseTo(posterior(number, LOG_ODDS, 0).logEvidence() - usual, within(1e-3));
      assertThat(ratios[1][1])
          .isCloseTo(posterior(number, LOG_ODDS, LOG_DURATION).logEvidence() - usual, within(1e-3));
    }
  }

  @Test
  void countsFromTheShiftsThatThePatientHasAnyway() {
    double[][] ratios =
        Evidence.of(posterior(1, LOG_ODDS, LOG_DURATION), 0)
            .logRatios(new double[] {-LOG_ODDS}, new double[] {-LOG_DURATION});
    assertThat(ratios[0][0])
        .isCloseTo(
            posterior(1, 0, 0).logEvidence() - posterior(1, LOG_ODDS, LOG_DURATION).logEvidence(),
            within(1e-3));
  }

  @Test
  void saysNothingWithoutRatings() {
    Posterior none = MODEL.prior(History.of(Treatment.of(STRATUM, 0), List.of()));
    double[][] ratios =
        Evidence.of(none, 0).logRatios(new double[] {LOG_ODDS}, new double[] {LOG_DURATION});
    assertThat(ratios[0][0]).as("but for the chance of the draws").isCloseTo(0, within(0.03));
  }
}
