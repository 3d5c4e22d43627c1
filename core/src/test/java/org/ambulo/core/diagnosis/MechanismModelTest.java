package org.ambulo.core.diagnosis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.ambulo.core.knowledge.MechanismParameters;
import org.junit.jupiter.api.Test;

/** Two mechanisms and three criteria, so that every figure can be had on paper. */
class MechanismModelTest {

  private static final double[] SHARE = {0.75, 0.25};
  private static final double[][] YES = {{0.2, 0.5, 0.4}, {0.8, 0.5, 0.6}};

  private static MechanismModel model(double correlation) {
    return new MechanismModel(new MechanismParameters(SHARE, YES, correlation));
  }

  private static double[] predict(double correlation, int... answers) {
    return model(correlation).predict(answers).orElseThrow();
  }

  @Test
  void saysNothingWhenNothingIsKnown() {
    assertEquals(Optional.empty(), model(0.1).predict(new int[] {-1, -1, -1}));
  }

  @Test
  void weighsOneAnswerByBayesRuleWhateverTheCorrelation() {
    // 0.75 * 0.2 against 0.25 * 0.8 = 3 : 4
    assertArrayEquals(new double[] {3 / 7.0, 4 / 7.0}, predict(0.0, 1, -1, -1), 1e-12);
    assertArrayEquals(new double[] {3 / 7.0, 4 / 7.0}, predict(0.9, 1, -1, -1), 1e-12);
  }

  @Test
  void multipliesIndependentAnswers() {
    // 0.75 * 0.2 * 0.4 against 0.25 * 0.8 * 0.6 = 1 : 2
    assertArrayEquals(new double[] {1 / 3.0, 2 / 3.0}, predict(0.0, 1, -1, 1), 1e-12);
  }

  @Test
  void dividesCorrelatedAnswersByTheirDesignEffect() {
    // likelihoods 1 : 6, design effect 1 + (2 - 1) * 0.5 = 3/2, share 3 : 1
    double odds = Math.pow(6, 2 / 3.0) / 3;
    assertArrayEquals(
        new double[] {1 / (1 + odds), odds / (1 + odds)}, predict(0.5, 1, -1, 1), 1e-12);
  }

  @Test
  void sumsUnknownAnswersOut() {
    double yes = 0.75 * 0.4 + 0.25 * 0.6;
    double ifYes = predict(0.0, -1, -1, 1)[0];
    double ifNo = predict(0.0, -1, -1, 0)[0];
    assertEquals(SHARE[0], yes * ifYes + (1 - yes) * ifNo, 1e-12);
    double both = 0.75 * 0.2 * 0.4 + 0.25 * 0.8 * 0.6;
    double first = 0.75 * 0.2 + 0.25 * 0.8;
    double thirdYes = both / first;
    assertEquals(
        predict(0.0, 1, -1, -1)[0],
        thirdYes * predict(0.0, 1, -1, 1)[0] + (1 - thirdYes) * predict(0.0, 1, -1, 0)[0],
        1e-12);
  }

  @Test
  void neverReadsUnknownAsNo() {
    assertTrue(predict(0.1, 1, -1, -1)[1] > predict(0.1, 1, -1, 0)[1]);
  }

  @Test
  void movesTowardsTheMechanismThatAnAnswerSpeaksFor() {
    double unsure = predict(0.1, -1, 1, -1)[1];
    double supported = predict(0.1, 1, 1, -1)[1];
    double opposed = predict(0.1, 0, 1, -1)[1];
    assertTrue(opposed < unsure && unsure < supported);
    assertTrue(predict(0.1, 1, 1, 1)[1] > supported);
  }

  @Test
  void isLessSureOfAnswersThatRepeatEachOther() {
    assertTrue(predict(0.3, 1, 1, 1)[1] < predict(0.0, 1, 1, 1)[1]);
  }

  @Test
  void givesProbabilitiesThatSumToOneForEveryPattern() {
    for (int pattern = 1; pattern < 27; pattern++) {
      int[] answers = {pattern % 3 - 1, pattern / 3 % 3 - 1, pattern / 9 - 1};
      double[] probabilities = predict(0.1, answers);
      assertEquals(1, Arrays.stream(probabilities).sum(), 1e-12);
      assertTrue(Arrays.stream(probabilities).allMatch(p -> p > 0 && p < 1));
    }
  }

  @Test
  void isTheModelOfTheOtherCorrelation() {
    int[] answers = {1, 0, 1};
    assertArrayEquals(
        model(0.4).predict(answers).orElseThrow(),
        model(0.1).withCorrelation(0.4).predict(answers).orElseThrow());
    assertThrows(IllegalArgumentException.class, () -> model(0.1).withCorrelation(-0.1));
  }

  @Test
  void isNotChangedByWhoeverHoldsItsArrays() {
    double[] share = SHARE.clone();
    MechanismParameters parameters = new MechanismParameters(share, YES, 0.1);
    share[0] = 0.1;
    parameters.yes()[0][0] = 0.9;
    assertEquals(new MechanismParameters(SHARE, YES, 0.1), parameters);
  }

  @Test
  void refusesAnswersThatAreNone() {
    assertThrows(IllegalArgumentException.class, () -> model(0).predict(new int[] {1, 0}));
    assertThrows(IllegalArgumentException.class, () -> model(0).predict(new int[] {1, 0, 2}));
  }

  @Test
  void refusesParametersThatNoFitCanGive() {
    double[][] proof = {{0.2, 0.5, 0.4}, {1.0, 0.5, 0.6}};
    double[][] ragged = {{0.2, 0.5, 0.4}, {0.8}};
    double[] tooMuch = {0.75, 0.75};
    assertThrows(IllegalArgumentException.class, () -> new MechanismParameters(SHARE, proof, 0.1));
    assertThrows(IllegalArgumentException.class, () -> new MechanismParameters(SHARE, ragged, 0.1));
    assertThrows(IllegalArgumentException.class, () -> new MechanismParameters(tooMuch, YES, 0.1));
    assertThrows(IllegalArgumentException.class, () -> new MechanismParameters(SHARE, YES, 1));
    assertThrows(
        IllegalArgumentException.class, () -> new MechanismParameters(SHARE, YES, Double.NaN));
  }
}
