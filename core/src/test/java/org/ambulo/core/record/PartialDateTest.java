package org.ambulo.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-01-01, 2024-12-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2023-02, 2023-02-01, 2023-02-28",
    "2024-02-29, 2024-02-29, 2024-02-29",
    "2026-11-22T23:59, 2026-11-22, 2026-11-22",
    "2026-11-22T23:59:59.123Z, 2026-11-22, 2026-11-22",
    "2026-11-22T23:59:59-05:00, 2026-11-22, 2026-11-22"
  })
  void isAsPreciseAsItWasSaid(String text, LocalDate first, LocalDate last) {
    assertThat(PartialDate.parse(text)).hasValue(new PartialDate(text, first, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "24",
        "2024-",
        "2024-13",
        "2024-00",
        "2023-02-29",
        "2024-2-3",
        "22.11.2026",
        "yesterday",
        "2026-11-22T",
        "2026-11-22 10:00",
        " 2026",
        "2026-11-22T10:00+5",
        "20261122"
      })
  void isNoDateWhenTheTextIsNone(String text) {
    assertThat(PartialDate.parse(text)).isEmpty();
  }

  @Test
  void liesAfterADayOnlyWhenEveryReadingOfItDoes() {
    assertThat(date("2026").isAfter(TODAY)).isFalse();
    assertThat(date("2026-11").isAfter(TODAY)).isFalse();
    assertThat(date("2026-11-22").isAfter(TODAY)).isFalse();
    assertThat(date("2026-11-23").isAfter(TODAY)).isTrue();
    assertThat(date("2026-12").isAfter(TODAY)).isTrue();
    assertThat(date("2027").isAfter(TODAY)).isTrue();
  }

  @Test
  void ordersByTheFirstDayItCanMean() {
    Stream<PartialDate> mixed =
        Stream.of("2026-02", "2025-12-31", "2026", "2026-01-02").map(PartialDateTest::date);

    assertThat(mixed.sorted().map(PartialDate::toString))
        .containsExactly("2025-12-31", "2026", "2026-01-02", "2026-02");
  }

  private static PartialDate date(String text) {
    return PartialDate.parse(text).orElseThrow();
  }
}
