package org.ambulo.core.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ambulo.core.relief.Forecast.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several treatments of one patient. */
class OverlapTest {

  private static History history(Treatment... treatments) {
    return new History(List.of(treatments), List.of(), List.of(), OptionalDouble.empty());
  }

  private static Treatment on(int day, String stratum) {
    return Treatment.of(Someone.stratum(stratum), day);
  }

  // ---- pain, by hand

  @Test
  void multipliesWhatIsLeft() {
    // 20 % and 60 % less of 8: 8 * 0.8 = 6.4, then 8 * 0.8 * 0.8 = 5.12
    History two = history(on(0, "esi_radicular_chronic"), on(10, "rfa_lumbar_dual"));
    Someone who = new Someone().effect(51);

    assertThat(who.pain(two, -1)).isCloseTo(8, within(1e-6));
    assertThat(who.pain(two, 0)).isCloseTo(8, within(1e-6));
    assertThat(who.pain(two, 10)).isCloseTo(6.4, within(1e-6));
    assertThat(who.pain(two, 11)).isCloseTo(5.12, within(1e-5));
  }

  @Test
  void hasOneNaturalHistoryFromTheFirst() {
    // 8 (1 - 0.25 (1 - e^(-1))) = 6.7358 on day 60, whatever came on day 30 without effect
    Someone who = new Someone().effect(0).natural(0.25);

    assertThat(who.pain(history(on(0, "esi_radicular_chronic"), on(30, "tpi")), 60))
        .isCloseTo(6.73576, within(1e-4));
    // the stratum of the first gives its time constant: 45 days
    assertThat(who.pain(history(on(0, "tpi"), on(30, "esi_radicular_chronic")), 60))
        .isCloseTo(8 * (1 - 0.25 * (1 - Math.exp(-60 / 45.0))), within(1e-4));
  }

  @Test
  void flaresAfterEach() {
    // 3 points on the day itself, gone with 1.5 days; again on day 20 with 4 days
    History two = history(on(0, "esi_radicular_chronic"), on(20, "rfa_lumbar_dual"));
    Someone who = new Someone().baseline(5).effect(0).flare(3);

    assertThat(who.pain(two, 0)).isCloseTo(8, within(1e-5));
    assertThat(who.pain(two, 3)).isCloseTo(5 + 3 * Math.exp(-2), within(1e-5));
    assertThat(who.pain(two, 19)).isCloseTo(5, within(1e-4));
    assertThat(who.pain(two, 20)).isCloseTo(8, within(1e-4));
    assertThat(who.pain(two, 24)).isCloseTo(5 + 3 * Math.exp(-1), within(1e-4));
  }

  @Test
  void cutsPainAtTheEndsOfTheScale() {
    assertThat(new Someone().flare(5).effect(0).pain(history(on(0, "tpi")), 0)).isEqualTo(10);
    History trained =
        new History(List.of(on(0, "tpi")), List.of(), List.of(1, 2, 3), OptionalDouble.empty());
    Someone well = new Someone().baseline(0.6).effect(0).training(2.5);
    assertThat(well.pain(trained, 4)).isZero();
    // three of six: 2.5 (1 - e^(-1/2)) = 0.98367
    assertThat(new Someone().effect(0).training(2.5).pain(trained, 4))
        .isCloseTo(8 - 0.98367, within(1e-4));
    assertThat(new Someone().effect(0).training(2.5).pain(trained, 2))
        .as("those attended so far")
        .isCloseTo(8 - 2.5 * (1 - Math.exp(-1 / 3.0)), within(1e-4));
  }

  // ---- a medicine that is stopped

  @ParameterizedTest
  @CsvSource({"nsaid, 2", "snri, 14", "gabapentinoid, 3"})
  void fadesWithItsOffsetOnceItIsStopped(String stratum, double offset) {
    Treatment stopped = new Treatment(Someone.stratum(stratum), 0, OptionalInt.of(30), 0, 0);
    Someone who = new Someone().effect(153);

    assertThat(who.pain(history(stopped), 30)).isCloseTo(3.2, within(1e-4));
    for (int after = 1; after < 20; after++) {
      assertThat(who.pain(history(stopped), 30 + after))
          .isCloseTo(8 * (1 - 0.6 * Math.exp(-after / offset)), within(1e-4));
    }
    assertThat(who.pain(history(on(0, stratum)), 50))
        .as("still taken")
        .isCloseTo(3.2, within(1e-4));
  }

  @Test
  void doesNotStopWhatWasGivenOnce() {
    Treatment once = new Treatment(Someone.stratum("tpi"), 0, OptionalInt.of(30), 0, 0);

    assertThat(new Someone().effect(153).pain(history(once), 50)).isCloseTo(3.2, within(1e-4));
  }

  // ---- responses to one after the other

  /** Correlation of the normal scores of the greatest effects of the first and the last. */
  private static double correlation(Treatment... treatments) {
    Cloud cloud = Cloud.of(List.of(treatments), Someone.LIBRARIES, Someone.RELIEF);
    Library first = Someone.LIBRARIES.of(treatments[0].stratum());
    Library last = Someone.LIBRARIES.of(treatments[treatments.length - 1].stratum());
    double sum = 0;
    double squares = 0;
    Course course = cloud.courses().getLast();
    for (int draw = 0; draw < cloud.size(); draw++) {
      double x = first.score(first.responses.greatest[draw]);
      double y = last.score(last.responses.greatest[course.partnerOf(draw)]);
      sum += x * y;
      squares += (x * x + y * y) / 2;
    }
    return sum / squares;
  }

  @Test
  void drawsTheSecondOfAFamilyLikeTheFirst() {
    assertThat(correlation(on(0, "esi_radicular_chronic"), on(60, "esi_radicular_chronic")))
        .isCloseTo(0.5, within(0.03));
    assertThat(correlation(on(0, "esi_radicular_chronic"), on(60, "esi_stenosis")))
        .as("another stratum of the family")
        .isCloseTo(0.5, within(0.03));
  }

  @Test
  void drawsAnotherFamilyAnew() {
    assertThat(correlation(on(0, "esi_radicular_chronic"), on(60, "rfa_lumbar_dual")))
        .isCloseTo(0, within(0.035));
  }

  @Test
  void likensAThirdToTheLastOfItsFamily() {
    // 0.5 of the second, and so 0.25 of the first; the ablation between has no part in it
    assertThat(
            correlation(
                on(0, "esi_radicular_chronic"),
                on(30, "rfa_lumbar_dual"),
                on(60, "esi_radicular_chronic")))
        .isCloseTo(0.5, within(0.03));
    assertThat(
            correlation(
                on(0, "esi_radicular_chronic"),
                on(30, "esi_radicular_chronic"),
                on(60, "esi_radicular_chronic")))
        .isCloseTo(0.25, within(0.035));
  }

  @Test
  void keepsThePriorOfTheSecond() {
    Cloud cloud =
        Cloud.of(
            List.of(on(0, "esi_radicular_chronic"), on(60, "esi_stenosis")),
            Someone.LIBRARIES,
            Someone.RELIEF);
    Course second = cloud.courses().getLast();
    double mean = 0;
    for (int draw = 0; draw < cloud.size(); draw++) {
      mean += second.responses().greatest[second.partnerOf(draw)] / cloud.size();
    }

    // 0.44 respond by 0.73, the others by 0.08
    assertThat(mean).isCloseTo(0.44 * 0.73 + 0.56 * 0.08, within(0.015));
  }

  @Test
  void hopesMoreOfASecondWhereTheFirstHelped() {
    double helped = chance(2);
    double failed = chance(7);
    double nothingKnown = Chances.of(Someone.MODEL.prior(second()), 1, 90).opened(28);

    assertThat(helped).isGreaterThan(failed + 0.2);
    assertThat(nothingKnown).isBetween(failed, helped);
  }

  private static History second(Reading... readings) {
    return new History(
        List.of(on(0, "tpi"), on(100, "tpi")),
        List.of(readings),
        List.of(),
        OptionalDouble.empty());
  }

  /** That the second opens, by what was rated after the first and just before the second. */
  private static double chance(int points) {
    History history =
        second(
            new Reading(-2, Kind.AVERAGE, 7),
            new Reading(-1, Kind.AVERAGE, 7),
            new Reading(5, Kind.AVERAGE, points),
            new Reading(7, Kind.AVERAGE, points),
            new Reading(90, Kind.AVERAGE, 7),
            new Reading(97, Kind.AVERAGE, 7));
    return Chances.of(Someone.MODEL.posterior(history), 1, 90).opened(28);
  }
}
