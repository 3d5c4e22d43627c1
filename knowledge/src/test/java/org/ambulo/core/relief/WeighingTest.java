package org.ambulo.core.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ambulo.core.relief.Forecast.Kind;
import org.junit.jupiter.api.Test;

/** A library of draws while a diary is taken in. */
class WeighingTest {

  private static final String CHRONIC = "esi_radicular_chronic";

  /** Two readings a day now and then, a week recalled, one on the day itself. */
  private static final List<Reading> DIARY = diary();

  private static List<Reading> diary() {
    List<Reading> diary = new ArrayList<>();
    for (int day = -7; day <= 21; day++) {
      if (day % 5 != 3) {
        int points = day <= 0 ? 6 + Math.floorMod(day, 2) : Math.max(2, 6 - day / 2);
        diary.add(new Reading(day, Kind.AVERAGE, points));
      }
      if (day % 7 == 0) {
        diary.add(new Reading(day, Kind.ACTIVITY, day <= 0 ? 8 : Math.max(3, 7 - day / 3)));
        diary.add(new Reading(day, Kind.WEEK, day <= 0 ? 7 : 5));
      }
    }
    return List.copyOf(diary);
  }

  private static History history(List<Reading> readings) {
    return History.of(Someone.treated(CHRONIC), readings);
  }

  private static void areTheSameToTheBit(Posterior one, Posterior other) {
    assertThat(one.sample().draws()).isEqualTo(other.sample().draws());
    assertThat(one.sample().weights()).isEqualTo(other.sample().weights());
    assertThat(one.sample().carried()).isEqualTo(other.sample().carried());
    assertThat(one.logEvidence()).isEqualTo(other.logEvidence());
  }

  @Test
  void comesToTheSameWhetherAtOnceOrOneByOne() {
    Posterior oneByOne = Someone.MODEL.prior(history(List.of()));
    for (Reading reading : history(DIARY).readings()) {
      oneByOne = oneByOne.after(reading);
    }

    areTheSameToTheBit(oneByOne, Someone.MODEL.weighed(history(DIARY)));
  }

  @Test
  void leavesAPosteriorAsItWasWhenOneMoreRatingComes() {
    Posterior before = Someone.MODEL.weighed(history(DIARY));
    float[] weights = before.sample().weights().clone();

    Posterior after = before.after(new Reading(25, Kind.AVERAGE, 7));

    assertThat(before.sample().weights()).isEqualTo(weights);
    assertThat(after.logEvidence()).isLessThan(before.logEvidence());
    areTheSameToTheBit(after, before.after(new Reading(25, Kind.AVERAGE, 7)));
  }

  @Test
  void doesNotHangOnTheOrderOfTheReadings() {
    Posterior inOrder = Someone.MODEL.weighed(history(DIARY));
    for (int seed = 0; seed < 3; seed++) {
      List<Reading> shuffled = new ArrayList<>(DIARY);
      Collections.shuffle(shuffled, new Random(seed));
      areTheSameToTheBit(Someone.MODEL.weighed(history(shuffled)), inOrder);
    }
  }

  @Test
  void knowsLessTheMoreDaysAreMissing() {
    List<Reading> some = DIARY.stream().filter(r -> r.day() % 3 == 0).toList();
    double all = Someone.MODEL.weighed(history(DIARY)).effectiveDraws();
    double fewer = Someone.MODEL.weighed(history(some)).effectiveDraws();

    assertThat(fewer).isGreaterThan(all);
    assertThat(Someone.MODEL.prior(history(List.of())).effectiveDraws())
        .isCloseTo(Library.SIZE, within(1e-6));
  }

  @Test
  void givesUpOnlyWhatDoesNotWeigh() {
    // the likelihood of every draw by itself, none given up
    Posterior weighed = Someone.MODEL.weighed(history(DIARY));
    Cloud cloud = weighed.cloud();
    Weighing all =
        new Weighing(
            Sample.all(cloud).unweighed(),
            cloud,
            List.of(),
            new Filter(Someone.RELIEF.observation()));
    history(DIARY).readings().forEach(all::takeAll);
    double evidence = 0;
    for (double log : all.logLikelihoods()) {
      evidence += Math.exp(log) / cloud.size();
    }

    assertThat(weighed.sample().count()).isLessThan(cloud.size());
    assertThat(weighed.logEvidence()).isCloseTo(Math.log(evidence), within(1e-3));
  }

  @Test
  void believesTheDiary() {
    List<Reading> low = new ArrayList<>();
    List<Reading> high = new ArrayList<>();
    for (int day = -7; day <= 14; day++) {
      if (day != 0) {
        low.add(new Reading(day, Kind.AVERAGE, day < 0 ? 7 : 2));
        high.add(new Reading(day, Kind.AVERAGE, 7));
      }
    }
    Chances good = Chances.of(Someone.MODEL.posterior(history(low)), 0, 90);
    Chances bad = Chances.of(Someone.MODEL.posterior(history(high)), 0, 90);
    Chances prior = Chances.of(Someone.MODEL.prior(history(List.of())), 0, 90);

    assertThat(good.everOpens()).isGreaterThan(0.97);
    assertThat(bad.everOpens()).isLessThan(0.15);
    // the check figures of the reference: 0.60 of these patients open before any diary
    assertThat(prior.everOpens()).isCloseTo(0.6, within(0.03));
  }
}
