package org.ambulo.core.roster;

import static org.ambulo.core.roster.SmallClinic.MONDAY;
import static org.ambulo.core.roster.SmallClinic.course;
import static org.ambulo.core.roster.SmallClinic.epidural;
import static org.ambulo.core.roster.SmallClinic.ordered;
import static org.ambulo.core.roster.SmallClinic.past;
import static org.ambulo.core.roster.SmallClinic.patient;
import static org.ambulo.core.roster.SmallClinic.prefers;
import static org.ambulo.core.roster.SmallClinic.procedure;
import static org.ambulo.core.roster.SmallClinic.session;
import static org.ambulo.core.roster.SmallClinic.withFixed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Each part of the score, against numbers worked out by hand. */
class ScoreTest {

  private static final Offset<Double> EXACT = within(1e-12);
  private static final Booking MON = session("p1", "2026-03-02T09:00");
  private static final Booking WED = session("p1", "2026-03-04T09:00");
  private static final Booking FRI = session("p1", "2026-03-06T12:00", "t2");

  private static Score score(Attendee patient, Booking... bookings) {
    Judgement judgement = new SmallClinic().with(patient).judge(bookings);
    assertThat(judgement.violations()).isEmpty();
    return judgement.score();
  }

  @Test
  void sessionsAreWorthTheirDayFixedOnesToo() {
    Attendee patient =
        withFixed(patient("p1"), MON).withValue(new Worth.ByDay(0.1, List.of(0.2, 0.3, 0.4)));
    assertThat(score(patient, MON, WED, FRI).sessions()).isEqualTo(0.2 + 0.4 + 0.1, EXACT);
  }

  @Test
  void sessionsFollowTheWindowOfABookedProcedure() {
    Attendee patient =
        ordered(patient("p1"), epidural("e1")).withValue(new Worth.Curve(0.2, 0.8, 2, 2, 3, 10));
    Booking booked = procedure("p1", "e1", "2026-03-03T09:00");
    // Day 3 of the procedure: one of two days of the rise, 0.2 + 0.5 x 0.6.
    assertThat(score(patient, booked, FRI).sessions()).isEqualTo(0.5, EXACT);
    assertThat(score(patient, FRI).sessions()).isEqualTo(0.2, EXACT);
  }

  @Test
  void sessionsFollowTheWindowOfAPastProcedure() {
    Attendee patient =
        past(patient("p1"), MONDAY.minusDays(3)).withValue(new Worth.Curve(0.2, 0.8, 2, 2, 3, 10));
    // Days 3, 5 and 7: half way up, on the plateau, and its last day.
    assertThat(score(patient, MON, WED, FRI).sessions()).isEqualTo(0.5 + 0.8 + 0.8, EXACT);
  }

  @Test
  void aProcedureGainsTwoAndLosesForItsDelay() {
    Attendee patient = ordered(patient("p1"), epidural("e1"));
    Score prompt = score(patient, procedure("p1", "e1", "2026-03-02T09:00"));
    assertThat(prompt.procedures()).isEqualTo(2.0, EXACT);
    assertThat(prompt.delay()).isZero();
    Score late = score(patient, procedure("p1", "e1", "2026-03-09T09:00"));
    assertThat(late.delay()).isEqualTo(0.07, EXACT);
    assertThat(late.total()).isEqualTo(1.93, EXACT);
  }

  @Test
  void delayCountsFromTheEndOfTheHold() {
    ProcedureOrder e = epidural("e1");
    ProcedureOrder held =
        new ProcedureOrder(
            "e1", e.kind(), e.staff(), e.room(), 30, 60, MONDAY, Optional.empty(), 5, 0);
    Attendee patient = ordered(patient("p1"), held);
    assertThat(score(patient, procedure("p1", "e1", "2026-03-09T09:00")).delay())
        .isEqualTo(0.02, EXACT);
  }

  @Test
  void aFixedProcedureBeforeItsEarliestDayHasNoDelay() {
    ProcedureOrder e = epidural("e1");
    ProcedureOrder later =
        new ProcedureOrder(
            "e1",
            e.kind(),
            e.staff(),
            e.room(),
            30,
            60,
            MONDAY.plusDays(9),
            Optional.empty(),
            0,
            0);
    Booking booked = procedure("p1", "e1", "2026-03-03T09:00");
    Score score = score(withFixed(ordered(patient("p1"), later), booked), booked);
    assertThat(score.procedures()).isEqualTo(2.0, EXACT);
    assertThat(score.delay()).isZero();
  }

  @Test
  void theMainTherapistIsTheOneWithMostSessions() {
    assertThat(score(patient("p1"), MON, WED, FRI).mainTherapist()).isEqualTo(0.16, EXACT);
    assertThat(score(withFixed(patient("p1"), FRI), FRI, WED).mainTherapist())
        .isEqualTo(0.08, EXACT);
  }

  @Test
  void noonStartsTheAfternoon() {
    Attendee early = prefers(patient("p1"), Preference.PartOfDay.MORNING);
    Attendee late = prefers(patient("p1"), Preference.PartOfDay.AFTERNOON);
    assertThat(score(early, MON, WED, FRI).preferredTime()).isEqualTo(0.06, EXACT);
    assertThat(score(late, MON, WED, FRI).preferredTime()).isEqualTo(0.03, EXACT);
    assertThat(score(patient("p1"), MON).preferredTime()).isZero();
  }

  @Test
  void eachSessionBelowTheFloorCosts() {
    Attendee patient = course(patient("p1"), new Course("core", 6, 45, 3, 2, 3));
    assertThat(score(patient).belowFloor()).isEqualTo(0.90, EXACT);
    assertThat(score(patient, MON, WED).belowFloor()).isEqualTo(0.30, EXACT);
    assertThat(score(patient, MON, WED, FRI).belowFloor()).isZero();
  }

  @Test
  void theFloorIsNeverAboveTheCourse() {
    Attendee patient = course(patient("p1"), new Course("core", 2, 45, 3, 2, 5));
    assertThat(score(patient).belowFloor()).isEqualTo(0.60, EXACT);
    assertThat(score(patient, MON, WED).belowFloor()).isZero();
  }

  @Test
  void theTotalIsGainsLessLosses() {
    Score score = new Score(10, 4, 0.5, 0.8, 0.3, 0.6, 0.25);
    assertThat(score.total()).isEqualTo(13.75, EXACT);
  }

  // ---- moves

  private static double moves(String asOf, List<Booking> promised, Booking... schedule) {
    SmallClinic small = new SmallClinic().with(patient("p1"));
    small.staff.replaceAll(
        member ->
            new StaffMember(
                member.id(),
                member.role(),
                member.skills(),
                SmallClinic.always().stream()
                    .filter(span -> span.date().getDayOfWeek().getValue() <= 5)
                    .toList()));
    return new Referee(small.clinic(), SmallClinic.WEIGHTS)
        .judge(List.of(schedule), new Promises(LocalDateTime.parse(asOf), promised))
        .score()
        .moves();
  }

  @Test
  void whatIsKeptCostsNothing() {
    assertThat(moves("2026-03-02T07:00", List.of(MON, WED), WED, MON)).isZero();
    assertThat(moves("2026-03-02T07:00", List.of())).isZero();
  }

  @Test
  void aMoveInTimeOrToAnotherTherapistCosts() {
    List<Booking> promised = List.of(session("p1", "2026-03-20T09:00"));
    assertThat(moves("2026-03-02T07:00", promised, session("p1", "2026-03-20T09:15")))
        .isEqualTo(0.05, EXACT);
    assertThat(moves("2026-03-02T07:00", promised, session("p1", "2026-03-20T09:00", "t2")))
        .isEqualTo(0.05, EXACT);
    assertThat(moves("2026-03-02T07:00", promised)).isEqualTo(0.05, EXACT);
  }

  @Test
  void anotherRoomIsNoMove() {
    Booking elsewhere = new Booking("p1", MON.kind(), MON.start(), 45, MON.staff(), List.of("x"));
    assertThat(moves("2026-03-02T07:00", List.of(elsewhere), MON)).isZero();
  }

  @Test
  void aMoveInsideThreeWorkingDaysCostsTwice() {
    assertThat(moves("2026-03-02T07:00", List.of(WED))).isEqualTo(0.10, EXACT);
    assertThat(moves("2026-03-02T07:00", List.of(session("p1", "2026-03-05T09:00"))))
        .isEqualTo(0.05, EXACT);
    // Thursday, Friday and, after the weekend, Monday are near; Tuesday is not.
    assertThat(moves("2026-03-05T07:00", List.of(session("p1", "2026-03-09T09:00"))))
        .isEqualTo(0.10, EXACT);
    assertThat(moves("2026-03-05T07:00", List.of(session("p1", "2026-03-10T09:00"))))
        .isEqualTo(0.05, EXACT);
  }

  @Test
  void whatIsOverIsNoMove() {
    assertThat(moves("2026-03-02T09:00", List.of(MON))).isEqualTo(0.10, EXACT);
    assertThat(moves("2026-03-02T09:01", List.of(MON))).isZero();
  }

  @Test
  void movesAddUpWhateverTheirOrder() {
    List<Booking> promised = new ArrayList<>(List.of(MON, session("p1", "2026-03-20T09:00"), WED));
    double sum = moves("2026-03-02T07:00", promised, WED);
    assertThat(sum).isEqualTo(0.15, EXACT);
    assertThat(moves("2026-03-02T07:00", promised.reversed(), WED)).isEqualTo(sum);
  }
}
