package org.ambulo.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> NAMES = List.of("h_fever", "h_weight_loss", "e_slr_positive");

  @Test
  void isTheNameWithTheFewestEdits() {
    assertThat(Nearest.to("h_fevr", NAMES)).isEqualTo("h_fever");
    assertThat(Nearest.to("weight_loss", NAMES)).isEqualTo("h_weight_loss");
  }

  @Test
  void isRatherOneOfThoseThatBeginSo() {
    List<String> names = List.of("acei", "tfesi_lumbar", "tfesi_sacral_one");

    assertThat(Nearest.to("tfesi", names)).isEqualTo("tfesi_lumbar");
    assertThat(Nearest.to("tf", names)).isEqualTo("acei");
  }

  @Test
  void isQuickHoweverLongTheSlip() {
    assertThat(Nearest.to("h_fever".repeat(100_000), NAMES)).isNotEmpty();
  }

  @Test
  void isNothingWhereThereAreNoNames() {
    assertThat(Nearest.to("h_fever", List.of())).isEmpty();
  }
}
