package org.ambulo.core.roster;

import static org.ambulo.core.roster.SmallClinic.MONDAY;
import static org.ambulo.core.roster.SmallClinic.epidural;
import static org.ambulo.core.roster.SmallClinic.ordered;
import static org.ambulo.core.roster.SmallClinic.patient;
import static org.ambulo.core.roster.SmallClinic.procedure;
import static org.ambulo.core.roster.SmallClinic.session;
import static org.ambulo.core.roster.SmallClinic.withFixed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.ambulo.core.roster.Change.Cancelled.Wish;
import org.junit.jupiter.api.Test;

/** What each change leaves of a clinic and of what was promised. */
class ChangedClinicTest {

  private static final LocalDateTime NOW = LocalDateTime.parse("2026-03-03T12:00");
  private static final Booking OVER = session("p1", "2026-03-02T08:00");
  private static final Booking NEXT = session("p1", "2026-03-04T08:00");
  private static final Booking LATER = session("p1", "2026-03-06T08:00", "t2");
  private static final Booking OTHER = session("p2", "2026-03-04T08:00", "t2");

  private static ChangedClinic after(SmallClinic clinic, Change... changes) {
    return ChangedClinic.of(
        clinic.clinic(), new Promises(NOW, List.of(OVER, NEXT, OTHER, LATER)), List.of(changes));
  }

  private static SmallClinic two() {
    return new SmallClinic().with(patient("p1"), patient("p2"));
  }

  private static Attendee p1(ChangedClinic changed) {
    return changed.clinic().patients().getFirst();
  }

  @Test
  void nothingChangesNothing() {
    ChangedClinic changed = after(two());
    assertThat(changed.clinic()).isEqualTo(two().clinic());
    assertThat(changed.promises().bookings()).containsExactlyInAnyOrder(OVER, NEXT, LATER, OTHER);
    assertThat(changed.touched()).isEmpty();
  }

  @Test
  void aCancelledSessionIsLookedForAtAnotherTime() {
    ChangedClinic changed =
        after(two(), new Change.Cancelled("p1", NEXT.start(), Wish.ANOTHER_TIME));
    assertThat(changed.promises().bookings()).containsExactlyInAnyOrder(OVER, LATER, OTHER);
    assertThat(changed.touched()).containsExactly("p1");
    assertThat(p1(changed).therapy().orElseThrow().sessions()).isEqualTo(6);
    Hours hours = Hours.of(p1(changed).availability());
    assertThat(hours.cover(NEXT.day(), 8 * 60, 8 * 60 + 15)).isFalse();
    assertThat(hours.cover(NEXT.day(), 8 * 60 + 45, 17 * 60)).isTrue();
  }

  @Test
  void aCancelledSessionThatIsNotWantedShortensTheCourse() {
    ChangedClinic changed = after(two(), new Change.Cancelled("p1", NEXT.start(), Wish.NOT_AT_ALL));
    assertThat(p1(changed).therapy().orElseThrow().sessions()).isEqualTo(5);
    assertThat(p1(changed).availability()).isEqualTo(patient("p1").availability());
  }

  @Test
  void aCancelledProcedureThatIsNotWantedIsNotOrderedAnyMore() {
    Booking fixed = procedure("p1", "epidural", "2026-03-05T09:00");
    SmallClinic clinic =
        new SmallClinic()
            .with(withFixed(ordered(patient("p1"), epidural("e1"), epidural("e2")), fixed));
    ChangedClinic changed =
        after(clinic, new Change.Cancelled("p1", fixed.start(), Wish.NOT_AT_ALL));
    assertThat(p1(changed).procedures()).extracting(ProcedureOrder::id).containsExactly("e2");
    assertThat(p1(changed).fixed()).isEmpty();
    assertThat(changed.promises().bookings()).doesNotContain(fixed);
  }

  @Test
  void aSessionThatWasMissedWasNotHad() {
    ChangedClinic changed = after(two(), new Change.NoShow("p1", OVER.start()));
    assertThat(changed.promises().bookings()).doesNotContain(OVER);
    assertThat(p1(changed).therapy().orElseThrow().sessions()).isEqualTo(6);
    assertThat(after(two(), new Change.NoShow("p1", NEXT.start())).refusals())
        .singleElement()
        .satisfies(no -> assertThat(no.what()).contains("still to come"));
  }

  @Test
  void somebodyAwayHasNoHoursFromNowOn() {
    ChangedClinic changed =
        after(two(), new Change.StaffAway("t1", Absence.days(MONDAY, NEXT.day())));
    Hours hours = Hours.of(changed.clinic().staff().getFirst().hours());
    assertThat(hours.cover(MONDAY, 8 * 60, 17 * 60)).isTrue();
    assertThat(hours.on(NOW.toLocalDate())).containsExactly(new Span(NOW.toLocalDate(), 480, 720));
    assertThat(hours.on(NEXT.day())).isEmpty();
    assertThat(hours.cover(NEXT.day().plusDays(1), 8 * 60, 17 * 60)).isTrue();
    assertThat(changed.touched()).containsExactly("p1");
    assertThat(changed.promises().bookings()).contains(NEXT);
  }

  @Test
  void aFixedSessionOrProcedureThatCannotTakePlaceCanBeBookedAnewAndAVisitStays() {
    Booking fixed = procedure("p1", "epidural", "2026-03-05T09:00");
    Booking visit =
        new Booking("p1", "review", fixed.start().plusHours(3), 15, List.of("d1"), List.of());
    SmallClinic clinic =
        new SmallClinic()
            .with(withFixed(ordered(patient("p1"), epidural("e1")), OVER, NEXT, fixed, visit));
    ChangedClinic changed =
        after(
            clinic,
            new Change.RoomClosed("bay", Absence.days(fixed.day(), fixed.day())),
            new Change.StaffAway("d1", Absence.days(fixed.day(), fixed.day())),
            new Change.StaffAway("t1", Absence.days(MONDAY, NEXT.day())));
    assertThat(p1(changed).fixed())
        .extracting(FixedBooking::kind)
        .containsExactly(Booking.THERAPY, "review");
    assertThat(changed.promises().bookings())
        .extracting(Booking::kind)
        .contains("e1", "review")
        .doesNotContain("epidural");
    assertThat(p1(changed).fixed().getFirst().start()).isEqualTo(OVER.start());
  }

  @Test
  void aPatientAwayOrGoneOrNew() {
    LocalDate day = NEXT.day();
    ChangedClinic changed =
        after(
            two(),
            new Change.PatientAway("p1", new Absence(day.atTime(8, 0), day.atTime(12, 0))),
            new Change.PatientLeft("p2"),
            new Change.PatientAdded(patient("p3")),
            new Change.PatientAdded(patient("p1")));
    assertThat(Hours.of(p1(changed).availability()).on(day))
        .containsExactly(new Span(day, 12 * 60, 17 * 60));
    assertThat(changed.clinic().patients()).extracting(Attendee::id).containsExactly("p1", "p3");
    assertThat(changed.promises().bookings()).doesNotContain(OTHER);
    assertThat(changed.touched()).containsExactlyInAnyOrder("p1", "p3");
    assertThat(changed.refusals()).singleElement().extracting(Refusal::change).isEqualTo(3);
  }

  @Test
  void aWindowThatMovedHasAnotherValue() {
    ChangedClinic changed = after(two(), new Change.WindowMoved("p1", new Worth.Flat(0.1)));
    assertThat(p1(changed).value()).isEqualTo(new Worth.Flat(0.1));
  }

  @Test
  void whatNobodyKnowsIsRefusedAndTheRestIsDone() {
    ChangedClinic changed =
        after(
            two(),
            new Change.PatientLeft("px"),
            new Change.StaffAway("tx", Absence.days(MONDAY, MONDAY)),
            new Change.RoomClosed("rx", Absence.days(MONDAY, MONDAY)),
            new Change.Cancelled("p1", NOW, Wish.ANOTHER_TIME),
            new Change.PatientLeft("p2"));
    assertThat(changed.refusals()).extracting(Refusal::change).containsExactly(0, 1, 2, 3);
    assertThat(changed.refusals()).allSatisfy(no -> assertThat(no.remedy()).isNotBlank());
    assertThat(changed.clinic().patients()).hasSize(1);
  }

  @Test
  void appointmentsOfStrangersAreLeftOut() {
    ChangedClinic changed = after(new SmallClinic().with(patient("p1")));
    assertThat(changed.strangers()).containsExactly(OTHER);
    assertThat(changed.promises().bookings()).doesNotContain(OTHER);
  }
}
