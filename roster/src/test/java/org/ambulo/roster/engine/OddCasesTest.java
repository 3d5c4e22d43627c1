package org.ambulo.roster.engine;

import static org.ambulo.roster.engine.OddClinic.WEIGHTS;
import static org.ambulo.roster.engine.PlainClinic.MONDAY;
import static org.ambulo.roster.engine.PlainClinic.epidural;
import static org.ambulo.roster.engine.PlainClinic.fixed;
import static org.ambulo.roster.engine.PlainClinic.order;
import static org.ambulo.roster.engine.PlainClinic.therapist;
import static org.ambulo.roster.engine.PlainClinic.trains;
import static org.ambulo.roster.engine.PlainClinic.treated;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.Inspection;
import org.ambulo.core.roster.Judgement;
import org.ambulo.core.roster.Preference;
import org.ambulo.core.roster.Problem;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Referee;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Worth;
import org.junit.jupiter.api.Test;

/** Clinics with something unusual in them, one at a time. */
class OddCasesTest {

  private static Proposal plan(Clinic clinic) {
    Proposal proposal =
        new Planner(WEIGHTS, 1).plan(clinic, new Budget.Turns(20, 60), Watch.NOBODY);
    assertThat(new Referee(clinic, WEIGHTS).judge(proposal.bookings()).violations()).isEmpty();
    return proposal;
  }

  private static List<String> kinds(Proposal proposal) {
    return proposal.bookings().stream().map(b -> b.patient() + " " + b.kind()).distinct().toList();
  }

  @Test
  void ofTwoWithOneIdTheFirstCounts() {
    PlainClinic plain = new PlainClinic().with(trains("p1", 3), trains("p2", 3), trains("p1", 6));
    plain.staff.add(0, therapist("t1", "back"));
    plain.staff.add(therapist("t2", "back"));
    plain.rooms.add(new Room("gym", Room.Kind.GYM, 9, PlainClinic.daily(8, 16)));
    plain.patients.add(
        treated("p3", epidural("e1"))
            .withFixed(List.of(fixed("review", "2026-03-03T09:00", 60, List.of("t2", "d1")))));

    Proposal proposal = plan(plain.clinic());

    assertThat(proposal.bookings()).filteredOn(b -> b.patient().equals("p1")).hasSize(3);
    assertThat(kinds(proposal)).contains("p2 therapy", "p3 e1", "p3 review");
  }

  @Test
  void nothingIsBookedThatIsOrderedTwiceUnderOneIdOrNamedLikeASession() {
    PlainClinic plain =
        new PlainClinic()
            .with(
                treated("p1", epidural("e1"), epidural("e1")),
                treated("p2", epidural(Booking.THERAPY)),
                treated("p3", epidural("e1"), epidural(Booking.THERAPY), epidural("e2")),
                trains("p4", 3));

    assertThat(kinds(plan(plain.clinic()))).containsExactlyInAnyOrder("p3 e1", "p4 therapy");
  }

  @Test
  void whoIsTreatedByTwoThatHaveNoMoreTimeGetsNoThird() {
    PlainClinic plain = new PlainClinic();
    for (String other : List.of("t2", "t3", "t4", "t5", "t6")) {
      plain.staff.add(therapist(other, "back"));
    }
    plain.hours("t1", PlainClinic.on(MONDAY, "08:00", "10:00"));
    plain.hours("t2", PlainClinic.on(MONDAY.plusDays(2), "08:00", "10:00"));
    plain.with(
        trains("p1", 4),
        trains("p2", 6)
            .withFixed(
                List.of(
                    fixed("therapy", "2026-03-02T08:00", 45, List.of("t1"), "gym"),
                    fixed("therapy", "2026-03-04T08:00", 45, List.of("t2"), "gym"))));

    Proposal proposal = plan(plain.clinic());

    assertThat(proposal.bookings()).filteredOn(b -> b.patient().equals("p1")).hasSize(4);
    assertThat(proposal.bookings()).filteredOn(b -> b.patient().equals("p2")).hasSize(2);
  }

  @Test
  void theHourThatTheClockLeavesOutIsNotBooked() {
    LocalDate sunday = LocalDate.of(2026, 3, 29);
    PlainClinic plain = new PlainClinic().with(trains("p1", 1), treated("p2", epidural("e1")));
    plain.horizon = new Horizon(sunday, sunday);
    List<Span> night = List.of(new Span(sunday, 60, 240));
    plain.hours("t1", List.of(new Span(sunday, 105, 240)));
    plain.hours("d1", List.of(new Span(sunday, 60, 180)));
    plain.rooms.replaceAll(room -> new Room(room.id(), room.kind(), room.capacity(), night));
    plain.patients.replaceAll(patient -> PlainClinic.comes(patient, night));

    Proposal proposal = plan(plain.clinic());

    assertThat(proposal.bookings())
        .extracting(booking -> booking.start().toLocalTime().toString())
        .containsExactly("03:00");
    assertThat(proposal.unbooked()).extracting(Unbooked::kind).containsExactly("e1");
  }

  @Test
  void theEndOfAFixedRecoveryIsThatOfWholeQuarters() {
    LocalDate day = MONDAY;
    PlainClinic plain = new PlainClinic();
    plain.horizon = new Horizon(day, day);
    ProcedureOrder late = order("e2", Optional.empty(), 15, 60, 0);
    plain.with(
        treated("p1", order("e1", Optional.empty(), 20, 25, 0))
            .withFixed(List.of(fixed("e1", "2026-03-02T09:00", 20, List.of("d1"), "bay"))),
        treated("p2", late),
        PlainClinic.comes(treated("p3", late), PlainClinic.on(day, "09:30", "10:45")));

    assertThat(plan(plain.clinic()).unbooked()).extracting(Unbooked::patient).containsExactly("p3");
  }

  @Test
  void aProcedureInARecoveryPlaceRecoversInAnother() {
    PlainClinic plain =
        new PlainClinic()
            .with(treated("p1", order("e1", Optional.of(Room.Kind.RECOVERY), 30, 30, 0)));
    assertThat(plan(plain.clinic()).unbooked()).hasSize(1);

    plain.rooms.add(new Room("bay2", Room.Kind.RECOVERY, 1, PlainClinic.daily(8, 16)));
    Proposal two = plan(plain.clinic());
    assertThat(two.bookings().getFirst().rooms()).containsExactlyInAnyOrder("bay", "bay2");
  }

  @Test
  void aPatientMayHaveMoreProceduresThanAnyoneExpected() {
    ProcedureOrder[] many =
        IntStream.range(0, 20).mapToObj(i -> epidural("e" + i)).toArray(ProcedureOrder[]::new);
    PlainClinic plain = new PlainClinic().with(treated("p1", many));
    plain.horizon = new Horizon(MONDAY, MONDAY.plusDays(17));

    Proposal proposal = plan(plain.clinic());

    assertThat(proposal.bookings()).hasSize(18);
    assertThat(proposal.unbooked()).hasSize(2);
    assertThat(proposal.upperBound()).isGreaterThanOrEqualTo(proposal.value());
  }

  @Test
  void theBoundHoldsForMoreWaysToPlaceProceduresThanAreLookedAt() {
    ProcedureOrder[] four =
        IntStream.range(0, 4).mapToObj(i -> epidural("e" + i)).toArray(ProcedureOrder[]::new);
    PlainClinic plain = new PlainClinic();
    plain.horizon = new Horizon(MONDAY, MONDAY.plusDays(27));
    Attendee patient =
        new Attendee(
            "p1",
            MONDAY,
            PlainClinic.daily(7, 20),
            Preference.NONE,
            Optional.empty(),
            List.of(four),
            List.of(),
            Optional.of(new Course("back", 28, 60, 7, 1, 0)),
            new Worth.ByDay(0, Collections.nCopies(24, 1.0)),
            List.of());
    plain.with(patient);
    List<Booking> late = new ArrayList<>();
    for (int day = 0; day < 24; day++) {
      late.add(PlainClinic.session("p1", MONDAY.plusDays(day) + "T12:00", "t1"));
    }
    for (int i = 0; i < four.length; i++) {
      late.add(
          new Booking(
              "p1",
              "e" + i,
              MONDAY.plusDays(24 + i).atTime(8, 0),
              30,
              List.of("d1"),
              List.of("fluoro", "bay")));
    }
    Judgement judgement = new Referee(plain.clinic(), WEIGHTS).judge(late);
    assertThat(judgement.violations()).isEmpty();
    Ascent ascent = new Ascent(ModelBuilder.build(plain.clinic(), WEIGHTS));
    ascent.step(0);
    ascent.certify();

    assertThat(ascent.bound()).isGreaterThanOrEqualTo(judgement.score().total() - 1e-9);
  }

  @Test
  void aTherapistWhoAlsoDoesProceduresMayFillEveryQuarter() {
    PlainClinic plain = new PlainClinic().without("d1");
    plain.horizon = new Horizon(MONDAY, MONDAY);
    plain.staff.set(
        0,
        new StaffMember(
            "t1",
            StaffMember.Role.THERAPIST,
            Set.of("back"),
            PlainClinic.on(MONDAY, "08:00", "09:30")));
    ProcedureOrder needling =
        new ProcedureOrder(
            "n",
            "needling",
            List.of("t1"),
            Optional.empty(),
            30,
            0,
            MONDAY,
            Optional.empty(),
            0,
            0);
    plain.with(treated("p1", needling), trains("p2", 1));
    Ascent ascent = new Ascent(ModelBuilder.build(plain.clinic(), WEIGHTS));
    double value = plan(plain.clinic()).value();
    for (int step = 0; step < 60; step++) {
      ascent.step(value);
    }
    ascent.certify();

    assertThat(value).isGreaterThan(2.5);
    assertThat(ascent.bound()).isGreaterThanOrEqualTo(value - 1e-9);
  }

  @Test
  void whatIsLaterThanSixteenHoursAfterTheFirstStartIsNotPlanned() {
    PlainClinic plain = new PlainClinic().with(trains("p1", 1));
    plain.horizon = new Horizon(MONDAY, MONDAY);
    plain.patients.replaceAll(p -> PlainClinic.comes(p, PlainClinic.daily(0, 24)));
    plain.rooms.replaceAll(
        room -> new Room(room.id(), room.kind(), room.capacity(), PlainClinic.daily(0, 24)));
    List<Span> late = List.of(new Span(MONDAY, 22 * 60, 24 * 60));
    plain.hours("t1", late).hours("d1", PlainClinic.daily(8, 16));
    assertThat(plan(plain.clinic()).bookings()).hasSize(1);

    plain.hours("d1", List.of(new Span(MONDAY.minusDays(1), 60, 120)));
    assertThat(plan(plain.clinic()).bookings()).hasSize(1);

    plain.hours("d1", PlainClinic.daily(5, 16));
    assertThat(plan(plain.clinic()).bookings()).isEmpty();
    assertThat(Inspection.of(plain.clinic()))
        .singleElement()
        .extracting(Problem::what)
        .asString()
        .startsWith("Hours 2026-03-02 22:00-24:00");
  }
}
