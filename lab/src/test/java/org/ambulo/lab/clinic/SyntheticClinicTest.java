package org.ambulo.lab.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.FixedBooking;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Worth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A made-up clinic is what its recipe says. Shares are within four standard errors. */
class SyntheticClinicTest {

  private static final Clinic LARGE = SyntheticClinic.of(ClinicSize.XL, 11);

  @Test
  void theSameSeedGivesTheSameClinicAndAnotherAnother() {
    assertThat(SyntheticClinic.of(ClinicSize.S, 5)).isEqualTo(SyntheticClinic.of(ClinicSize.S, 5));
    assertThat(SyntheticClinic.of(ClinicSize.S, 5).patients())
        .isNotEqualTo(SyntheticClinic.of(ClinicSize.S, 6).patients());
  }

  @Test
  void hasAsManyAsItsSizeSays() {
    Clinic clinic = SyntheticClinic.of(ClinicSize.L, 1);
    assertThat(clinic.patients()).hasSize(1_500);
    assertThat(clinic.staff()).filteredOn(SyntheticClinicTest::isTherapist).hasSize(60);
    assertThat(clinic.staff()).hasSize(75);
    assertThat(clinic.horizon().days()).isEqualTo(56);
    assertThat(clinic.horizon().from().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(places(clinic, Room.Kind.FLUOROSCOPY)).isEqualTo(5);
    assertThat(places(clinic, Room.Kind.ULTRASOUND)).isEqualTo(3);
    assertThat(places(clinic, Room.Kind.RECOVERY)).isEqualTo(12);
    assertThat(places(clinic, Room.Kind.GYM)).isEqualTo(45);
  }

  @Test
  void sizesBetweenKeepTheProportions() {
    assertThat(ClinicSize.forPatients(60)).isEqualTo(ClinicSize.S);
    assertThat(ClinicSize.forPatients(10_000).therapists()).isBetween(400, 500);
    assertThatThrownBy(() -> new ClinicSize(10, 0, 4, 1, 1, 1, 1))
        .hasMessage("a clinic has at least 1 therapists, not (0)");
    assertThat(SyntheticClinic.of(new ClinicSize(0, 1, 1, 1, 1, 0, 1), 1).patients()).isEmpty();
  }

  @Test
  void idsAreGivenOnce() {
    assertThat(LARGE.patients()).extracting(Attendee::id).doesNotHaveDuplicates();
    assertThat(LARGE.staff()).extracting(StaffMember::id).doesNotHaveDuplicates();
    assertThat(LARGE.rooms()).extracting(Room::id).doesNotHaveDuplicates();
  }

  @Test
  void patientsComeInTheSharesOfTheRecipe() {
    assertThat(share(one -> one.past().isEmpty() && one.procedures().isEmpty()))
        .isCloseTo(0.15, within(0.032));
    assertThat(share(one -> !one.past().isEmpty())).isCloseTo(0.45, within(0.045));
    assertThat(share(one -> one.procedures().size() == 1)).isCloseTo(0.30, within(0.041));
    assertThat(share(one -> one.procedures().size() == 2)).isCloseTo(0.10, within(0.027));
    assertThat(share(one -> !one.past().isEmpty() && !one.fixed().isEmpty()))
        .isCloseTo(0.45 * 0.55, within(0.04));
    List<Attendee> ordered =
        LARGE.patients().stream().filter(one -> !one.procedures().isEmpty()).toList();
    assertThat(share(ordered, one -> one.procedures().getFirst().holdDays() > 0))
        .isCloseTo(0.25, within(0.062));
    assertThat(share(ordered, one -> one.driverDays().isPresent())).isCloseTo(0.20, within(0.057));
  }

  @Test
  void weekdaysComeInTheSharesOfTheRecipe() {
    int weekdays = 5 * LARGE.patients().size();
    Map<String, Integer> found = new HashMap<>();
    for (Attendee patient : LARGE.patients()) {
      Map<DayOfWeek, Span> week = new HashMap<>();
      patient.availability().forEach(span -> week.put(span.date().getDayOfWeek(), span));
      week.values().forEach(span -> found.merge(span.toString().substring(11), 1, Integer::sum));
    }
    int none = weekdays - found.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(found).containsOnlyKeys("08:00-12:00", "12:00-17:00", "15:00-17:00", "08:00-17:00");
    assertThat(none / (double) weekdays).isCloseTo(0.18, within(0.016));
    assertThat(found.get("08:00-12:00") / (double) weekdays).isCloseTo(0.18, within(0.016));
    assertThat(found.get("12:00-17:00") / (double) weekdays).isCloseTo(0.18, within(0.016));
    assertThat(found.get("15:00-17:00") / (double) weekdays).isCloseTo(0.08, within(0.011));
  }

  @Test
  void aQuarterIsAwayForSomeDays() {
    double away = share(SyntheticClinicTest::misses);
    assertThat(away).isBetween(0.18, 0.28);
  }

  /** Whether some week lacks a weekday on which the patient comes in others. */
  private static boolean misses(Attendee patient) {
    Map<DayOfWeek, Long> weeks =
        patient.availability().stream()
            .collect(Collectors.groupingBy(s -> s.date().getDayOfWeek(), Collectors.counting()));
    return weeks.values().stream().anyMatch(number -> number < LARGE.horizon().days() / 7);
  }

  @Test
  void windowsAndCoursesLieWithinTheRecipe() {
    for (Attendee patient : LARGE.patients()) {
      Course course = patient.therapy().orElseThrow();
      assertThat(course.sessions()).isBetween(6, 12);
      assertThat(course.minutes()).isEqualTo(45);
      switch (patient.value()) {
        case Worth.Flat flat -> {
          assertThat(flat.base()).isBetween(0.35, 0.50);
          assertThat(patient.past()).isEmpty();
          assertThat(patient.procedures()).isEmpty();
        }
        case Worth.Curve curve -> {
          assertThat(curve.base()).isBetween(0.10, 0.25);
          assertThat(curve.peak()).isBetween(0.60, 0.92);
          assertThat(curve.onset()).isBetween(2.0, 7.0);
          assertThat(curve.plateau()).isBetween(12.0, 33.0);
        }
        case Worth.ByDay days -> throw new AssertionError("no list by day: " + patient.id());
      }
    }
  }

  @Test
  void earliestDaysLieAfterTheHold() {
    for (Attendee patient : LARGE.patients()) {
      for (ProcedureOrder order : patient.procedures()) {
        assertThat(ChronoUnit.DAYS.between(patient.released(), order.earliest()))
            .isGreaterThanOrEqualTo(order.holdDays());
        assertThat(order.holdDays())
            .satisfiesAnyOf(
                days -> assertThat(days).isZero(), days -> assertThat(days).isBetween(5, 9));
        assertThat(order.latest().orElse(order.earliest())).isAfterOrEqualTo(order.earliest());
      }
      if (patient.procedures().size() == 2) {
        assertThat(patient.procedures().getLast().gapAfterPrevious()).isEqualTo(14);
      }
    }
  }

  @Test
  void everyProcedureHasSomebodyWithTheSkill() {
    Map<String, StaffMember> staff = byId(LARGE);
    for (Attendee patient : LARGE.patients()) {
      for (ProcedureOrder order : patient.procedures()) {
        assertThat(order.staff()).isNotEmpty();
        assertThat(order.staff()).allMatch(id -> staff.get(id).skills().contains(order.kind()));
        assertThat(order.minutes() % Clinic.GRID_MINUTES).isZero();
      }
    }
  }

  @Test
  void physiciansAreBookedEarlyRatherThanLate() {
    LocalDate middle = LARGE.horizon().day(LARGE.horizon().days() / 2);
    int early = 0;
    int late = 0;
    for (StaffMember member : LARGE.staff()) {
      for (Span span : member.hours()) {
        if (!isTherapist(member) && span.date().isBefore(middle)) {
          early += span.to() - span.from();
        } else if (!isTherapist(member)) {
          late += span.to() - span.from();
        }
      }
    }
    assertThat(early / (double) late).isCloseTo((1 - 0.34) / (1 - 0.11), within(0.06));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void allDemandTogetherIs85PercentOfCapacity(long seed) {
    for (ClinicSize size : List.of(ClinicSize.S, ClinicSize.M, ClinicSize.L, ClinicSize.XL)) {
      SyntheticClinic.Made made = SyntheticClinic.made(size, seed);
      int courses =
          made.clinic().patients().stream()
              .mapToInt(patient -> patient.therapy().orElseThrow().sessions())
              .sum();
      assertThat((courses + made.otherProgrammes()) / (double) made.capacity())
          .isCloseTo(0.85, within(0.02));
      assertThat(sessionsThatFit(made.clinic()))
          .isEqualTo(made.capacity() - made.otherProgrammes());
    }
  }

  /** Sessions of 45 minutes, one after another, in what is left of the hours. */
  private static int sessionsThatFit(Clinic clinic) {
    return clinic.staff().stream()
        .filter(SyntheticClinicTest::isTherapist)
        .flatMap(member -> member.hours().stream())
        .mapToInt(span -> (span.to() - span.from()) / 45)
        .sum();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatIsFixedBreaksNoRule(long seed) {
    Clinic clinic = SyntheticClinic.of(ClinicSize.M, seed);
    Map<String, StaffMember> staff = byId(clinic);
    Room gym = clinic.rooms().getLast();
    Map<String, List<FixedBooking>> byTherapist = new HashMap<>();
    Map<String, Integer> inGym = new HashMap<>();
    int all = 0;
    for (Attendee patient : clinic.patients()) {
      Course course = patient.therapy().orElseThrow();
      List<FixedBooking> fixed = patient.fixed();
      all += fixed.size();
      assertThat(fixed.size()).isBetween(0, 3);
      assertThat(fixed.stream().flatMap(one -> one.staff().stream()).distinct().count())
          .isLessThanOrEqualTo(1);
      for (FixedBooking one : fixed) {
        StaffMember therapist = staff.get(one.staff().getFirst());
        assertThat(therapist.skills()).contains(course.skill());
        assertThat(one.start().getMinute() % 15).isZero();
        assertThat(holds(therapist.hours(), one)).isTrue();
        assertThat(holds(patient.availability(), one)).isTrue();
        assertThat(holds(gym.hours(), one)).isTrue();
        assertThat(patient.past())
            .noneMatch(
                past -> {
                  long after = ChronoUnit.DAYS.between(past.date(), one.start().toLocalDate());
                  return after == 0 || after == 1;
                });
        byTherapist.computeIfAbsent(therapist.id(), id -> new ArrayList<>()).add(one);
        for (int at = 0; at < 3; at++) {
          inGym.merge(one.start().plusMinutes(15L * at).toString(), 1, Integer::sum);
        }
      }
      assertApart(fixed, course);
    }
    assertThat(all).isGreaterThan(100);
    assertThat(inGym.values()).allMatch(number -> number <= gym.capacity());
    byTherapist.values().forEach(SyntheticClinicTest::assertNoneMeet);
  }

  private static void assertApart(List<FixedBooking> fixed, Course course) {
    Map<Integer, Integer> weeks = new HashMap<>();
    for (FixedBooking one : fixed) {
      weeks.merge(one.start().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 1, Integer::sum);
      assertThat(fixed)
          .filteredOn(other -> !other.equals(one))
          .allMatch(
              other ->
                  Math.abs(
                          ChronoUnit.DAYS.between(
                              one.start().toLocalDate(), other.start().toLocalDate()))
                      >= course.minGapDays());
    }
    assertThat(weeks.values()).allMatch(number -> number <= course.perWeekMax());
  }

  private static void assertNoneMeet(List<FixedBooking> bookings) {
    Set<String> quarters = new HashSet<>();
    for (FixedBooking one : bookings) {
      Stream.of(0, 15, 30)
          .forEach(at -> assertThat(quarters.add(one.start().plusMinutes(at).toString())).isTrue());
    }
  }

  private static boolean holds(List<Span> hours, FixedBooking booking) {
    int from = booking.start().getHour() * 60 + booking.start().getMinute();
    LocalDate day = booking.start().toLocalDate();
    return hours.stream().anyMatch(span -> span.covers(day, from, from + booking.minutes()));
  }

  private static double share(Predicate<Attendee> of) {
    return share(LARGE.patients(), of);
  }

  private static double share(List<Attendee> patients, Predicate<Attendee> of) {
    return patients.stream().filter(of).count() / (double) patients.size();
  }

  private static boolean isTherapist(StaffMember member) {
    return member.role() == StaffMember.Role.THERAPIST;
  }

  private static int places(Clinic clinic, Room.Kind kind) {
    return clinic.rooms().stream()
        .filter(room -> room.kind() == kind)
        .mapToInt(Room::capacity)
        .sum();
  }

  private static Map<String, StaffMember> byId(Clinic clinic) {
    return clinic.staff().stream().collect(Collectors.toMap(StaffMember::id, one -> one));
  }
}
