package org.ambulo.core.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.ambulo.core.knowledge.ReliefPrior;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EffectDensityTest {

  private static final ReliefPrior.Share RESPONDER = new ReliefPrior.Share(0.73, 10);
  private static final ReliefPrior.Share OTHER = new ReliefPrior.Share(0.07, 6);

  private static ReliefPrior prior(double responders, double spread) {
    return new ReliefPrior(
        new ReliefPrior.Normal(6, 1.5),
        new ReliefPrior.Responder(responders, spread),
        RESPONDER,
        OTHER,
        new ReliefPrior.LogNormal(4, 0.5),
        new ReliefPrior.LogNormal(140, 0.7),
        new ReliefPrior.LogNormal(1.7, 0.25),
        new ReliefPrior.Natural(0.1, 0.25, 60),
        new ReliefPrior.Flare(0.15, 1.2, 1.5));
  }

  /** Over 0 to 1; with x = v^5 the end at 0, where the density has no bound, is smooth. */
  private static double integral(DoubleUnaryOperator function) {
    int steps = 20_000;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      double v = (i + 0.5) / steps;
      sum += function.applyAsDouble(Math.pow(v, 5)) * 5 * Math.pow(v, 4);
    }
    return sum / steps;
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2.5, 0, 0.8})
  void comesToOne(double logOdds) {
    EffectDensity density = new EffectDensity(prior(0.5, 0.35), logOdds);

    assertThat(integral(x -> Math.exp(density.log(x)))).isCloseTo(1, within(1e-4));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2.5, 0, 0.8})
  void hasTheMeanOfTheMixture(double logOdds) {
    EffectDensity density = new EffectDensity(prior(0.5, 0.35), logOdds);
    double responders = Odds.responders(prior(0.5, 0.35).responder(), logOdds);

    assertThat(integral(x -> x * Math.exp(density.log(x))))
        .isCloseTo(responders * 0.73 + (1 - responders) * 0.07, within(1e-4));
    assertThat(integral(x -> density.responds(x) * Math.exp(density.log(x))))
        .isCloseTo(responders, within(1e-4));
  }

  @Test
  void tellsResponders() {
    EffectDensity density = new EffectDensity(prior(0.5, 0.35), 0);

    assertThat(density.responds(0.75)).isGreaterThan(0.99);
    assertThat(density.responds(0.02)).isLessThan(0.01);
    // where both are as likely: the densities by hand of Beta(7.3, 2.7) and Beta(0.42, 5.58)
    double x = 0.4;
    double ratio =
        Math.exp(
            Odds.logConstant(RESPONDER)
                + 6.3 * Math.log(x)
                + 1.7 * Math.log(1 - x)
                - Odds.logConstant(OTHER)
                + 0.58 * Math.log(x)
                - 4.58 * Math.log(1 - x));
    assertThat(density.responds(x)).isCloseTo(ratio / (1 + ratio), within(1e-9));
  }

  // ---- odds

  @Test
  void knowsTheBetaFunction() {
    // B(2, 3) = 1/12, B(1, 1) = 1, B(1/2, 1/2) = pi
    assertThat(Odds.logConstant(new ReliefPrior.Share(0.4, 5)))
        .isCloseTo(Math.log(12), within(1e-9));
    assertThat(Odds.logConstant(new ReliefPrior.Share(0.5, 2))).isCloseTo(0, within(1e-9));
    assertThat(Odds.logConstant(new ReliefPrior.Share(0.5, 1)))
        .isCloseTo(-Math.log(Math.PI), within(1e-9));
  }

  @Test
  void knowsTheDensityOfABeta() {
    // 12 x (1 - x)^2 at 1/4
    ReliefPrior.Share share = new ReliefPrior.Share(0.4, 5);

    assertThat(Math.exp(Odds.logConstant(share) + Odds.logDensity(share, 0.25)))
        .isCloseTo(12 * 0.25 * 0.5625, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0", "0.75, 1.0986123", "0.1, -2.1972246"})
  void turnsChancesIntoLogitsAndBack(double chance, double logit) {
    assertThat(Odds.logit(chance)).isCloseTo(logit, within(1e-6));
    assertThat(Odds.chance(logit)).isCloseTo(chance, within(1e-6));
  }

  @Test
  void drawsTheShareOfRespondersTowardsTheMiddleByItsSpread() {
    ReliefPrior.Responder sharp = new ReliefPrior.Responder(0.6, 1e-9);

    assertThat(Odds.responders(sharp, 0)).isCloseTo(0.6, within(1e-9));
    // odds 1.5 times 0.5
    assertThat(Odds.responders(sharp, Math.log(0.5))).isCloseTo(0.75 / 1.75, within(1e-9));
    assertThat(Odds.responders(new ReliefPrior.Responder(0.5, 1), 0)).isCloseTo(0.5, within(1e-9));
    // half the second derivative of the logistic at 0.69, times 0.35^2: -0.0050
    assertThat(Odds.responders(new ReliefPrior.Responder(0.69, 0.35), 0))
        .isCloseTo(0.6852, within(0.0005));
  }
}
