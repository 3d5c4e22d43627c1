package org.ambulo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentTest {

  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong nanos = new AtomicLong();
  private final Recent<String> recent = new Recent<>(nanos::get);
  private final List<String> looks = new ArrayList<>();

  private Optional<String> look(String name) {
    looks.add(name);
    return Optional.of(name + looks.size());
  }

  @Test
  void looksAgainWhenASecondHasPassed() {
    assertThat(recent.of("a", this::look)).hasValue("a1");
    nanos.set(SECOND - 1);
    assertThat(recent.of("a", this::look)).hasValue("a1");
    nanos.set(SECOND);
    assertThat(recent.of("a", this::look)).hasValue("a2");
    nanos.set(2 * SECOND - 1);
    assertThat(recent.of("a", this::look)).hasValue("a2");
  }

  @Test
  void looksForEachNameByItself() {
    assertThat(recent.of("a", this::look)).hasValue("a1");
    assertThat(recent.of("b", this::look)).hasValue("b2");
    assertThat(recent.of("a", this::look)).hasValue("a1");
  }

  @Test
  void looksAgainAfterAChange() {
    assertThat(recent.of("a", this::look)).hasValue("a1");
    recent.changed();
    assertThat(recent.of("a", this::look)).hasValue("a2");
  }

  @Test
  void doesNotKeepWhatAChangeOvertook() {
    Optional<String> old =
        recent.of(
            "a",
            name -> {
              recent.changed();
              return Optional.of("old");
            });

    assertThat(old).hasValue("old");
    assertThat(recent.of("a", this::look)).hasValue("a1");
  }

  @Test
  void looksEachTimeForWhatThereIsNot() {
    assertThat(recent.of("a", name -> Optional.empty())).isEmpty();
    assertThat(recent.of("a", this::look)).hasValue("a1");
    recent.changed();
    assertThat(recent.of("a", name -> Optional.empty())).isEmpty();
    assertThat(recent.of("a", this::look)).hasValue("a2");
  }

  @Test
  void keepsNoMoreThanAThousand() {
    for (int i = 0; i <= 1000; i++) {
      recent.of("n" + i, this::look);
    }
    looks.clear();

    assertThat(recent.of("n1000", this::look)).hasValue("n10001001");
    assertThat(recent.of("n0", this::look)).hasValue("n01");
  }
}
