package org.ambulo.core.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ambulo.core.knowledge.ReliefObservation;
import org.ambulo.core.relief.Forecast.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The likelihood of ratings, worked out by hand for somebody whose pain was 8, is 6.4 from the
 * first day on and 1 more with activity. Day and reading come to a deviation of sqrt(1.05^2 +
 * 0.58^2) = 1.19954.
 */
class FilterTest {

  private static final ReliefObservation OBSERVED = Someone.RELIEF.observation();
  private static final double LOOKED_UP = 2e-5;

  private static Reading average(int day, double points) {
    return new Reading(day, Kind.AVERAGE, points);
  }

  private static double likelihood(Someone who, Reading... readings) {
    return Math.exp(Someone.posterior(List.of(readings), who).logEvidence());
  }

  private static double likelihood(Reading... readings) {
    return likelihood(new Someone().effect(51), readings);
  }

  /** Of the last rating, the ones before given. */
  private static double next(Reading last, Reading... before) {
    Reading[] all = Arrays.copyOf(before, before.length + 1);
    all[before.length] = last;
    return likelihood(all) / likelihood(before);
  }

  // ---- one rating

  @Test
  void weighsOneRating() {
    // 0.98 (Phi(0.0834) - Phi(-0.7503)) + 0.02/11
    assertThat(likelihood(average(5, 6))).isCloseTo(0.302363, within(LOOKED_UP));
    assertThat(likelihood(new Reading(5, Kind.NOW, 6))).isEqualTo(likelihood(average(5, 6)));
  }

  @Test
  void setsActivityAndWorstAboveTheAverage() {
    // 7.4 with deviation sqrt(1.05^2 + 0.7^2); 7.9 with sqrt(1.05^2 + 0.9^2)
    assertThat(likelihood(new Reading(5, Kind.ACTIVITY, 7))).isCloseTo(0.289659, within(LOOKED_UP));
    assertThat(likelihood(new Reading(5, Kind.WORST, 7))).isCloseTo(0.227719, within(LOOKED_UP));
  }

  @Test
  void expectsMoreOfOneWhoseRatingsScatter() {
    assertThat(likelihood(new Someone().effect(51).spread(2), average(5, 6)))
        .isCloseTo(0.161408, within(LOOKED_UP));
  }

  @Test
  void closesTheTails() {
    // from 9.5 up, and up to 0.5
    assertThat(likelihood(new Someone().baseline(9.5).effect(0), average(5, 10)))
        .isCloseTo(0.491818, within(LOOKED_UP));
    assertThat(likelihood(new Someone().baseline(0.3).effect(0), average(5, 0)))
        .isCloseTo(0.556703, within(LOOKED_UP));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void gaveOneOfTheElevenRatings(Kind kind) {
    assertThat(sum(5, kind)).isCloseTo(1, within(LOOKED_UP));
    assertThat(sum(0, kind)).isCloseTo(1, within(LOOKED_UP));
    assertThat(sum(-3, kind)).isCloseTo(1, within(LOOKED_UP));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void gaveOneOfTheElevenRatingsAlsoAfterOthers(Kind kind) {
    Reading[] before = {average(3, 9), new Reading(4, kind, 6)};

    assertThat(sum(5, kind, before)).isCloseTo(1, within(LOOKED_UP));
    assertThat(sum(6, kind, before)).isCloseTo(1, within(LOOKED_UP));
  }

  private static double sum(int day, Kind kind, Reading... before) {
    double sum = 0;
    for (int points = 0; points <= 10; points++) {
      sum += next(new Reading(day, kind, points), before);
    }
    return sum;
  }

  @Test
  void isHardlyMovedByAStrayRating() {
    Someone well = new Someone().baseline(1).effect(0);

    // nothing but 2 of 100 ratings, evenly over the eleven
    assertThat(likelihood(well, average(5, 9))).isCloseTo(0.02 / 11, within(1e-7));
    double usual = likelihood(well, average(7, 1));
    assertThat(likelihood(well, average(5, 9), average(7, 1)) / likelihood(well, average(5, 9)))
        .isCloseTo(usual, within(0.004));
  }

  // ---- the day itself

  @Test
  void doesNotKnowWhetherARatingOfTheDayCameBefore() {
    // half of 0.98 as before, at 8 and at 9 with activity; the rest even
    assertThat(likelihood(average(0, 6))).isCloseTo(0.0889879, within(LOOKED_UP));
    assertThat(likelihood(new Reading(0, Kind.ACTIVITY, 6)))
        .isCloseTo(0.0546013, within(LOOKED_UP));
  }

  @Test
  void takesARecalledWeekOfTheDayItselfForThePainBefore() {
    Someone who = new Someone().effect(51);
    Reading week = new Reading(0, Kind.WEEK, 8);

    assertThat(likelihood(who, week)).isEqualTo(likelihood(who, average(0, 8)));
    assertThat(likelihood(who, week)).isGreaterThan(likelihood(who, new Reading(0, Kind.WEEK, 0)));
  }

  @Test
  void carriesNothingOverFromTheDayItself() {
    assertThat(next(average(1, 6), average(0, 9)))
        .isCloseTo(likelihood(average(1, 6)), within(1e-9));
  }

  // ---- one after the other

  /**
   * The first rating, 6 where 6.4 was expected, leaves 0.72426 of the difference: the day differs
   * by -0.28796, as far as that rating was no stray one. What is left of it fades by 0.4 a day.
   */
  @ParameterizedTest(name = "8 and 6 again after {0} days")
  @CsvSource({
    // m 6.2848, s 1.14505; one of ten repeats, so 0.9 of the rest tells
    "1, 0.1056884, 0.3891022",
    // m 6.3539, s 1.19099; no habit over a gap
    "2, 0.1313488, 0.3076927",
    // m 6.3995, s 1.19954: all but forgotten
    "7, 0.1385244, 0.3024003",
  })
  void remembersTheDayBefore(int gap, double eight, double sixAgain) {
    Reading first = average(5, 6);

    assertThat(next(average(5 + gap, 8), first)).isCloseTo(eight, within(LOOKED_UP));
    assertThat(next(average(5 + gap, 6), first)).isCloseTo(sixAgain, within(LOOKED_UP));
  }

  @Test
  void countsARepeatedNumberForHabitOnlyWithinItsKindAndFromDayToDay() {
    double again = next(average(6, 6), average(5, 6));
    double otherKind = next(new Reading(6, Kind.NOW, 6), average(5, 6));

    assertThat(again).isCloseTo(0.9 * (otherKind - 0.02 / 11) + 0.098 + 0.02 / 11, within(1e-6));
  }

  @Test
  void sharesTheDayBetweenRatingsOfOneDay() {
    // a day that feels worse on average feels worse in activity: 7.4 expected, 9 given
    Reading bad = average(5, 8);

    assertThat(next(new Reading(5, Kind.ACTIVITY, 9), bad))
        .isGreaterThan(1.5 * likelihood(new Reading(5, Kind.ACTIVITY, 9)));
  }

  @Test
  void isNotSurprisedByTheEndOfTheScaleWhereMoreWasExpected() {
    Someone beyond = new Someone().baseline(10).activityAbove(3).effect(0);
    Reading ten = new Reading(5, Kind.ACTIVITY, 10);
    Reading nine = new Reading(6, Kind.AVERAGE, 9);

    double after = likelihood(beyond, ten, nine) / likelihood(beyond, ten);
    // nothing is carried over; only the deviation is a little smaller
    assertThat(after).isCloseTo(likelihood(beyond, nine), within(0.01));
  }

  // ---- the formula of the reference

  /**
   * The reference goes from rating to rating by m = p + rho (y - p), rho = phi^gap su^2 / (su^2 +
   * se^2), and the variance (su^2 + se^2)(1 - rho^2). Without rounding that is the filter, for two
   * ratings; from the third on the filter also knows what the first said.
   */
  @ParameterizedTest
  @CsvSource({"1", "2", "5", "20"})
  void isTheChainOfTheReferenceWhereNothingIsRounded(int gap) {
    double su = OBSERVED.daySd() * OBSERVED.daySd();
    double se = OBSERVED.readingSd() * OBSERVED.readingSd();
    double keep = Math.pow(OBSERVED.carryOver(), gap);
    double surprise = -2.3;

    double gain = su / (su + se);
    double carried = keep * gain * surprise;
    double variance = keep * keep * su * (1 - gain) + (1 - keep * keep) * su + se;

    double rho = keep * su / (su + se);
    assertThat(carried).isCloseTo(rho * surprise, within(1e-12));
    assertThat(variance).isCloseTo((su + se) * (1 - rho * rho), within(1e-12));
  }

  /** The filter itself allows for the rounding by 1/12 in its gain, and for stray ratings. */
  @ParameterizedTest
  @CsvSource({"1, 8", "1, 5", "3, 8", "3, 2"})
  void staysNearTheChainOfTheReference(int gap, int points) {
    double su = OBSERVED.daySd() * OBSERVED.daySd();
    double se = OBSERVED.readingSd() * OBSERVED.readingSd();
    double rho = Math.pow(OBSERVED.carryOver(), gap) * su / (su + se);
    double mean = 6.4 + rho * (5 - 6.4);
    double sd = Math.sqrt((su + se) * (1 - rho * rho));
    double chain =
        ReliefByTheBook.below((points + 0.5 - mean) / sd)
            - ReliefByTheBook.below((points - 0.5 - mean) / sd);
    double heard = gap == 1 ? 0.98 * 0.9 : 0.98;
    double habit = gap == 1 && points == 5 ? 0.98 * 0.1 : 0;

    assertThat(next(average(5 + gap, points), average(5, 5)))
        .isCloseTo(heard * chain + habit + 0.02 / 11, within(0.006));
  }

  // ---- a recalled week

  @Test
  void takesARecalledWeekForTheMeanOfItsDays() {
    // 6.4 on all seven days, with deviation 0.7
    assertThat(likelihood(new Reading(12, Kind.WEEK, 6))).isCloseTo(0.450195, within(LOOKED_UP));
    // three days at 8 before, the day itself at 8, three days at 6.4: mean 7.314
    Someone who = new Someone().effect(51);
    double mean = (4 * 8 + 3 * 6.4) / 7;
    double fits =
        ReliefByTheBook.below((7.5 - mean) / 0.7) - ReliefByTheBook.below((6.5 - mean) / 0.7);
    assertThat(likelihood(who, new Reading(3, Kind.WEEK, 7)))
        .isCloseTo(0.98 * fits + 0.02 / 11, within(LOOKED_UP));
  }

  @Test
  void leavesTheDaysAloneWhenAWeekIsRecalled() {
    Reading week = new Reading(5, Kind.WEEK, 9);

    assertThat(next(average(6, 6), average(5, 6), week))
        .isCloseTo(next(average(6, 6), average(5, 6)), within(1e-7));
  }

  // ---- many ratings against the same written down again

  /** Effects are kept in 255 parts, so that pain is off by up to 0.015. */
  @Test
  void agreesWithTheBookOnAWholeDiary() {
    Someone who = new Someone().effect(0.6).onset(4).half(60).shape(1.5).natural(0.2).flare(1.5);
    List<Reading> readings =
        List.of(
            average(-6, 8),
            average(-5, 8),
            new Reading(-4, Kind.WORST, 10),
            average(-1, 9),
            average(0, 7),
            average(1, 9),
            new Reading(1, Kind.ACTIVITY, 10),
            average(2, 9),
            average(3, 6),
            average(7, 4),
            new Reading(7, Kind.WORST, 4),
            new Reading(7, Kind.WEEK, 5),
            average(8, 4),
            average(9, 0),
            average(20, 3),
            new Reading(21, Kind.WEEK, 3),
            average(28, 10));
    History history = History.of(Someone.treated("esi_radicular_chronic"), readings);
    double[] row = {
      who.baseline,
      who.natural,
      who.training,
      who.activityAbove,
      who.worstAbove,
      0,
      Math.cbrt(who.greatest),
      Math.log(who.onset),
      Math.log(who.half),
      Math.log(who.shape),
      who.flare
    };

    assertThat(Someone.posterior(history, who).logEvidence())
        .isCloseTo(new ReliefByTheBook(Someone.RELIEF, history).logLikelihood(row), within(0.05));
  }
}
