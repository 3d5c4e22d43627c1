package org.ambulo.core.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private final Catalogue<String> shelf =
      Catalogue.of(List.of("odi", "phq9", "peg"), Function.identity());

  @Test
  void keepsTheOrderOfTheFiles() {
    assertThat(shelf.ids()).containsExactly("odi", "phq9", "peg");
    assertThat(shelf.number("peg")).isEqualTo(2);
    assertThat(shelf.at(1)).isEqualTo("phq9");
    assertThat(shelf.size()).isEqualTo(3);
  }

  @Test
  void hasNothingUnderAnIdItDoesNotKnow() {
    assertThat(shelf.find("gad7")).isEmpty();
    assertThat(shelf.has("gad7")).isFalse();
    assertThatThrownBy(() -> shelf.get("gad7"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(gad7)");
  }

  @Test
  void refusesTwoEntriesOfOneId() {
    assertThatThrownBy(() -> Catalogue.of(List.of("odi", "odi"), Function.identity()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(odi)");
  }
}
