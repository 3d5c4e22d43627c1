package org.ambulo.core.roster;

import static org.ambulo.core.roster.SmallClinic.comes;
import static org.ambulo.core.roster.SmallClinic.patient;
import static org.ambulo.core.roster.SmallClinic.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks go forward in Berlin on 29 March and in New York on 8 March 2026, at two o'clock. */
class ClockChangeTest {

  /** Open round the clock on one day. */
  private static SmallClinic openOn(LocalDate day, String zone) {
    List<Span> hours = List.of(new Span(day, 0, 1440));
    SmallClinic small = new SmallClinic().with(comes(patient("p1"), day, hours));
    small.zone = ZoneId.of(zone);
    small.horizon = new Horizon(day.minusDays(3), day.plusDays(3));
    small.staff("t1", t -> new StaffMember("t1", t.role(), t.skills(), hours));
    small.room("gym", r -> new Room("gym", r.kind(), 2, hours));
    return small;
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-29",
    "America/New_York, 2026-03-08",
  })
  void aTimeThatTheClockLeavesOutIsRefused(String zone, LocalDate day) {
    SmallClinic small = openOn(day, zone);
    assertThat(small.broken(session("p1", day + "T01:15"))).isEmpty();
    assertThat(small.broken(session("p1", day + "T01:30"))).containsExactly(Rule.TIME);
    assertThat(small.judge(session("p1", day + "T02:30")).violations())
        .extracting(Violation::because)
        .containsExactly("The clock leaves out 02:00 to 03:00 on " + day);
    assertThat(small.broken(session("p1", day + "T03:00"))).isEmpty();
    assertThat(small.broken(session("p1", day + "T09:00"))).isEmpty();
  }

  @Test
  void theSameTimeIsThereInAnotherZone() {
    LocalDate day = LocalDate.of(2026, 3, 29);
    assertThat(openOn(day, "America/New_York").broken(session("p1", day + "T02:30"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-10-25, 02:00, 03:00",
    "America/New_York, 2026-11-01, 01:00, 02:00",
  })
  void aTimeThatTheClockShowsTwiceIsRefused(String zone, LocalDate day, String from, String to) {
    SmallClinic small = openOn(day, zone);
    assertThat(small.judge(session("p1", day + "T" + from)).violations())
        .extracting(Violation::because)
        .containsExactly("The clock shows twice %s to %s on %s".formatted(from, to, day));
    assertThat(small.broken(session("p1", day + "T" + to))).isEmpty();
  }

  @Test
  void hoursInsideTheChangeAreNamed() {
    LocalDate day = LocalDate.of(2026, 3, 29);
    SmallClinic small = openOn(day, "Europe/Berlin");
    assertThat(Inspection.of(small.clinic()))
        .extracting(Problem::subject)
        .doesNotContain("room gym");
    small.room("gym", r -> new Room("gym", r.kind(), 2, List.of(new Span(day, 150, 600))));
    assertThat(Inspection.of(small.clinic()))
        .contains(
            new Problem(
                Problem.Kind.FAULT,
                "room gym",
                "Hours 2026-03-29 02:30-10:00 begin or end where the clock leaves out 02:00 to 03:00",
                "Give hours that the clock of the zone shows"));
  }

  @Test
  void aFixedBookingInsideTheChangeIsNamed() {
    LocalDate day = LocalDate.of(2026, 3, 29);
    SmallClinic small = openOn(day, "Europe/Berlin");
    Booking night = session("p1", day + "T02:15");
    small.patients.replaceAll(patient -> SmallClinic.withFixed(patient, night));
    assertThat(small.broken(night)).isEmpty();
    assertThat(Inspection.of(small.clinic()))
        .extracting(Problem::what)
        .contains(
            "Fixed booking therapy on 2026-03-29 at 02:15: The clock leaves out 02:00 to 03:00 on"
                + " 2026-03-29");
  }
}
