package org.ambulo.core.roster;

import static org.ambulo.core.roster.SmallClinic.LAST;
import static org.ambulo.core.roster.SmallClinic.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarliestDayTest {

  @ParameterizedTest
  @CsvSource({
    // ordered from, released, days of hold, earliest day
    "2026-03-01, 2026-02-20, 0, 2026-03-01",
    "2026-03-10, 2026-02-20, 0, 2026-03-10",
    "2026-03-01, 2026-03-05, 0, 2026-03-05",
    "2026-03-01, 2026-02-20, 5, 2026-03-07",
    "2026-03-06, 2026-02-20, 5, 2026-03-07",
    "2026-03-07, 2026-02-20, 5, 2026-03-07",
    "2026-03-08, 2026-02-20, 5, 2026-03-08",
    "2026-03-01, 2026-03-05, 5, 2026-03-10"
  })
  void isTheLatestOfOrderReleaseAndHold(
      LocalDate ordered, LocalDate released, int hold, LocalDate earliest) {
    ProcedureOrder order =
        new ProcedureOrder(
            "e1",
            "epidural",
            List.of(),
            Optional.empty(),
            30,
            0,
            ordered,
            Optional.empty(),
            hold,
            0);
    Attendee patient = SmallClinic.comes(SmallClinic.patient("p1"), released, List.of());
    assertThat(EarliestDay.of(order, patient, new Horizon(MONDAY, LAST))).isEqualTo(earliest);
  }
}
