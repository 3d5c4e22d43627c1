package org.ambulo.core.roster;

import static org.ambulo.core.roster.SmallClinic.MONDAY;
import static org.ambulo.core.roster.SmallClinic.always;
import static org.ambulo.core.roster.SmallClinic.comes;
import static org.ambulo.core.roster.SmallClinic.course;
import static org.ambulo.core.roster.SmallClinic.daily;
import static org.ambulo.core.roster.SmallClinic.driven;
import static org.ambulo.core.roster.SmallClinic.epidural;
import static org.ambulo.core.roster.SmallClinic.ordered;
import static org.ambulo.core.roster.SmallClinic.past;
import static org.ambulo.core.roster.SmallClinic.patient;
import static org.ambulo.core.roster.SmallClinic.procedure;
import static org.ambulo.core.roster.SmallClinic.session;
import static org.ambulo.core.roster.SmallClinic.withFixed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each hard rule: broken, kept, and at its limit. */
class RuleTest {

  private static final Booking MONDAY_SESSION = session("p1", "2026-03-02T09:00");
  private static final Booking WEDNESDAY_SESSION = session("p1", "2026-03-04T09:00");

  private static SmallClinic one() {
    return new SmallClinic().with(patient("p1"));
  }

  private static SmallClinic two() {
    return one().with(patient("p2"));
  }

  private static SmallClinic ordering(ProcedureOrder... orders) {
    return new SmallClinic().with(ordered(patient("p1"), orders));
  }

  private static Booking at(Booking of, String start) {
    return new Booking(
        of.patient(), of.kind(), LocalDateTime.parse(start), of.minutes(), of.staff(), of.rooms());
  }

  private static Booking with(Booking of, List<String> staff, List<String> rooms) {
    return new Booking(of.patient(), of.kind(), of.start(), of.minutes(), staff, rooms);
  }

  // ---- time

  @Test
  void startsAtFullQuarters() {
    assertThat(one().broken(session("p1", "2026-03-02T09:15"))).isEmpty();
    assertThat(one().broken(session("p1", "2026-03-02T09:10"))).containsExactly(Rule.TIME);
    assertThat(one().broken(session("p1", "2026-03-02T09:00:30"))).containsExactly(Rule.TIME);
  }

  @Test
  void liesWithinTheDaysPlanned() {
    assertThat(one().broken(MONDAY_SESSION, session("p1", "2026-03-29T09:00"))).isEmpty();
    assertThat(one().broken(session("p1", "2026-03-30T09:00"))).containsExactly(Rule.TIME);
  }

  @Test
  void endsOnItsDay() {
    SmallClinic night = new SmallClinic().with(comes(patient("p1"), MONDAY, daily(0, 1440)));
    night.staff("t1", t -> new StaffMember(t.id(), t.role(), t.skills(), daily(0, 1440)));
    night.room("gym", r -> new Room(r.id(), r.kind(), r.capacity(), daily(0, 1440)));
    assertThat(night.broken(session("p1", "2026-03-02T23:15"))).isEmpty();
    assertThat(night.broken(session("p1", "2026-03-02T23:30"))).contains(Rule.TIME);
  }

  // ---- unknown

  @Test
  void namesOnlyWhatThereIs() {
    assertThat(one().broken(session("nobody", "2026-03-02T09:00"))).containsExactly(Rule.UNKNOWN);
    assertThat(one().broken(procedure("p1", "e1", "2026-03-02T09:00")))
        .containsExactly(Rule.UNKNOWN);
    assertThat(one().broken(session("p1", "2026-03-02T09:00", "t9"))).containsExactly(Rule.UNKNOWN);
    assertThat(one().broken(with(MONDAY_SESSION, List.of("t1"), List.of("pool"))))
        .containsExactly(Rule.UNKNOWN);
    assertThat(one().broken(MONDAY_SESSION)).isEmpty();
  }

  // ---- form

  @Test
  void aSessionHasItsLengthOneTherapistAndOnePlace() {
    Booking shorter =
        new Booking(
            "p1", Booking.THERAPY, MONDAY_SESSION.start(), 30, List.of("t1"), List.of("gym"));
    assertThat(one().broken(shorter)).containsExactly(Rule.FORM);
    assertThat(one().broken(with(MONDAY_SESSION, List.of("t1", "t2"), List.of("gym"))))
        .containsExactly(Rule.FORM);
    assertThat(one().broken(with(MONDAY_SESSION, List.of(), List.of("gym"))))
        .containsExactly(Rule.FORM);
    assertThat(one().broken(with(MONDAY_SESSION, List.of("t1"), List.of())))
        .containsExactly(Rule.FORM);
    assertThat(one().broken(with(MONDAY_SESSION, List.of("t1"), List.of("bay"))))
        .containsExactly(Rule.FORM);
  }

  @Test
  void aPhysicianGivesNoSessionEvenWithTheSkill() {
    SmallClinic small =
        one().staff("d1", d -> new StaffMember("d1", d.role(), Set.of("core"), d.hours()));
    assertThat(small.broken(session("p1", "2026-03-02T09:00", "d1"))).containsExactly(Rule.FORM);
  }

  @Test
  void aClinicWithoutRoomsForTherapyAsksForNoPlace() {
    SmallClinic small = one();
    small.rooms.removeIf(room -> room.kind().isForTherapy());
    assertThat(small.broken(with(MONDAY_SESSION, List.of("t1"), List.of()))).isEmpty();
    assertThat(small.broken(with(MONDAY_SESSION, List.of("t1"), List.of("bay"))))
        .containsExactly(Rule.FORM);
  }

  @Test
  void aProcedureHasItsRoomAndThenARecoveryPlace() {
    SmallClinic small = ordering(epidural("e1"));
    Booking booked = procedure("p1", "e1", "2026-03-02T09:00");
    assertThat(small.broken(booked)).isEmpty();
    assertThat(small.broken(with(booked, List.of("d1"), List.of("fluoro"))))
        .containsExactly(Rule.FORM);
    assertThat(small.broken(with(booked, List.of("d1"), List.of("bay", "fluoro"))))
        .containsExactly(Rule.FORM);
  }

  @Test
  void aProcedureWithoutRoomAndRecoveryTakesNone() {
    ProcedureOrder bare =
        new ProcedureOrder(
            "e1", "epidural", List.of(), Optional.empty(), 30, 0, MONDAY, Optional.empty(), 0, 0);
    Booking booked = procedure("p1", "e1", "2026-03-02T09:00");
    assertThat(ordering(bare).broken(with(booked, List.of("d1"), List.of()))).isEmpty();
    assertThat(ordering(bare).broken(booked)).containsExactly(Rule.FORM);
  }

  // ---- capacity

  @Test
  void aTherapistTreatsOnePatientAtATime() {
    assertThat(two().broken(MONDAY_SESSION, session("p2", "2026-03-02T09:30")))
        .containsExactly(Rule.CAPACITY, Rule.CAPACITY);
    assertThat(two().broken(MONDAY_SESSION, session("p2", "2026-03-02T09:45"))).isEmpty();
    assertThat(two().broken(MONDAY_SESSION, session("p2", "2026-03-02T09:00", "t2"))).isEmpty();
  }

  @Test
  void aRoomHoldsAsManyAsItHolds() {
    SmallClinic small = two().with(patient("p3"));
    small.staff.add(new StaffMember("t3", StaffMember.Role.THERAPIST, Set.of("core"), always()));
    Booking second = session("p2", "2026-03-02T09:00", "t2");
    assertThat(small.broken(MONDAY_SESSION, second)).isEmpty();
    Judgement full = small.judge(MONDAY_SESSION, second, session("p3", "2026-03-02T09:30", "t3"));
    assertThat(full.violations())
        .extracting(Violation::rule)
        .containsOnly(Rule.CAPACITY)
        .hasSize(3);
    assertThat(full.violations().getFirst().because())
        .isEqualTo("Room gym holds 2 patients and has 2 others at 09:30 (p2, p3)");
  }

  @Test
  void theRecoveryPlaceIsTakenAfterTheProcedureAndThePhysicianIsFreeAgain() {
    SmallClinic small =
        new SmallClinic()
            .with(ordered(patient("p1"), epidural("e1")), ordered(patient("p2"), epidural("e2")));
    Booking first = procedure("p1", "e1", "2026-03-02T09:00");
    assertThat(small.broken(first, procedure("p2", "e2", "2026-03-02T10:00"))).isEmpty();
    assertThat(small.judge(first, procedure("p2", "e2", "2026-03-02T09:45")).violations())
        .extracting(Violation::because)
        .containsExactly(
            "Room bay has another patient (p2) from 10:15 to 11:15",
            "Room bay has another patient (p1) from 09:30 to 10:30");
    small.room("bay", bay -> new Room("bay", bay.kind(), 2, bay.hours()));
    assertThat(small.broken(first, procedure("p2", "e2", "2026-03-02T09:30"))).isEmpty();
  }

  @Test
  void minutesOffTheGridTakeUpWholeQuarters() {
    SmallClinic small =
        new SmallClinic()
            .with(course(patient("p1"), new Course("core", 6, 40, 3, 2, 0)), patient("p2"));
    Booking odd =
        new Booking(
            "p1", Booking.THERAPY, MONDAY_SESSION.start(), 40, List.of("t1"), List.of("gym"));
    assertThat(small.broken(odd, session("p2", "2026-03-02T09:45"))).isEmpty();
    assertThat(small.broken(odd, session("p2", "2026-03-02T09:30"))).isNotEmpty();
  }

  @Test
  void onlyTheOneThatIsNotFixedIsToBlame() {
    SmallClinic small =
        new SmallClinic().with(withFixed(patient("p1"), MONDAY_SESSION), patient("p2"));
    Judgement judgement = small.judge(MONDAY_SESSION, session("p2", "2026-03-02T09:30"));
    assertThat(judgement.violations()).hasSize(1);
    assertThat(judgement.violations().getFirst().booking().patient()).isEqualTo("p2");
  }

  // ---- hours

  @Test
  void peopleAndRoomsAreThere() {
    assertThat(one().broken(session("p1", "2026-03-02T16:15"))).isEmpty();
    SmallClinic early =
        one().staff("t1", t -> new StaffMember("t1", t.role(), t.skills(), daily(480, 16 * 60)));
    assertThat(early.broken(session("p1", "2026-03-02T15:15"))).isEmpty();
    assertThat(early.judge(session("p1", "2026-03-02T15:30")).violations())
        .extracting(Violation::because)
        .containsExactly("Therapist t1 works 08:00-16:00 on 2026-03-02");
    SmallClinic closed = one().room("gym", r -> new Room("gym", r.kind(), 2, List.of()));
    assertThat(closed.judge(MONDAY_SESSION).violations())
        .extracting(Violation::because)
        .containsExactly("Room gym is open not at all on 2026-03-02");
  }

  @Test
  void piecesOfHoursThatTouchAreOneAndAGapIsAGap() {
    List<Span> touching =
        List.of(
            new Span(MONDAY, 570, 720), new Span(MONDAY, 480, 570), new Span(MONDAY, 765, 1020));
    SmallClinic small =
        one().staff("t1", t -> new StaffMember("t1", t.role(), t.skills(), touching));
    assertThat(small.broken(session("p1", "2026-03-02T09:00"))).isEmpty();
    assertThat(small.broken(session("p1", "2026-03-02T11:30"))).containsExactly(Rule.HOURS);
    assertThat(small.broken(session("p1", "2026-03-02T12:45"))).isEmpty();
  }

  @Test
  void theRecoveryPlaceIsOpenUntilTheEndAndTheRoomOnlyForTheMinutes() {
    SmallClinic small = ordering(epidural("e1"));
    small.room("fluoro", r -> new Room("fluoro", r.kind(), 1, daily(480, 570)));
    assertThat(small.broken(procedure("p1", "e1", "2026-03-02T09:00"))).isEmpty();
    small.room("bay", r -> new Room("bay", r.kind(), 1, daily(480, 615)));
    assertThat(small.broken(procedure("p1", "e1", "2026-03-02T09:00"))).containsExactly(Rule.HOURS);
  }

  // ---- the patient

  @Test
  void thePatientCanCome() {
    SmallClinic small = new SmallClinic().with(comes(patient("p1"), MONDAY, daily(540, 600)));
    assertThat(small.broken(session("p1", "2026-03-02T09:15"))).isEmpty();
    assertThat(small.broken(session("p1", "2026-03-02T09:30"))).containsExactly(Rule.PATIENT);
  }

  @Test
  void thePatientStaysUntilTheEndOfRecovery() {
    Attendee patient = ordered(patient("p1"), epidural("e1"));
    Booking booked = procedure("p1", "e1", "2026-03-02T09:00");
    assertThat(new SmallClinic().with(comes(patient, MONDAY, daily(540, 630))).broken(booked))
        .isEmpty();
    assertThat(new SmallClinic().with(comes(patient, MONDAY, daily(540, 615))).broken(booked))
        .containsExactly(Rule.PATIENT);
  }

  @Test
  void nothingIsBookedBeforeTheRelease() {
    SmallClinic small = new SmallClinic().with(comes(patient("p1"), MONDAY.plusDays(2), always()));
    assertThat(small.broken(WEDNESDAY_SESSION)).isEmpty();
    assertThat(small.broken(session("p1", "2026-03-03T09:00"))).containsExactly(Rule.PATIENT);
  }

  @Test
  void aPatientIsInOnePlaceAtATime() {
    SmallClinic small = new SmallClinic();
    Booking visit =
        new Booking("p1", "review", MONDAY_SESSION.start(), 30, List.of("d1"), List.of());
    small.with(withFixed(patient("p1"), visit));
    assertThat(small.broken(visit, session("p1", "2026-03-02T09:30"))).isEmpty();
    assertThat(small.broken(visit, session("p1", "2026-03-02T09:15")))
        .containsExactly(Rule.PATIENT);
  }

  // ---- skill

  @Test
  void theyMayDoIt() {
    SmallClinic small =
        ordering(epidural("e1"))
            .staff("t2", t -> new StaffMember("t2", t.role(), Set.of("balance"), t.hours()));
    small.staff.add(
        new StaffMember("d2", StaffMember.Role.PHYSICIAN, Set.of("epidural"), always()));
    assertThat(small.broken(session("p1", "2026-03-04T09:00", "t2"))).containsExactly(Rule.SKILL);
    Booking booked = procedure("p1", "e1", "2026-03-02T09:00");
    Booking other = with(booked, List.of("d2"), booked.rooms());
    assertThat(small.broken(other)).containsExactly(Rule.SKILL);
    assertThat(small.broken(booked)).isEmpty();
  }

  @Test
  void anOrderMayNameNobodyOrASkill() {
    for (List<String> staff : List.of(List.<String>of(), List.of("needles"))) {
      ProcedureOrder e = epidural("e1");
      SmallClinic small =
          ordering(
              new ProcedureOrder(
                  "e1", e.kind(), staff, e.room(), 30, 60, MONDAY, Optional.empty(), 0, 0));
      Booking booked = procedure("p1", "e1", "2026-03-02T09:00");
      small.staff(
          "d1", d -> new StaffMember("d1", d.role(), Set.of("epidural", "needles"), d.hours()));
      assertThat(small.broken(booked)).isEmpty();
      small.staff("d1", d -> new StaffMember("d1", d.role(), Set.of("botulinum"), d.hours()));
      assertThat(small.broken(booked)).containsExactly(Rule.SKILL);
    }
  }

  // ---- driver

  @Test
  void somebodyDrivesHomeAfterAProcedureOnly() {
    SmallClinic small =
        new SmallClinic()
            .with(driven(ordered(patient("p1"), epidural("e1")), Set.of(MONDAY.plusDays(1))));
    assertThat(small.broken(procedure("p1", "e1", "2026-03-03T09:00"))).isEmpty();
    assertThat(small.broken(procedure("p1", "e1", "2026-03-02T09:00")))
        .containsExactly(Rule.DRIVER);
    assertThat(small.broken(WEDNESDAY_SESSION)).isEmpty();
  }

  // ---- the day of a procedure

  private static ProcedureOrder order(
      String id, LocalDate earliest, Optional<LocalDate> latest, int hold, int gap) {
    ProcedureOrder e = epidural(id);
    return new ProcedureOrder(
        id, e.kind(), e.staff(), e.room(), 30, 60, earliest, latest, hold, gap);
  }

  @Test
  void notBeforeTheHoldHasPassed() {
    SmallClinic small = ordering(order("e1", MONDAY, Optional.empty(), 5, 0));
    assertThat(small.broken(procedure("p1", "e1", "2026-03-07T09:00"))).isEmpty();
    assertThat(small.judge(procedure("p1", "e1", "2026-03-06T09:00")).violations())
        .extracting(Violation::because)
        .containsExactly("e1 may be done from 2026-03-07 on, with a hold of 5 days");
  }

  @Test
  void notBeforeTheFirstDayNorAfterTheLast() {
    SmallClinic small =
        ordering(order("e1", MONDAY.plusDays(2), Optional.of(MONDAY.plusDays(4)), 0, 0));
    assertThat(small.broken(procedure("p1", "e1", "2026-03-04T09:00"))).isEmpty();
    assertThat(small.broken(procedure("p1", "e1", "2026-03-06T09:00"))).isEmpty();
    assertThat(small.broken(procedure("p1", "e1", "2026-03-03T09:00")))
        .containsExactly(Rule.PROCEDURE_DAY);
    assertThat(small.broken(procedure("p1", "e1", "2026-03-07T09:00")))
        .containsExactly(Rule.PROCEDURE_DAY);
  }

  @Test
  void proceduresKeepTheirOrderAndDistance() {
    SmallClinic small = ordering(epidural("e1"), order("e2", MONDAY, Optional.empty(), 0, 14));
    Booking first = procedure("p1", "e1", "2026-03-03T09:00");
    assertThat(small.broken(first, procedure("p1", "e2", "2026-03-17T08:00"))).isEmpty();
    assertThat(small.broken(first, procedure("p1", "e2", "2026-03-16T09:00")))
        .containsExactly(Rule.PROCEDURE_DAY);
    assertThat(small.broken(procedure("p1", "e2", "2026-03-17T09:00")))
        .containsExactly(Rule.PROCEDURE_DAY);
    assertThat(small.broken(first, procedure("p1", "e2", "2026-03-02T09:00")))
        .containsExactly(Rule.PROCEDURE_DAY);
  }

  @Test
  void aProcedureBeforeAFixedOneIsToBlame() {
    Booking fixed = procedure("p1", "e2", "2026-03-10T09:00");
    SmallClinic small =
        new SmallClinic()
            .with(
                withFixed(
                    ordered(
                        patient("p1"), epidural("e1"), order("e2", MONDAY, Optional.empty(), 0, 7)),
                    fixed));
    assertThat(small.broken(fixed)).isEmpty();
    assertThat(small.broken(fixed, procedure("p1", "e1", "2026-03-03T09:00"))).isEmpty();
    Judgement late = small.judge(fixed, procedure("p1", "e1", "2026-03-04T09:00"));
    assertThat(late.violations())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.rule()).isEqualTo(Rule.PROCEDURE_DAY);
              assertThat(violation.booking().kind()).isEqualTo("e1");
            });
  }

  // ---- rest, gaps, weeks, number

  @Test
  void noTherapyOnTheDayOfAProcedureOrTheDayAfter() {
    SmallClinic small = ordering(epidural("e1"));
    Booking booked = procedure("p1", "e1", "2026-03-03T12:00");
    for (String day : List.of("2026-03-03", "2026-03-04")) {
      assertThat(small.broken(booked, session("p1", day + "T08:00")))
          .containsExactly(Rule.REST_AFTER_PROCEDURE);
    }
    for (String day : List.of("2026-03-02", "2026-03-05")) {
      assertThat(small.broken(booked, session("p1", day + "T08:00"))).isEmpty();
    }
  }

  @Test
  void aPastProcedureCountsToo() {
    SmallClinic small = new SmallClinic().with(past(patient("p1"), MONDAY.minusDays(1)));
    assertThat(small.broken(MONDAY_SESSION)).containsExactly(Rule.REST_AFTER_PROCEDURE);
    assertThat(small.broken(WEDNESDAY_SESSION)).isEmpty();
  }

  @Test
  void aProcedureJustBeforeAFixedSessionIsToBlame() {
    SmallClinic small =
        new SmallClinic()
            .with(withFixed(ordered(patient("p1"), epidural("e1")), WEDNESDAY_SESSION));
    Judgement judgement = small.judge(WEDNESDAY_SESSION, procedure("p1", "e1", "2026-03-03T09:00"));
    assertThat(judgement.violations())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.rule()).isEqualTo(Rule.REST_AFTER_PROCEDURE);
              assertThat(violation.booking().kind()).isEqualTo("e1");
            });
  }

  @Test
  void sessionsAreDaysApart() {
    assertThat(one().broken(MONDAY_SESSION, WEDNESDAY_SESSION)).isEmpty();
    assertThat(one().broken(MONDAY_SESSION, session("p1", "2026-03-03T16:00")))
        .containsExactly(Rule.SESSION_GAP);
    SmallClinic fixed = new SmallClinic().with(withFixed(patient("p1"), WEDNESDAY_SESSION));
    assertThat(fixed.judge(WEDNESDAY_SESSION, session("p1", "2026-03-03T16:00")).violations())
        .extracting(Violation::because)
        .containsExactly("Sessions are to be 2 days apart, and one is on 2026-03-04 at 09:00");
  }

  @Test
  void aWeekHoldsSoManySessionsFromMondayToSunday() {
    SmallClinic small =
        new SmallClinic().with(course(patient("p1"), new Course("core", 6, 45, 2, 2, 0)));
    Booking friday = session("p1", "2026-03-06T09:00");
    Booking nextMonday = session("p1", "2026-03-09T09:00");
    assertThat(small.broken(WEDNESDAY_SESSION, friday, nextMonday)).isEmpty();
    Booking sunday = session("p1", "2026-03-08T09:00");
    assertThat(small.judge(WEDNESDAY_SESSION, friday, sunday).violations())
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.rule()).isEqualTo(Rule.SESSIONS_PER_WEEK);
              assertThat(violation.booking()).isEqualTo(sunday);
            });
  }

  @Test
  void fixedSessionsHaveTheirPlaceInAWeekFirst() {
    Booking friday = session("p1", "2026-03-06T09:00");
    Attendee patient = course(patient("p1"), new Course("core", 6, 45, 1, 2, 0));
    SmallClinic small = new SmallClinic().with(withFixed(patient, friday));
    assertThat(small.judge(MONDAY_SESSION, friday).violations())
        .extracting(Violation::booking)
        .containsExactly(MONDAY_SESSION);
  }

  @Test
  void noMoreSessionsThanTheCourseHas() {
    SmallClinic small =
        new SmallClinic().with(course(patient("p1"), new Course("core", 2, 45, 3, 2, 0)));
    Booking friday = session("p1", "2026-03-06T09:00");
    assertThat(small.broken(MONDAY_SESSION, WEDNESDAY_SESSION)).isEmpty();
    assertThat(small.broken(MONDAY_SESSION, WEDNESDAY_SESSION, friday))
        .containsExactly(Rule.TOO_MANY);
  }

  @Test
  void noProcedureTwice() {
    assertThat(
            ordering(epidural("e1"))
                .judge(
                    procedure("p1", "e1", "2026-03-02T09:00"),
                    procedure("p1", "e1", "2026-03-03T09:00"))
                .violations())
        .extracting(Violation::because)
        .containsExactly("e1 is already booked on 2026-03-02");
  }

  // ---- fixed bookings

  @Test
  void fixedBookingsStayWhateverTheyBreak() {
    Booking sunday = session("p1", "2026-04-05T22:07", "t9");
    SmallClinic small = new SmallClinic().with(withFixed(patient("p1"), sunday));
    assertThat(small.broken(sunday)).isEmpty();
    assertThat(small.judge().violations())
        .extracting(Violation::because)
        .containsExactly("therapy of p1 on 2026-04-05 at 22:07 is fixed and must stay");
    assertThat(small.broken(at(sunday, "2026-03-02T09:00"))).contains(Rule.FIXED);
  }

  @Test
  void aFixedBookingIsThereOnce() {
    SmallClinic small = new SmallClinic().with(withFixed(patient("p1"), MONDAY_SESSION));
    assertThat(small.broken(MONDAY_SESSION, MONDAY_SESSION))
        .contains(Rule.CAPACITY, Rule.PATIENT, Rule.SESSION_GAP);
  }

  @Test
  void aFixedProcedureMayGoByItsKindOrItsOrder() {
    Booking byKind = procedure("p1", "epidural", "2026-03-03T09:00");
    SmallClinic small =
        new SmallClinic().with(withFixed(ordered(patient("p1"), epidural("e1")), byKind));
    assertThat(small.broken(byKind)).isEmpty();
    assertThat(small.broken(procedure("p1", "e1", "2026-03-03T09:00"))).isEmpty();
    assertThat(small.judge(byKind).score().procedures()).isEqualTo(2.0);
  }
}
