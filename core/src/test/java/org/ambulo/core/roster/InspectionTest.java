package org.ambulo.core.roster;

import static org.ambulo.core.roster.SmallClinic.LAST;
import static org.ambulo.core.roster.SmallClinic.MONDAY;
import static org.ambulo.core.roster.SmallClinic.always;
import static org.ambulo.core.roster.SmallClinic.comes;
import static org.ambulo.core.roster.SmallClinic.course;
import static org.ambulo.core.roster.SmallClinic.driven;
import static org.ambulo.core.roster.SmallClinic.epidural;
import static org.ambulo.core.roster.SmallClinic.ordered;
import static org.ambulo.core.roster.SmallClinic.past;
import static org.ambulo.core.roster.SmallClinic.patient;
import static org.ambulo.core.roster.SmallClinic.procedure;
import static org.ambulo.core.roster.SmallClinic.session;
import static org.ambulo.core.roster.SmallClinic.withFixed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InspectionTest {

  private static List<String> of(SmallClinic small) {
    List<Problem> problems = Inspection.of(small.clinic());
    assertThat(problems).allSatisfy(problem -> assertThat(problem.remedy()).isNotBlank());
    return problems.stream().map(p -> p.subject() + ": " + p.what()).toList();
  }

  private static List<String> of(Attendee... patients) {
    return of(new SmallClinic().with(patients));
  }

  @Test
  void aSoundClinicHasNoProblem() {
    Booking fixed = procedure("p1", "e1", "2026-03-03T09:00");
    assertThat(
            of(
                withFixed(ordered(patient("p1"), epidural("e1"), epidural("e2")), fixed),
                withFixed(patient("p2"), session("p2", "2026-03-02T09:00"))))
        .isEmpty();
  }

  // ---- the house

  @Test
  void anEmptyClinicIsNamed() {
    SmallClinic small = new SmallClinic();
    small.staff.clear();
    assertThat(of(small))
        .containsExactly("clinic small: It has no patients", "clinic small: It has no staff");
  }

  @Test
  void hoursLaterThanSixteenHoursAfterTheFirstStartAreNamed() {
    SmallClinic small = new SmallClinic().with(patient("p1"));
    small.staff(
        "t1", t -> new StaffMember("t1", t.role(), t.skills(), SmallClinic.daily(360, 1320)));
    assertThat(of(small)).isEmpty();
    small.staff(
        "t2", t -> new StaffMember("t2", t.role(), t.skills(), SmallClinic.daily(840, 1335)));
    assertThat(of(small))
        .containsExactly(
            "therapist t2: Hours 2026-03-02 14:00-22:15, and only those from 06:00 to 22:00 are"
                + " planned");
  }

  @Test
  void idsThatAreThereTwiceAreNamed() {
    SmallClinic small = new SmallClinic().with(patient("p1"), patient("p1"));
    small.staff.add(small.staff.getFirst());
    small.rooms.add(small.rooms.getLast());
    assertThat(of(small))
        .containsExactly(
            "person t1: Two or more have this id; only the first counts",
            "room gym: Two or more have this id; only the first counts",
            "patient p1: Two or more have this id; only the first counts");
  }

  @Test
  void peopleAndRoomsWithoutHoursAreNamed() {
    SmallClinic small = new SmallClinic().with(patient("p1"));
    small.staff("t2", t -> new StaffMember("t2", t.role(), t.skills(), List.of()));
    small.staff(
        "d1",
        d ->
            new StaffMember(
                "d1", d.role(), d.skills(), List.of(new Span(LAST.plusDays(1), 480, 600))));
    small.room("bay", r -> new Room("bay", r.kind(), 0, List.of()));
    assertThat(of(small))
        .containsExactly(
            "physician d1: No hours on any of the days planned",
            "therapist t2: No hours on any of the days planned",
            "room bay: No hours on any of the days planned",
            "room bay: It holds 0 patients");
  }

  @Test
  void hoursOffTheGridAreNamedOnce() {
    SmallClinic small = new SmallClinic().with(patient("p1"));
    small.staff(
        "t1", t -> new StaffMember("t1", t.role(), t.skills(), SmallClinic.daily(485, 1020)));
    assertThat(of(small))
        .containsExactly(
            "therapist t1: Hours that are not in full quarters: 2026-02-22 08:05-17:00");
  }

  // ---- courses

  private static String tooLong(int sessions, int most) {
    return "patient p1: The course has %d sessions; the days planned can hold %d"
        .formatted(sessions, most);
  }

  @Test
  void aCourseLongerThanTheWeeksHoldIsNamed() {
    assertThat(of(course(patient("p1"), new Course("core", 12, 45, 3, 2, 0)))).isEmpty();
    assertThat(of(course(patient("p1"), new Course("core", 13, 45, 3, 2, 0))))
        .containsExactly(tooLong(13, 12));
    assertThat(of(course(patient("p1"), new Course("core", 5, 45, 1, 2, 0))))
        .containsExactly(tooLong(5, 4));
  }

  @Test
  void theGapBoundsACourse() {
    // 28 days, at least 10 apart: days 1, 11 and 21.
    assertThat(of(course(patient("p1"), new Course("core", 3, 45, 3, 10, 0)))).isEmpty();
    assertThat(of(course(patient("p1"), new Course("core", 4, 45, 3, 10, 0))))
        .containsExactly(tooLong(4, 3));
  }

  @Test
  void withoutAGapOneDayMayHoldAWeek() {
    assertThat(of(course(patient("p1"), new Course("core", 12, 45, 3, 0, 0)))).isEmpty();
    assertThat(of(course(patient("p1"), new Course("core", 13, 45, 3, 0, 0))))
        .containsExactly(tooLong(13, 12));
  }

  @Test
  void theDaysOnWhichPatientAndTherapistMeetBoundACourse() {
    List<Span> mondays =
        always().stream().filter(s -> s.date().getDayOfWeek() == DayOfWeek.MONDAY).toList();
    assertThat(of(comes(patient("p1"), MONDAY, mondays))).containsExactly(tooLong(6, 4));
    assertThat(of(comes(patient("p1"), LAST.minusDays(2), always())))
        .containsExactly(tooLong(6, 2));
    assertThat(of(comes(patient("p1"), MONDAY, SmallClinic.daily(17 * 60 - 30, 18 * 60))))
        .containsExactly(tooLong(6, 0));
    assertThat(of(comes(patient("p1"), MONDAY, SmallClinic.daily(17 * 60 - 45, 18 * 60))))
        .isEmpty();
  }

  @Test
  void aFixedSessionTakesTheDaysAroundIt() {
    // Every third day from Monday the 2nd makes ten; Wednesday the 4th and then from the 7th, nine.
    Attendee patient = course(patient("p1"), new Course("core", 10, 45, 3, 3, 0));
    assertThat(of(patient)).isEmpty();
    assertThat(of(withFixed(patient, session("p1", "2026-03-04T09:00"))))
        .containsExactly(tooLong(10, 9));
  }

  @Test
  void aPastProcedureTakesDaysFromACourse() {
    Attendee daily = course(patient("p1"), new Course("core", 28, 45, 7, 1, 0));
    assertThat(of(daily)).isEmpty();
    assertThat(of(past(daily, MONDAY))).containsExactly(tooLong(28, 26));
  }

  @Test
  void aCourseThatNobodyCanGiveIsNamed() {
    assertThat(of(course(patient("p1"), new Course("water", 6, 45, 3, 2, 0))))
        .containsExactly("patient p1: No therapist has the skill water");
  }

  @Test
  void minutesOffTheGridAndAFloorAboveTheCourseAreNamed() {
    assertThat(of(course(patient("p1"), new Course("core", 3, 40, 3, 2, 4))))
        .containsExactly(
            "patient p1: Sessions of 40 minutes are not full quarters of an hour",
            "patient p1: The floor of 4 is above the 3 sessions");
  }

  // ---- orders

  private static ProcedureOrder order(
      String kind, Optional<Room.Kind> room, LocalDate earliest, Optional<LocalDate> latest) {
    return new ProcedureOrder("e1", kind, List.of(), room, 30, 60, earliest, latest, 0, 0);
  }

  private static final Optional<Room.Kind> FLUORO = Optional.of(Room.Kind.FLUOROSCOPY);

  @Test
  void aProcedureThatNobodyDoesIsNamed() {
    assertThat(of(ordered(patient("p1"), order("ablation", FLUORO, MONDAY, Optional.empty()))))
        .containsExactly("patient p1: Procedure e1 has no physician who does it");
    SmallClinic away = new SmallClinic().with(ordered(patient("p1"), epidural("e1")));
    away.staff("d1", d -> new StaffMember("d1", d.role(), d.skills(), List.of()));
    assertThat(of(away))
        .contains("patient p1: Procedure e1 has nobody at work who does it on the days planned");
  }

  @Test
  void aProcedureWithoutItsRoomsIsNamed() {
    SmallClinic small =
        new SmallClinic()
            .with(
                ordered(
                    patient("p1"),
                    order(
                        "epidural", Optional.of(Room.Kind.ULTRASOUND), MONDAY, Optional.empty())));
    small.rooms.removeIf(room -> room.kind() == Room.Kind.RECOVERY);
    assertThat(of(small))
        .containsExactly(
            "patient p1: Procedure e1 needs a room of kind ultrasound, and none is open",
            "patient p1: Procedure e1 needs a room of kind recovery, and none is open");
  }

  @Test
  void daysThatCannotBeAreNamed() {
    Optional<LocalDate> day = Optional.of(MONDAY.plusDays(3));
    assertThat(of(ordered(patient("p1"), order("epidural", FLUORO, MONDAY.plusDays(3), day))))
        .isEmpty();
    assertThat(of(ordered(patient("p1"), order("epidural", FLUORO, MONDAY.plusDays(4), day))))
        .containsExactly(
            "patient p1: Procedure e1 may be done from 2026-03-06 on, and is to be done by"
                + " 2026-03-05");
    assertThat(
            of(
                ordered(
                    patient("p1"), order("epidural", FLUORO, LAST.plusDays(1), Optional.empty()))))
        .containsExactly(
            "patient p1: Procedure e1 may be done from 2026-03-30 on, after the days planned");
    Attendee longKnown = comes(patient("p1"), MONDAY.minusDays(9), always());
    assertThat(
            of(
                ordered(
                    longKnown,
                    order(
                        "epidural",
                        FLUORO,
                        MONDAY.minusDays(7),
                        Optional.of(MONDAY.minusDays(1))))))
        .containsExactly("patient p1: Procedure e1 was to be done by 2026-03-01");
  }

  @Test
  void aProcedureWithoutADayForThePatientIsNamed() {
    Attendee patient = ordered(patient("p1"), epidural("e1"));
    String none =
        "patient p1: Procedure e1 fits no day from 2026-03-02 to 2026-03-29 on which the patient can"
            + " come for 90 minutes and is driven home";
    assertThat(of(driven(patient, Set.of()))).containsExactly(none);
    assertThat(of(comes(patient, MONDAY, SmallClinic.daily(600, 675)))).containsExactly(none);
    assertThat(of(comes(patient, MONDAY, SmallClinic.daily(600, 690)))).isEmpty();
  }

  @Test
  void oddOrdersAreNamed() {
    ProcedureOrder odd =
        new ProcedureOrder(
            "therapy", "epidural", List.of(), FLUORO, 20, 0, MONDAY, Optional.empty(), 0, 0);
    assertThat(of(ordered(patient("p1"), odd, odd)))
        .containsExactly(
            "patient p1: Procedure therapy has the name of a session of therapy",
            "patient p1: Procedure therapy takes 20 minutes, not full quarters of an hour",
            "patient p1: Procedure therapy is ordered twice under one id");
  }

  @Test
  void anOrderThatIsFixedAlreadyIsNoProblem() {
    Booking fixed = procedure("p1", "ablation", "2026-03-03T09:00");
    assertThat(
            of(
                withFixed(
                    ordered(patient("p1"), order("ablation", FLUORO, MONDAY, Optional.empty())),
                    fixed)))
        .isEmpty();
  }

  // ---- fixed bookings

  @Test
  void fixedBookingsThatContradictEachOtherAreNamedOnBothSides() {
    Booking one = session("p1", "2026-03-03T09:00");
    Booking other = session("p2", "2026-03-03T09:30");
    assertThat(of(withFixed(patient("p1"), one), withFixed(patient("p2"), other)))
        .containsExactly(
            "patient p1: Fixed booking therapy on 2026-03-03 at 09:00: Therapist t1 has another"
                + " patient (p2) from 09:30 to 10:15",
            "patient p2: Fixed booking therapy on 2026-03-03 at 09:30: Therapist t1 has another"
                + " patient (p1) from 09:00 to 09:45");
  }

  @Test
  void aPatientBookedTwiceAtOnceIsNamed() {
    Booking review =
        new Booking(
            "p1", "review", LocalDateTime.parse("2026-03-03T09:30"), 30, List.of("d1"), List.of());
    assertThat(of(withFixed(patient("p1"), session("p1", "2026-03-03T09:00"), review)))
        .containsExactly(
            "patient p1: Fixed booking therapy on 2026-03-03 at 09:00: Patient p1 has review from"
                + " 09:30 to 10:00",
            "patient p1: Fixed booking review on 2026-03-03 at 09:30: Patient p1 has therapy from"
                + " 09:00 to 09:45");
  }

  @Test
  void aRoomOverCapacityIsNamed() {
    SmallClinic small =
        new SmallClinic()
            .with(
                withFixed(patient("p1"), session("p1", "2026-03-03T09:00")),
                withFixed(patient("p2"), session("p2", "2026-03-03T09:00", "t2")));
    assertThat(of(small)).isEmpty();
    small.room("gym", r -> new Room("gym", r.kind(), 1, r.hours()));
    assertThat(of(small))
        .hasSize(2)
        .allMatch(what -> what.contains("Room gym has another patient"));
  }

  @Test
  void aFixedBookingOutsideDaysOrHoursOrWithStrangersIsNamed() {
    Booking late = session("p1", "2026-03-03T16:30");
    Booking beyond = session("p1", "2026-03-31T09:00");
    Booking stranger =
        new Booking(
            "p1",
            "review",
            LocalDateTime.parse("2026-03-10T09:07"),
            20,
            List.of("d9"),
            List.of("attic"));
    assertThat(of(withFixed(patient("p1"), late, beyond, stranger)))
        .containsExactly(
            "patient p1: Fixed booking therapy on 2026-03-03 at 16:30: Therapist t1 works 08:00-17:00"
                + " on 2026-03-03; Room gym is open 08:00-17:00 on 2026-03-03",
            "patient p1: Fixed booking review on 2026-03-10 at 09:07: Starts at 09:07, and not at a"
                + " full quarter of an hour",
            "patient p1: Fixed booking review on 2026-03-10 at 09:07: Nobody has the id d9; No room"
                + " has the id attic",
            "patient p1: Fixed booking review on 2026-03-10 at 09:07: It takes 20 minutes, not full"
                + " quarters of an hour",
            "patient p1: Fixed booking therapy on 2026-03-31 at 09:00: 2026-03-31 is outside the days"
                + " planned, 2026-03-02 to 2026-03-29");
  }

  @Test
  void fixedSessionsThatBreakTheCourseAreNamed() {
    Attendee patient = course(patient("p1"), new Course("core", 3, 45, 2, 2, 0));
    List<String> problems =
        of(
            withFixed(
                ordered(patient, epidural("e1")),
                session("p1", "2026-03-02T09:00"),
                session("p1", "2026-03-03T09:00"),
                session("p1", "2026-03-06T09:00"),
                session("p1", "2026-03-10T09:00"),
                procedure("p1", "e1", "2026-03-09T12:00")));
    assertThat(problems)
        .containsExactly(
            "patient p1: Fixed booking therapy on 2026-03-03 at 09:00: Sessions are to be 2 days apart,"
                + " and one is on 2026-03-02 at 09:00",
            "patient p1: Fixed booking therapy on 2026-03-06 at 09:00: The week from 2026-03-02 has 3"
                + " sessions, and 2 are allowed",
            "patient p1: Fixed booking therapy on 2026-03-10 at 09:00: e1 is on 2026-03-09: no therapy"
                + " on that day or the day after",
            "patient p1: Fixed booking therapy on 2026-03-10 at 09:00: The course has 3 sessions");
  }

  @Test
  void aCourseThatNobodyCouldFitInIsAFaultAndOneThatThePatientCannotAShortage() {
    Attendee seldom =
        SmallClinic.comes(
            patient("p1"), SmallClinic.MONDAY, List.of(new Span(SmallClinic.MONDAY, 480, 600)));
    Attendee endless = SmallClinic.course(patient("p2"), new Course("core", 13, 45, 3, 2, 0));
    Attendee just = SmallClinic.course(patient("p3"), new Course("core", 12, 45, 3, 2, 0));
    assertThat(Inspection.of(new SmallClinic().with(seldom, endless, just).clinic()))
        .extracting(Problem::subject, Problem::kind)
        .containsExactly(
            tuple("patient p1", Problem.Kind.SHORTAGE), tuple("patient p2", Problem.Kind.FAULT));
  }
}
