package org.ambulo.core.roster;

import static org.ambulo.core.roster.SmallClinic.epidural;
import static org.ambulo.core.roster.SmallClinic.ordered;
import static org.ambulo.core.roster.SmallClinic.patient;
import static org.ambulo.core.roster.SmallClinic.procedure;
import static org.ambulo.core.roster.SmallClinic.session;
import static org.ambulo.core.roster.SmallClinic.withFixed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FixedBookingsTest {

  private static final Booking SESSION = session("p1", "2026-03-09T09:00");
  private static final Booking EARLY = procedure("p1", "epidural", "2026-03-03T09:00");
  private static final Booking LATE = procedure("p1", "epidural", "2026-03-20T09:00");

  @Test
  void anIdGoesBeforeAKindAndTheEarlierBookingToTheEarlierOrder() {
    Booking byId = procedure("p1", "e2", "2026-03-17T09:00");
    Attendee patient =
        withFixed(
            ordered(patient("p1"), epidural("e1"), epidural("e2"), epidural("e3")),
            LATE,
            SESSION,
            byId,
            EARLY);
    FixedBookings fixed = FixedBookings.of(patient);
    assertThat(fixed.sessions()).containsExactly(SESSION);
    assertThat(fixed.procedures())
        .containsExactlyInAnyOrderEntriesOf(Map.of("e1", EARLY, "e2", byId, "e3", LATE));
    assertThat(fixed.visits()).isEmpty();
    assertThat(fixed.all()).containsExactly(EARLY, SESSION, byId, LATE);
  }

  @Test
  void whatFulfilsNoOrderIsAVisit() {
    Attendee patient = withFixed(ordered(patient("p1"), epidural("e1")), LATE, EARLY);
    FixedBookings fixed = FixedBookings.of(patient);
    assertThat(fixed.procedures()).containsExactlyEntriesOf(Map.of("e1", EARLY));
    assertThat(fixed.visits()).containsExactly(LATE);
  }

  @Test
  void withoutACourseASessionIsAVisit() {
    Attendee p = patient("p1");
    Attendee without =
        new Attendee(
            "p1",
            p.released(),
            p.availability(),
            p.prefer(),
            p.driverDays(),
            List.of(),
            List.of(),
            Optional.empty(),
            p.value(),
            List.of(SmallClinic.fixed(SESSION)));
    assertThat(FixedBookings.of(without).visits()).containsExactly(SESSION);
    SmallClinic small = new SmallClinic().with(without);
    assertThat(small.broken(SESSION)).isEmpty();
    assertThat(small.judge(SESSION).score().total()).isZero();
  }
}
