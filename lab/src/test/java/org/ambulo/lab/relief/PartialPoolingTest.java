package org.ambulo.lab.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartialPoolingTest {

  private static final Pooling POOLING = Pooling.shipped();
  private static final PartialPooling POOL = new PartialPooling(POOLING);

  /** As if normal means had been seen. */
  private static double[][] seen(double odds, double oddsSd, double duration, double durationSd) {
    double[] a = POOL.odds().values();
    double[] b = POOL.durations().values();
    double[][] logs = new double[a.length][b.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        double x = (a[i] - odds) / oddsSd;
        double y = (b[j] - duration) / durationSd;
        logs[i][j] = -(x * x + y * y) / 2 - 1_000;
      }
    }
    return logs;
  }

  private static double square(double x) {
    return x * x;
  }

  @Test
  void oneStratumIsANormalMeanShrunkTowardsThePrior() {
    PartialPooling.Shifts shifts =
        POOL.of(List.<double[][]>of(seen(-0.8, 0.3, -0.3, 0.2))).getFirst();
    double spread = square(POOLING.clinic().logOdds()) + square(POOLING.stratum().logOdds());
    double kept = spread / (spread + square(0.3));
    assertThat(shifts.logOdds().mean()).isCloseTo(-0.8 * kept, within(0.01));
    assertThat(shifts.logOdds().sd()).isCloseTo(0.3 * Math.sqrt(kept), within(0.01));
    double longer =
        square(POOLING.clinic().logDuration()) + square(POOLING.stratum().logDuration());
    assertThat(shifts.logDuration().mean())
        .isCloseTo(-0.3 * longer / (longer + square(0.2)), within(0.01));
  }

  @Test
  void whatSaysLittleMovesLittleAndTowardsTheOthers() {
    double[][] sure = seen(-1, 0.1, 0, 0.1);
    double[][] unsure = seen(0, 2, 0, 2);
    List<PartialPooling.Shifts> shifts = POOL.of(List.of(sure, unsure, sure));
    assertThat(shifts.get(0).logOdds().mean()).isCloseTo(-1, within(0.06));
    assertThat(shifts.get(1).logOdds().mean()).isBetween(-0.85, -0.4);
    assertThat(shifts.get(1).logOdds().sd()).isGreaterThan(3 * shifts.get(0).logOdds().sd());
    assertThat(POOL.of(List.<double[][]>of(unsure)).getFirst().logOdds().mean())
        .isCloseTo(0, within(0.01));
  }

  @Test
  void theOrderOfTheStrataChangesNothing() {
    double[][] one = seen(-1, 0.2, 0.2, 0.1);
    double[][] other = seen(0.5, 0.3, -0.2, 0.2);
    double forth = POOL.of(List.of(one, other)).get(1).logOdds().mean();
    double back = POOL.of(List.of(other, one)).get(0).logOdds().mean();
    assertThat(back).isCloseTo(forth, within(1e-9));
  }
}
