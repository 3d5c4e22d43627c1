package org.ambulo.core.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.ReliefPrior;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn is what the prior says; tolerances are five standard errors of 20,480 draws. */
class LibraryTest {

  private static final String CHRONIC = "esi_radicular_chronic";
  private static final Library LIBRARY = Someone.LIBRARIES.of(Someone.stratum(CHRONIC));
  private static final ReliefPrior PRIOR = Someone.stratum(CHRONIC).prior();

  private static final float PINNED_BASELINE = 3.2835581f;
  private static final float PINNED_EFFECT = 0.0011097991f;

  private static double mean(IntToDoubleFunction of) {
    return IntStream.range(0, Library.SIZE).mapToDouble(of).average().orElseThrow();
  }

  private static double sd(IntToDoubleFunction of) {
    double mean = mean(of);
    return Math.sqrt(mean(i -> Math.pow(of.applyAsDouble(i) - mean, 2)));
  }

  private static void isNormal(float[] values, double mean, double sd) {
    double error = sd / Math.sqrt(Library.SIZE);
    assertThat(mean(i -> values[i])).isCloseTo(mean, within(5 * error));
    assertThat(sd(i -> values[i])).isCloseTo(sd, within(5 * error / Math.sqrt(2)));
  }

  private static void isLogNormal(float[] values, ReliefPrior.LogNormal prior) {
    double error = prior.sigma() / Math.sqrt(Library.SIZE);
    assertThat(mean(i -> Math.log(values[i])))
        .isCloseTo(Math.log(prior.median()), within(5 * error));
    assertThat(sd(i -> Math.log(values[i]))).isCloseTo(prior.sigma(), within(5 * error));
  }

  // ---- what is drawn

  @Test
  void hasTheTraitsOfItsPrior() {
    // cut below 0.5, which is hardly ever reached
    isNormal(LIBRARY.traits.baseline, 6, 1.5);
    isNormal(LIBRARY.traits.natural, 0.1, 0.25);
    isNormal(LIBRARY.traits.activityAbove, 1, 0.6);
    isNormal(LIBRARY.traits.worstAbove, 1.5, 0.8);
    isLogNormal(LIBRARY.traits.spread, new ReliefPrior.LogNormal(1, 0.3));
  }

  @Test
  void cutsTrainingAndPainBeforeAtTheirBounds() {
    float[] training = LIBRARY.traits.training.clone();
    float[] baseline = LIBRARY.traits.baseline.clone();
    Arrays.sort(training);
    Arrays.sort(baseline);

    assertThat(training[0]).isGreaterThanOrEqualTo(-0.5f);
    assertThat(training[Library.SIZE - 1]).isLessThanOrEqualTo(2.5f);
    assertThat(training[Library.SIZE / 2]).isCloseTo(0.8f, within(0.03f));
    assertThat(baseline[0]).isGreaterThanOrEqualTo(0.5f);
  }

  @Test
  void hasTheResponsesOfItsPrior() {
    Responses drawn = LIBRARY.responses;

    isLogNormal(drawn.onset, PRIOR.onset());
    isLogNormal(drawn.shape, PRIOR.decayShape());
    assertThat(mean(i -> drawn.logHalf[i])).isCloseTo(Math.log(140), within(0.025));
    assertThat(sd(i -> drawn.logHalf[i])).isCloseTo(0.7, within(0.02));
  }

  @Test
  void mixesRespondersAndOthers() {
    Responses drawn = LIBRARY.responses;
    double within = 5 * 0.36 / Math.sqrt(Library.SIZE);

    // half respond, by 0.73 on average, the rest by 0.07
    assertThat(mean(i -> drawn.greatest[i])).isCloseTo(0.4, within(within));
    assertThat(mean(i -> drawn.responds[i])).isCloseTo(0.5, within(0.017));
    assertThat(mean(i -> drawn.greatest[i] > 0.4 ? 1 : 0)).isCloseTo(0.5, within(0.02));
  }

  @Test
  void flaresInAsManyAndAsMuch() {
    float[] flares = LIBRARY.responses.flare;
    double[] some =
        IntStream.range(0, Library.SIZE).mapToDouble(i -> flares[i]).filter(f -> f > 0).toArray();

    assertThat(some.length / (double) Library.SIZE).isCloseTo(0.15, within(0.0125));
    assertThat(Arrays.stream(some).average().orElseThrow()).isCloseTo(1.2, within(0.11));
  }

  @Test
  void drawsTraitsThatHaveNothingToDoWithEachOther() {
    float[][] all =
        Stream.concat(
                Arrays.stream(LIBRARY.traits.all()),
                Stream.of(
                    LIBRARY.responses.greatest,
                    LIBRARY.responses.onset,
                    LIBRARY.responses.logHalf,
                    LIBRARY.responses.shape))
            .toArray(float[][]::new);
    for (int i = 0; i < all.length; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(correlation(all[i], all[j])).as("%s and %s", i, j).isCloseTo(0, within(0.035));
      }
    }
  }

  private static double correlation(float[] x, float[] y) {
    double meanX = mean(i -> x[i]);
    double meanY = mean(i -> y[i]);
    double together = mean(i -> (x[i] - meanX) * (y[i] - meanY));
    return together / (sd(i -> x[i]) * sd(i -> y[i]));
  }

  @Test
  void isTheSameWhenDrawnAgain() {
    Library again = Library.draw(Someone.stratum(CHRONIC), Someone.RELIEF);

    assertThat(again.responses.effects).isEqualTo(LIBRARY.responses.effects);
    assertThat(again.traits.baseline).isEqualTo(LIBRARY.traits.baseline);
    assertThat(again.windows.opens).isEqualTo(LIBRARY.windows.opens);
    // pinned, so that no machine and no change draws others unnoticed
    assertThat(LIBRARY.traits.baseline[0]).isEqualTo(PINNED_BASELINE);
    assertThat(LIBRARY.responses.greatest[Library.SIZE - 1]).isEqualTo(PINNED_EFFECT);
  }

  @Test
  void saysHowMuchItHolds() {
    // 195 days and 12 numbers of a draw, its window and its rank, and the days once more by draw
    assertThat(Library.bytes()).isEqualTo(20_480L * (195 + 12 * 4 + 3 * 4 + 4 + 195));
  }

  // ---- effects

  @Test
  void keepsEffectsToWithinHalfAPartOf255() {
    Responses drawn = LIBRARY.responses;
    for (int i = 0; i < Library.SIZE; i += 37) {
      for (int column = 1; column < DayGrid.COLUMNS; column += 3) {
        int day = DayGrid.day(column);
        double come = 1 - Math.exp(-day / drawn.onset[i]);
        double left = Math.pow(2, -Math.pow(day / Math.exp(drawn.logHalf[i]), drawn.shape[i]));
        double kept = (drawn.effects[column * Library.SIZE + i] - Responses.NONE) / 255.0;
        assertThat(kept).isCloseTo(drawn.greatest[i] * come * left, within(0.5 / 255 + 1e-5));
      }
    }
  }

  @Test
  void hasNoEffectOnTheDayItself() {
    for (int i = 0; i < Library.SIZE; i++) {
      assertThat(LIBRARY.responses.effects[i]).isEqualTo(Responses.NONE);
    }
  }

  @Test
  void sortsItsDrawsByTheirEffect() {
    int[] order = LIBRARY.byEffect;
    for (int rank = 1; rank < Library.SIZE; rank++) {
      assertThat(LIBRARY.responses.greatest[order[rank]])
          .isGreaterThanOrEqualTo(LIBRARY.responses.greatest[order[rank - 1]]);
    }
    assertThat(Arrays.stream(order).distinct().count()).isEqualTo(Library.SIZE);
    double median = LIBRARY.responses.greatest[order[Library.SIZE / 2]];
    assertThat(LIBRARY.score(median)).isCloseTo(0, within(0.01));
    assertThat(LIBRARY.score(0)).isLessThan(-3.5);
    assertThat(LIBRARY.score(1)).isGreaterThan(3.5);
  }

  // ---- what is known of a patient

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.59, 1.4, 2.42})
  void shiftsTheShareOfResponders(double oddsRatio) {
    double[] weights = weights(Math.log(oddsRatio), 0);
    double sum = Arrays.stream(weights).sum();
    double responders = mean(i -> weights[i] * LIBRARY.responses.responds[i]) * Library.SIZE / sum;

    assertThat(sum / Library.SIZE).isCloseTo(1, within(0.02));
    // the share itself: the mean of the logistic at logit 0 + log ratio, spread 0.35
    double share = 0;
    for (int i = 0; i < 1_000; i++) {
      double z = -5 + 10 * (i + 0.5) / 1_000;
      double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
      share += density / 100 / (1 + Math.exp(-0.35 * z) / oddsRatio);
    }
    assertThat(responders).isCloseTo(share, within(0.015));
  }

  @ParameterizedTest
  @CsvSource({"0.2", "-0.3"})
  void shiftsHowLongItLasts(double longer) {
    double[] weights = weights(0, longer);
    double sum = Arrays.stream(weights).sum();
    double logHalf = mean(i -> weights[i] * LIBRARY.responses.logHalf[i]) * Library.SIZE / sum;

    assertThat(logHalf).isCloseTo(Math.log(140) + longer, within(0.035));
    double effect = mean(i -> weights[i] * LIBRARY.responses.greatest[i]) * Library.SIZE / sum;
    assertThat(effect).isCloseTo(0.4, within(0.015));
  }

  @Test
  void weighsAllAlikeWhereNothingIsKnown() {
    assertThat(weights(0, 0)).containsOnly(1);
  }

  private static double[] weights(double logOdds, double logDuration) {
    Treatment treatment =
        new Treatment(Someone.stratum(CHRONIC), 0, OptionalInt.empty(), logOdds, logDuration);
    float[] weights = Shift.of(Cloud.of(List.of(treatment), Someone.LIBRARIES, Someone.RELIEF));
    return IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).toArray();
  }
}
