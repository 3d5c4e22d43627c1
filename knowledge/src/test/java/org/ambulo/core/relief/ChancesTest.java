package org.ambulo.core.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ambulo.core.relief.Forecast.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChancesTest {

  private static final String ESI = "esi_radicular_chronic";

  /** Opens on day 3 and stays; on day 3 and closes on day 41; on day 3 and closes on 68; never. */
  private static final Someone[] FOUR = {
    new Someone().effect(153),
    new Someone().effect(153).half(60),
    new Someone().effect(153).half(100),
    new Someone().effect(0),
  };

  private static Chances four(int until) {
    return Chances.of(Someone.posterior(List.of(), FOUR), 0, until);
  }

  @Test
  void countsByHand() {
    Chances chances = four(90);

    assertThat(chances.everOpens()).isEqualTo(0.75);
    assertThat(chances.opened(2)).isZero();
    assertThat(chances.opened(3)).isEqualTo(0.75);
    assertThat(chances.open(3)).isEqualTo(0.75);
    assertThat(chances.open(40)).isEqualTo(0.75);
    assertThat(chances.open(41)).isEqualTo(0.5);
    assertThat(chances.closed(67)).isEqualTo(0.25);
    assertThat(chances.open(68)).isEqualTo(0.25);
    assertThat(chances.open(5_000)).isEqualTo(0.25);
    assertThat(chances.open(-1)).isZero();
    // 38 days are not long enough, 65 are
    assertThat(chances.lastsLong()).isEqualTo(0.5);
    assertThat(chances.tolerable()).isCloseTo(6, within(1e-6));
  }

  @Test
  void namesDaysOnlyForChancesThatAreReached() {
    Chances chances = four(90);

    assertThat(chances.opensBy(0.1)).hasValue(3);
    assertThat(chances.opensBy(0.75)).hasValue(3);
    assertThat(chances.opensBy(0.9)).isEmpty();
    assertThat(chances.closesBy(0.1)).hasValue(41);
    assertThat(chances.closesBy(0.5)).hasValue(68);
    assertThat(chances.closesBy(0.9)).isEmpty();
  }

  @Test
  void countsAWindowOf42DaysAsLong() {
    // closes on day 3 + 42 = 45: 0.678 D just over 44
    Someone fits = new Someone().effect(153).half(66);
    Someone tooShort = new Someone().effect(153).half(64.5);

    assertThat(Chances.of(Someone.posterior(List.of(), fits), 0, 90).closesBy(1)).hasValue(45);
    assertThat(Chances.of(Someone.posterior(List.of(), fits), 0, 90).lastsLong()).isEqualTo(1);
    assertThat(Chances.of(Someone.posterior(List.of(), tooShort), 0, 90).closesBy(1)).hasValue(44);
    assertThat(Chances.of(Someone.posterior(List.of(), tooShort), 0, 90).lastsLong()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 14, 28})
  void areChancesWhateverTheDiary(int days) {
    List<Reading> readings = new ArrayList<>();
    for (int day = 1; day <= days; day++) {
      readings.add(new Reading(day, Kind.AVERAGE, Math.max(2, 7 - day / 2)));
    }
    Posterior posterior =
        Someone.MODEL.posterior(
            new History(
                List.of(Someone.treated(ESI)), readings, List.of(5, 9), OptionalDouble.of(5)));
    Chances chances = Chances.of(posterior, 0, 400);

    for (int day = 0; day <= 420; day++) {
      assertThat(chances.open(day)).isBetween(0.0, 1 + 1e-12);
      assertThat(chances.opened(day)).isBetween(chances.closed(day), 1 + 1e-12);
      assertThat(chances.opened(day + 1)).isGreaterThanOrEqualTo(chances.opened(day));
      assertThat(chances.closed(day + 1)).isGreaterThanOrEqualTo(chances.closed(day));
      assertThat(chances.open(day))
          .isCloseTo(chances.opened(day) - chances.closed(day), within(1e-12));
    }
    assertThat(chances.opened(90)).isCloseTo(chances.everOpens(), within(1e-12));
    assertThat(chances.opened(400)).isCloseTo(chances.everOpens(), within(1e-12));
    assertThat(chances.lastsLong()).isLessThanOrEqualTo(chances.everOpens());
    for (double chance : new double[] {0.1, 0.5}) {
      assertThat(chances.opensBy(chance).isPresent()).isEqualTo(chances.everOpens() >= chance);
      chances
          .opensBy(chance)
          .ifPresent(
              opens -> {
                assertThat(chances.opened(opens)).isGreaterThanOrEqualTo(chance);
                assertThat(chances.opened(opens - 1)).isLessThan(chance);
              });
    }
    chances.closesBy(0.1).ifPresent(day -> assertThat(day).isBetween(4, 365));
  }

  /** How far the days are asked about changes nothing of what is said of them. */
  @Test
  void doesNotHangOnHowFarItLooks() {
    Posterior posterior =
        Someone.MODEL.weighed(
            History.of(Someone.treated(ESI), List.of(new Reading(4, Kind.AVERAGE, 3))));
    Chances near = Chances.of(posterior, 0, 10);
    Chances far = Chances.of(posterior, 0, 600);

    for (int day = 0; day <= 365; day++) {
      assertThat(far.open(day)).isEqualTo(near.open(day));
    }
    assertThat(far.lastsLong()).isEqualTo(near.lastsLong());
  }
}
