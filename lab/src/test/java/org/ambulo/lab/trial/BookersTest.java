package org.ambulo.lab.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.Preference;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.Referee;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Worth;
import org.junit.jupiter.api.Test;

/** One therapist, one physician, one patient, four weeks from a Monday on. */
class BookersTest {

  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
  private static final Horizon HORIZON = new Horizon(MONDAY, MONDAY.plusDays(27));
  private static final ScheduleWeights WEIGHTS = TrialRecipeReader.shipped().weights();

  private static List<Span> open() {
    return IntStream.range(0, HORIZON.days())
        .mapToObj(HORIZON::day)
        .filter(day -> day.getDayOfWeek().getValue() <= 5)
        .map(day -> new Span(day, 9 * 60, 12 * 60))
        .toList();
  }

  private static Clinic clinic(Worth worth) {
    StaffMember therapist =
        new StaffMember("t", StaffMember.Role.THERAPIST, Set.of("back"), open());
    StaffMember physician =
        new StaffMember("d", StaffMember.Role.PHYSICIAN, Set.of("needle"), open());
    ProcedureOrder order =
        new ProcedureOrder(
            "p-1",
            "needle",
            List.of(),
            Optional.of(Room.Kind.ULTRASOUND),
            30,
            30,
            MONDAY.plusDays(2),
            Optional.empty(),
            0,
            0);
    Attendee patient =
        new Attendee(
            "p",
            MONDAY,
            open(),
            Preference.NONE,
            Optional.empty(),
            List.of(order),
            List.of(),
            Optional.of(new Course("back", 3, 45, 3, 2, 1)),
            worth,
            List.of());
    return new Clinic(
        "small",
        ZoneId.of("Europe/Berlin"),
        HORIZON,
        List.of(therapist, physician),
        List.of(
            new Room("us", Room.Kind.ULTRASOUND, 1, open()),
            new Room("rest", Room.Kind.RECOVERY, 1, open()),
            new Room("gym", Room.Kind.GYM, 1, open())),
        List.of(patient));
  }

  private static Promises promises(List<Booking> bookings) {
    return new Promises(MONDAY.atStartOfDay(), bookings);
  }

  private static List<Integer> days(List<Booking> bookings, String kind) {
    return bookings.stream()
        .filter(booking -> booking.kind().equals(kind))
        .map(booking -> HORIZON.indexOf(booking.day()))
        .sorted()
        .toList();
  }

  @Test
  void theNextFreeDaysAreTakenAroundTheProcedure() {
    Clinic clinic = clinic(new Worth.Flat(0.2));
    List<Booking> booked = new NextFree(NextFree.Start.AT_ONCE).book(clinic, promises(List.of()));
    assertThat(days(booked, "p-1")).containsExactly(2);
    assertThat(days(booked, Booking.THERAPY)).containsExactly(0, 4, 7);
    assertThat(new Referee(clinic, WEIGHTS).judge(booked).violations()).isEmpty();
  }

  @Test
  void therapyWaitsForTheProcedureWhereThatIsTheRule() {
    Clinic clinic = clinic(new Worth.Flat(0.2));
    List<Booking> booked =
        new NextFree(NextFree.Start.AFTER_PROCEDURE).book(clinic, promises(List.of()));
    assertThat(days(booked, Booking.THERAPY)).containsExactly(4, 7, 9);
  }

  @Test
  void whatIsPromisedStays() {
    Clinic clinic = clinic(new Worth.Flat(0.2));
    NextFree nextFree = new NextFree(NextFree.Start.AT_ONCE);
    List<Booking> booked = new ArrayList<>(nextFree.book(clinic, promises(List.of())));
    Booking lost = booked.stream().filter(Booking::isTherapy).findFirst().orElseThrow();
    booked.remove(lost);
    assertThat(nextFree.book(clinic, promises(booked))).containsAll(booked).contains(lost);
  }

  @Test
  void greedyTakesTheDaysOfHighestValue() {
    Clinic clinic = clinic(new Worth.Curve(0.1, 0.7, 9, 0, 6, 0));
    List<Booking> booked = new WindowGreedy(WEIGHTS).book(clinic, promises(List.of()));
    assertThat(days(booked, Booking.THERAPY)).containsExactly(11, 14, 16);
    assertThat(new Referee(clinic, WEIGHTS).judge(booked).violations()).isEmpty();
  }

  @Test
  void greedyMovesWhatGainsMoreThanTheMoveCostsAndNothingWithinNotice() {
    Clinic clinic = clinic(new Worth.Curve(0.1, 0.7, 9, 0, 6, 0));
    List<Booking> promised = new NextFree(NextFree.Start.AT_ONCE).book(clinic, promises(List.of()));
    List<Booking> booked = new WindowGreedy(WEIGHTS).book(clinic, promises(promised));
    assertThat(days(booked, Booking.THERAPY)).containsExactly(0, 11, 14);
    Clinic dull = clinic(new Worth.Curve(0.1, 0.14, 9, 0, 6, 0));
    assertThat(new WindowGreedy(WEIGHTS).book(dull, promises(promised)))
        .containsExactlyInAnyOrderElementsOf(promised);
  }

  @Test
  void theEngineKeepsWhatIsWithinNoticeAndBreaksNoRule() {
    Clinic clinic = clinic(new Worth.Curve(0.1, 0.7, 9, 0, 6, 0));
    List<Booking> promised = new NextFree(NextFree.Start.AT_ONCE).book(clinic, promises(List.of()));
    List<Booking> booked = new WeeklyEngine(WEIGHTS, 1, 20).book(clinic, promises(promised));
    assertThat(days(booked, Booking.THERAPY)).hasSize(3).contains(0);
    assertThat(new Referee(clinic, WEIGHTS).judge(booked).violations()).isEmpty();
  }
}
