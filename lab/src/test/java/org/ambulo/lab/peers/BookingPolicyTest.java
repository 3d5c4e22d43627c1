package org.ambulo.lab.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.Judgement;
import org.ambulo.core.roster.Preference;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Referee;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Worth;
import org.ambulo.lab.clinic.ClinicSize;
import org.ambulo.lab.clinic.SyntheticClinic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookingPolicyTest {

  private static final ScheduleWeights WEIGHTS =
      new ScheduleWeights(2.0, 0.01, 0.08, 0.03, 0.30, 0.05, 2, 3, 24);
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 22);

  private final BookingPolicy nextFree = new NextFree();
  private final BookingPolicy greedy = new WindowGreedy(WEIGHTS);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void neitherBreaksARuleInASmallClinic(long seed) {
    Clinic clinic = SyntheticClinic.of(ClinicSize.S, seed);
    assertThat(judge(clinic, nextFree).violations()).isEmpty();
    assertThat(judge(clinic, greedy).violations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void neitherBreaksARuleInAMiddleClinicAndTheWindowPays(long seed) {
    Clinic clinic = SyntheticClinic.of(ClinicSize.M, seed);
    Judgement unaware = judge(clinic, nextFree);
    Judgement aware = judge(clinic, greedy);
    assertThat(unaware.violations()).isEmpty();
    assertThat(aware.violations()).isEmpty();
    assertThat(aware.score().total()).isGreaterThan(unaware.score().total());
  }

  @Test
  void neitherBreaksARuleInALargeClinic() {
    Clinic clinic = SyntheticClinic.of(ClinicSize.L, 1);
    assertThat(judge(clinic, nextFree).violations()).isEmpty();
    assertThat(judge(clinic, greedy).violations()).isEmpty();
  }

  @Test
  void theOrderOfListsChangesNothing() {
    Clinic clinic = SyntheticClinic.of(ClinicSize.S, 7);
    Random random = new Random(7);
    Clinic other =
        clinic
            .withPatients(shuffled(clinic.patients(), random))
            .withStaff(shuffled(clinic.staff(), random))
            .withRooms(shuffled(clinic.rooms(), random));
    assertThat(nextFree.book(other)).isEqualTo(nextFree.book(clinic));
    assertThat(greedy.book(other)).isEqualTo(greedy.book(clinic));
  }

  @Test
  void fixedBookingsStay() {
    Clinic clinic = SyntheticClinic.of(ClinicSize.S, 3);
    List<Booking> fixed =
        clinic.patients().stream()
            .flatMap(
                patient ->
                    patient.fixed().stream()
                        .map(
                            one ->
                                new Booking(
                                    patient.id(),
                                    one.kind(),
                                    one.start(),
                                    one.minutes(),
                                    one.staff(),
                                    one.rooms())))
            .toList();
    assertThat(fixed).isNotEmpty();
    assertThat(nextFree.book(clinic)).containsAll(fixed);
    assertThat(greedy.book(clinic)).containsAll(fixed);
  }

  @Test
  void nextFreeTakesTheFirstDaysAndTheGreedyOneTheBest() {
    Worth late = new Worth.ByDay(0.1, List.of(0.1, 0.1, 0.1, 0.1, 0.8));
    Clinic clinic = small(patient("p1", 1, late));
    assertThat(nextFree.book(clinic)).extracting(Booking::day).containsExactly(MONDAY);
    assertThat(greedy.book(clinic)).extracting(Booking::day).containsExactly(MONDAY.plusDays(4));
  }

  @Test
  void theFirstTherapistIsKeptWhereFree() {
    Worth flat = new Worth.Flat(0.4);
    Clinic clinic = small(patient("p1", 1, flat), patient("p2", 3, flat));
    assertThat(nextFree.book(clinic))
        .filteredOn(booking -> booking.patient().equals("p2"))
        .extracting(booking -> booking.staff().getFirst())
        .hasSize(3)
        .containsOnly("t2");
  }

  @Test
  void sessionsKeepAwayFromTheProcedureAndTheDayAfter() {
    Attendee patient = withEpidural(patient("p1", 6, new Worth.Curve(0.2, 0.8, 2, 1, 20, 5)));
    for (BookingPolicy policy : List.of(nextFree, greedy)) {
      List<Booking> booked = policy.book(small(patient));
      assertThat(booked).filteredOn(one -> one.kind().equals("e1")).hasSize(1);
      assertThat(booked)
          .filteredOn(Booking::isTherapy)
          .isNotEmpty()
          .allMatch(session -> session.day().isAfter(MONDAY.plusDays(1)));
    }
  }

  @Test
  void nothingIsBookedAcrossTheChangeOfClocks() {
    LocalDate sunday = LocalDate.of(2027, 3, 28);
    List<Span> night = List.of(new Span(sunday, 60, 240));
    Clinic clinic =
        new Clinic(
            "night",
            ZoneId.of("Europe/Berlin"),
            new Horizon(sunday, sunday),
            List.of(new StaffMember("t1", StaffMember.Role.THERAPIST, Set.of("core"), night)),
            List.of(new Room("gym", Room.Kind.GYM, 2, night)),
            List.of(
                available(
                    patient("p1", 1, new Worth.Flat(0.4)), List.of(new Span(sunday, 90, 240)))));
    assertThat(nextFree.book(clinic))
        .extracting(booking -> Span.clock(booking.from()))
        .containsExactly("03:00");
    assertThat(judge(clinic, nextFree).violations()).isEmpty();
  }

  @Test
  void aClinicWithoutPatientsOrHoursHasAnEmptyBook() {
    Clinic clinic = small();
    assertThat(nextFree.book(clinic)).isEmpty();
    assertThat(greedy.book(small(patient("p1", 2, new Worth.Flat(0.3))).withStaff(List.of())))
        .isEmpty();
  }

  private static Judgement judge(Clinic clinic, BookingPolicy policy) {
    return new Referee(clinic, WEIGHTS).judge(policy.book(clinic));
  }

  private static <T> List<T> shuffled(List<T> all, Random random) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static Clinic small(Attendee... patients) {
    return new Clinic(
        "small",
        ZoneId.of("Europe/Berlin"),
        new Horizon(MONDAY, MONDAY.plusDays(11)),
        List.of(
            new StaffMember("t1", StaffMember.Role.THERAPIST, Set.of("core"), hours()),
            new StaffMember("t2", StaffMember.Role.THERAPIST, Set.of("core"), hours()),
            new StaffMember("d1", StaffMember.Role.PHYSICIAN, Set.of("epidural"), hours())),
        List.of(
            new Room("gym", Room.Kind.GYM, 2, hours()),
            new Room("fluoro", Room.Kind.FLUOROSCOPY, 1, hours()),
            new Room("rest", Room.Kind.RECOVERY, 1, hours())),
        List.of(patients));
  }

  private static List<Span> hours() {
    return MONDAY
        .datesUntil(MONDAY.plusDays(12))
        .filter(day -> day.getDayOfWeek().getValue() <= 5)
        .map(day -> new Span(day, 480, 720))
        .toList();
  }

  private static Attendee patient(String id, int sessions, Worth value) {
    return new Attendee(
        id,
        MONDAY,
        hours(),
        Preference.NONE,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.of(new Course("core", sessions, 45, 3, 2, 1)),
        value,
        List.of());
  }

  private static Attendee available(Attendee patient, List<Span> when) {
    return new Attendee(
        patient.id(),
        patient.released(),
        when,
        patient.prefer(),
        patient.driverDays(),
        patient.procedures(),
        patient.past(),
        patient.therapy(),
        patient.value(),
        patient.fixed());
  }

  private static Attendee withEpidural(Attendee patient) {
    ProcedureOrder epidural =
        new ProcedureOrder(
            "e1",
            "epidural",
            List.of(),
            Optional.of(Room.Kind.FLUOROSCOPY),
            30,
            45,
            MONDAY,
            Optional.empty(),
            0,
            0);
    return new Attendee(
        patient.id(),
        patient.released(),
        patient.availability(),
        patient.prefer(),
        patient.driverDays(),
        List.of(epidural),
        patient.past(),
        patient.therapy(),
        patient.value(),
        patient.fixed());
  }
}
