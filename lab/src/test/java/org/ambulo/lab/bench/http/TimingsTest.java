package org.ambulo.lab.bench.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimingsTest {

  private static final long MILLI = 1_000_000;

  @Test
  void aPercentileIsTheNearestRank() {
    List<Long> hundred =
        new ArrayList<>(LongStream.rangeClosed(1, 100).map(ms -> ms * MILLI).boxed().toList());
    Collections.reverse(hundred);
    Timings timings = new Timings(hundred, 2);
    assertThat(timings.millis(50)).isEqualTo(50);
    assertThat(timings.millis(90)).isEqualTo(90);
    assertThat(timings.millis(99)).isEqualTo(99);
    assertThat(timings.millis(100)).isEqualTo(100);
    assertThat(timings.millis(0)).isEqualTo(1);
    assertThat(timings.perSecond()).isEqualTo(50);
  }

  @Test
  void ofFewRequestsTheNinetyNinthPercentileIsTheSlowest() {
    Timings timings = new Timings(List.of(30 * MILLI, 10 * MILLI, 20 * MILLI), 1);
    assertThat(timings.millis(50)).isEqualTo(20);
    assertThat(timings.millis(99)).isEqualTo(30);
    assertThat(timings.millis(33.3)).isEqualTo(10);
    assertThat(timings.millis(33.4)).isEqualTo(20);
  }

  @Test
  void withoutARequestThereIsNoTime() {
    Timings none = new Timings(List.of(), 1);
    assertThat(none.millis(50)).isNaN();
    assertThat(none.perSecond()).isZero();
  }

  @Test
  void refusesWhatIsNoPercentage() {
    Timings timings = new Timings(List.of(MILLI), 1);
    assertThatIllegalArgumentException().isThrownBy(() -> timings.millis(101));
    assertThatIllegalArgumentException().isThrownBy(() -> timings.millis(-1));
  }
}
