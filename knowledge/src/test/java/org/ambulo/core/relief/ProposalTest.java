package org.ambulo.core.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ambulo.core.relief.Forecast.Kind;
import org.junit.jupiter.api.Test;

/** Draws made where a sketch of the ratings says that they will fit. */
class ProposalTest {

  private static final Treatment TREATED = Someone.treated("esi_radicular_chronic");

  private static List<Reading> daily(int from, int to, int before, int after, Kind... kinds) {
    List<Reading> readings = new ArrayList<>();
    for (int day = from; day <= to; day++) {
      for (Kind kind : kinds) {
        int more = kind == Kind.AVERAGE ? 0 : 1;
        readings.add(new Reading(day, kind, (day < 0 ? before : after) + more + Math.abs(day) % 2));
      }
    }
    return readings;
  }

  private static History history(List<Reading> readings) {
    return History.of(TREATED, readings);
  }

  /** The library alone, every draw weighed by every rating, has the last word where it suffices. */
  @Test
  void agreesWithTheWholeLibraryWeighedByAllRatings() {
    List<History> histories =
        List.of(
            history(List.of(new Reading(3, Kind.AVERAGE, 4))),
            history(List.of(new Reading(0, Kind.AVERAGE, 7))),
            history(List.of(new Reading(-2, Kind.WORST, 9), new Reading(14, Kind.WEEK, 3))),
            history(daily(-3, 4, 6, 3, Kind.AVERAGE)),
            history(daily(-2, 3, 5, 4, Kind.AVERAGE, Kind.ACTIVITY)),
            new History(
                List.of(TREATED, new Treatment(TREATED.stratum(), 8, TREATED.until(), -0.7, 0.3)),
                daily(-2, 10, 6, 5, Kind.AVERAGE),
                List.of(2, 5, 9),
                OptionalDouble.empty()));
    for (History history : histories) {
      Posterior all = Someone.MODEL.weighed(history);
      Posterior proposed = Someone.MODEL.proposed(history);

      assertThat(all.effectiveDraws()).isGreaterThan(300);
      assertThat(proposed.effectiveDraws()).isGreaterThan(ReliefModel.ENOUGH_DRAWS);
      assertThat(proposed.logEvidence()).isCloseTo(all.logEvidence(), within(0.2));
      Chances expected = Chances.of(all, 0, 120);
      Chances found = Chances.of(proposed, 0, 120);
      assertThat(found.everOpens()).isCloseTo(expected.everOpens(), within(0.08));
      for (int day : new int[] {7, 30, 90}) {
        assertThat(found.open(day)).isCloseTo(expected.open(day), within(0.08));
      }
    }
  }

  @Test
  void fitsFarMoreRatingsThanTheLibraryAlone() {
    List<Reading> readings = new ArrayList<>();
    for (int day = -10; day <= 28; day++) {
      int odd = Math.floorMod(day * 7, 3) - 1;
      int points = (day < 0 ? 7 : Math.max(3, 7 - day / 2)) + odd;
      readings.add(new Reading(day, Kind.AVERAGE, points));
      readings.add(new Reading(day, Kind.ACTIVITY, points + 1 + Math.floorMod(day, 2)));
    }
    History many = history(readings);

    assertThat(Someone.MODEL.weighed(many).effectiveDraws()).isLessThan(60);
    Posterior proposed = Someone.MODEL.proposed(many);
    assertThat(proposed.isRefined()).isFalse();
    assertThat(proposed.effectiveDraws()).isGreaterThan(ReliefModel.ENOUGH_DRAWS);
  }

  /** The sketch is far off for one who always gives the same number; draws already made tell. */
  @Test
  void learnsFromDrawsThatDoNotFit() {
    List<Reading> readings = new ArrayList<>();
    for (int day = -10; day <= 28; day++) {
      readings.add(new Reading(day, Kind.AVERAGE, 8));
      readings.add(new Reading(day, Kind.ACTIVITY, 8));
    }
    Posterior proposed = Someone.MODEL.proposed(history(readings));

    assertThat(proposed.effectiveDraws()).isGreaterThan(ReliefModel.ENOUGH_DRAWS);
    assertThat(Chances.of(proposed, 0, 90).open(28)).isLessThan(0.02);
  }

  @Test
  void makesTheSameDrawsAgainInWhateverOrderRatingsCome() {
    List<Reading> readings = daily(-5, 14, 6, 4, Kind.AVERAGE, Kind.ACTIVITY);
    Posterior one = Someone.MODEL.proposed(history(readings));
    Posterior other = Someone.MODEL.proposed(history(readings.reversed()));

    assertThat(one.sample().weights()).isEqualTo(other.sample().weights());
    assertThat(one.sample().draws()).isEqualTo(other.sample().draws());
    assertThat(one.sample().traits().baseline).isEqualTo(other.sample().traits().baseline);
    assertThat(one.sample().carried()).isEqualTo(other.sample().carried());
  }

  @Test
  void countsDrawsOfOneCourseOnce() {
    Cloud cloud = Someone.cloud(List.of(TREATED), new Someone(), new Someone().effect(51));
    Traits four = cloud.traits().chosen(new int[] {0, 0, 0, 1}, 4);
    Cloud chosen = cloud.chosen(new int[] {0, 0, 0, 1}, four);
    Posterior posterior = Posterior.before(chosen, history(List.of()), Someone.RELIEF);

    // weights 3 and 1: 4 squared over 10
    assertThat(posterior.effectiveDraws()).isCloseTo(1.6, within(1e-9));
  }
}
