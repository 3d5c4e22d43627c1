package org.ambulo.core.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said of many days at once holds on each of them. */
class TimelineTest {

  private static final int[] DAYS =
      IntStream.concat(IntStream.range(0, 105), IntStream.iterate(105, d -> d < 700, d -> d + 7))
          .toArray();

  private static final List<Integer> SESSIONS = List.of(8, 11, 15, 18, 22, 25, 29, 32, 36, 39);

  private static Cloud cloud(Treatment... treatments) {
    return Cloud.of(List.of(treatments), Someone.LIBRARIES, Someone.RELIEF);
  }

  private static void holds(Cloud cloud) {
    Timeline timeline = new Timeline(cloud, DAYS, SESSIONS);
    Chance chance = new Chance(5);
    for (int draw = 0; draw < cloud.size(); draw += 31) {
      int first = timeline.begun() + chance.below(DAYS.length - timeline.begun());
      int last = first + chance.below(DAYS.length - first);
      float least = timeline.leastActivity(cloud.traits(), draw, draw);
      float most = timeline.mostActivity(first, last, cloud.traits(), draw, draw);
      for (int d = 0; d < DAYS.length; d++) {
        float pain = timeline.activity(d, cloud.traits(), draw, draw);
        assertThat(pain).isGreaterThanOrEqualTo(least);
        if (d >= first && d <= last) {
          assertThat(pain).isLessThanOrEqualTo(most);
        }
      }
    }
  }

  @Test
  void boundsThePainAfterOneTreatment() {
    holds(cloud(Someone.treated("esi_radicular_chronic")));
    holds(cloud(Someone.treated("rfa_lumbar_dual")));
  }

  @Test
  void boundsThePainAfterSeveralOneOfThemStopped() {
    Treatment stopped = new Treatment(Someone.stratum("nsaid"), 0, OptionalInt.of(80), 0, 0);
    Treatment later = Treatment.of(Someone.stratum("esi_radicular_chronic"), 40);
    Cloud cloud = cloud(stopped, later);

    assertThat(new Timeline(cloud, DAYS, SESSIONS).begun()).isEqualTo(40);
    holds(cloud);
  }

  @Test
  void boundsOneDayByItself() {
    Cloud cloud = cloud(Someone.treated("tpi"));
    Timeline timeline = new Timeline(cloud, DAYS, SESSIONS);
    for (int d = 0; d < DAYS.length; d += 9) {
      assertThat(timeline.mostActivity(d, d, cloud.traits(), 3, 3))
          .isEqualTo(timeline.activity(d, cloud.traits(), 3, 3));
    }
  }
}
