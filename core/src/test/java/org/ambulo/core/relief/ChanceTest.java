package org.ambulo.core.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.ambulo.core.knowledge.ReliefPrior;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tolerances of means and shares are five standard errors of so many draws. */
class ChanceTest {

  private static final int DRAWS = 40_000;

  private final Chance chance = new Chance(7);

  private static double[] sorted(DoubleSupplier draw) {
    return DoubleStream.generate(draw).limit(DRAWS).sorted().toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double sd(double[] values) {
    double mean = mean(values);
    return Math.sqrt(mean(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).toArray()));
  }

  // ---- the same on every machine

  @Test
  void drawsTheNumbersOfItsSeed() {
    Chance one = new Chance(1);

    assertThat(one.even()).isEqualTo(0.566561575172281);
    assertThat(one.even()).isEqualTo(0.7457817572627012);
    assertThat(one.even()).isEqualTo(0.9710027535867962);
    assertThat(new Chance(20_261_122).even()).isEqualTo(0.035073676079351135);
  }

  @Test
  void isTheGeneratorThatTheJdkHasToo() {
    SplittableRandom jdk = new SplittableRandom(4_711);
    Chance ours = new Chance(4_711);

    for (int i = 0; i < 1_000; i++) {
      assertThat(ours.even()).isEqualTo(((jdk.nextLong() >>> 11) + 0.5) * 0x1.0p-53);
    }
  }

  @Test
  void drawsTheSameNormalsAndSharesAgain() {
    Chance one = new Chance(99);
    Chance other = new Chance(99);
    ReliefPrior.Share share = new ReliefPrior.Share(0.07, 6);

    for (int i = 0; i < 1_000; i++) {
      assertThat(one.normal()).isEqualTo(other.normal());
      assertThat(one.of(share)).isEqualTo(other.of(share));
      assertThat(one.below(13)).isEqualTo(other.below(13));
    }
    assertThat(new Chance(1).normal()).isNotEqualTo(new Chance(2).normal());
  }

  // ---- of the right shape

  @Test
  void isEven() {
    double[] draws = sorted(chance::even);

    assertThat(draws[0]).isPositive();
    assertThat(draws[DRAWS - 1]).isLessThan(1);
    assertThat(mean(draws)).isCloseTo(0.5, within(5 * 0.2887 / 200));
    for (int tenth = 1; tenth < 10; tenth++) {
      assertThat(draws[tenth * DRAWS / 10]).isCloseTo(tenth / 10.0, within(0.0125));
    }
  }

  @Test
  void isNormal() {
    double[] draws = sorted(chance::normal);

    assertThat(mean(draws)).isCloseTo(0, within(0.025));
    assertThat(sd(draws)).isCloseTo(1, within(0.018));
    assertThat(draws[(int) (0.025 * DRAWS)]).isCloseTo(-1.96, within(0.07));
    assertThat(draws[(int) (0.975 * DRAWS)]).isCloseTo(1.96, within(0.07));
  }

  @Test
  void countsWholeNumbersEvenly() {
    int[] counts = new int[6];
    for (int i = 0; i < DRAWS; i++) {
      counts[chance.below(6)]++;
    }

    for (int count : counts) {
      assertThat(count / (double) DRAWS).isBetween(0.157, 0.176);
    }
  }

  @Test
  void letsThingsHappenAsOftenAsTheyShould() {
    double[] happened = sorted(() -> chance.happens(0.3) ? 1 : 0);

    assertThat(mean(happened)).isCloseTo(0.3, within(0.0115));
    assertThat(chance.happens(0)).isFalse();
    assertThat(chance.happens(1)).isTrue();
  }

  @Test
  void scattersAroundAMedianOnTheLogarithm() {
    double[] draws = sorted(() -> chance.of(new ReliefPrior.LogNormal(140, 0.7)));

    assertThat(draws[DRAWS / 2]).isCloseTo(140, within(3.1));
    assertThat(sd(Arrays.stream(draws).map(Math::log).toArray())).isCloseTo(0.7, within(0.013));
  }

  @Test
  void waitsExponentially() {
    double[] draws = sorted(() -> chance.exponential(1.2));

    assertThat(mean(draws)).isCloseTo(1.2, within(0.03));
    assertThat(draws[DRAWS / 2]).isCloseTo(1.2 * Math.log(2), within(0.03));
  }

  /** Mean m and variance m (1 - m) / (c + 1); shapes below and above 1. */
  @ParameterizedTest
  @CsvSource({"0.73, 10", "0.07, 6", "0.05, 6", "0.38, 8", "0.5, 1"})
  void drawsSharesOfABeta(double mean, double concentration) {
    double[] draws = sorted(() -> chance.of(new ReliefPrior.Share(mean, concentration)));
    double sd = Math.sqrt(mean * (1 - mean) / (concentration + 1));

    assertThat(mean(draws)).isCloseTo(mean, within(5 * sd / 200));
    assertThat(sd(draws)).isCloseTo(sd, within(0.03 * sd));
    assertThat(draws[0]).isNotNegative();
    assertThat(draws[DRAWS - 1]).isLessThanOrEqualTo(1);
  }

  @Test
  void hasTheMedianOfABetaThatCanBeWorkedOut() {
    // of Beta(1/2, 1/2) a quarter lies below sin(pi/8) squared
    double[] draws = sorted(() -> chance.of(new ReliefPrior.Share(0.5, 1)));

    assertThat(draws[DRAWS / 4]).isCloseTo(0.146447, within(0.012));
    assertThat(draws[DRAWS / 2]).isCloseTo(0.5, within(0.02));
  }
}
