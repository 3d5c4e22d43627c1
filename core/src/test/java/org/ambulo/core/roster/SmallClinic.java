package org.ambulo.core.roster;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A clinic to try rules on: four weeks from Monday 2 March 2026, open every day from 08:00 to
 * 17:00; therapists t1 and t2 with the skill "core", physician d1 who does "epidural", a room with
 * fluoroscopy, a recovery place and a gym for two.
 */
final class SmallClinic {

  static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  static final LocalDate LAST = LocalDate.of(2026, 3, 29);
  static final ScheduleWeights WEIGHTS =
      new ScheduleWeights(2.0, 0.01, 0.08, 0.03, 0.30, 0.05, 2, 3, 24);

  ZoneId zone = ZoneId.of("Europe/Berlin");
  Horizon horizon = new Horizon(MONDAY, LAST);
  final List<StaffMember> staff =
      new ArrayList<>(
          List.of(
              new StaffMember("t1", StaffMember.Role.THERAPIST, Set.of("core"), always()),
              new StaffMember("t2", StaffMember.Role.THERAPIST, Set.of("core"), always()),
              new StaffMember("d1", StaffMember.Role.PHYSICIAN, Set.of("epidural"), always())));
  final List<Room> rooms =
      new ArrayList<>(
          List.of(
              new Room("fluoro", Room.Kind.FLUOROSCOPY, 1, always()),
              new Room("bay", Room.Kind.RECOVERY, 1, always()),
              new Room("gym", Room.Kind.GYM, 2, always())));
  final List<Attendee> patients = new ArrayList<>();

  SmallClinic with(Attendee... others) {
    patients.addAll(List.of(others));
    return this;
  }

  SmallClinic staff(String id, UnaryOperator<StaffMember> change) {
    staff.replaceAll(member -> member.id().equals(id) ? change.apply(member) : member);
    return this;
  }

  SmallClinic room(String id, UnaryOperator<Room> change) {
    rooms.replaceAll(room -> room.id().equals(id) ? change.apply(room) : room);
    return this;
  }

  Clinic clinic() {
    return new Clinic("small", zone, horizon, staff, rooms, patients);
  }

  Judgement judge(Booking... bookings) {
    return judge(List.of(bookings));
  }

  Judgement judge(List<Booking> bookings) {
    return new Referee(clinic(), WEIGHTS).judge(bookings);
  }

  List<Rule> broken(Booking... bookings) {
    return judge(bookings).violations().stream().map(Violation::rule).toList();
  }

  static List<Span> always() {
    return daily(8 * 60, 17 * 60);
  }

  /** From 8 days before the horizon to 14 after it. */
  static List<Span> daily(int from, int to) {
    return MONDAY
        .minusDays(8)
        .datesUntil(LAST.plusDays(15))
        .map(day -> new Span(day, from, to))
        .toList();
  }

  /** A patient with a course of six sessions of 45 minutes, worth 0.5 each. */
  static Attendee patient(String id) {
    return new Attendee(
        id,
        MONDAY,
        always(),
        Preference.NONE,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.of(course()),
        new Worth.Flat(0.5),
        List.of());
  }

  static Course course() {
    return new Course("core", 6, 45, 3, 2, 0);
  }

  /** An epidural of 30 minutes with 60 of recovery. */
  static ProcedureOrder epidural(String id) {
    return new ProcedureOrder(
        id,
        "epidural",
        List.of("d1"),
        Optional.of(Room.Kind.FLUOROSCOPY),
        30,
        60,
        MONDAY,
        Optional.empty(),
        0,
        0);
  }

  static Booking session(String patient, String start) {
    return session(patient, start, "t1");
  }

  static Booking session(String patient, String start, String therapist) {
    return new Booking(
        patient,
        Booking.THERAPY,
        LocalDateTime.parse(start),
        45,
        List.of(therapist),
        List.of("gym"));
  }

  static Booking procedure(String patient, String order, String start) {
    return new Booking(
        patient, order, LocalDateTime.parse(start), 30, List.of("d1"), List.of("fluoro", "bay"));
  }

  static FixedBooking fixed(Booking booking) {
    return new FixedBooking(
        booking.kind(), booking.start(), booking.minutes(), booking.staff(), booking.rooms());
  }

  /** A change of one part of a patient. */
  static Attendee course(Attendee of, Course course) {
    return new Attendee(
        of.id(),
        of.released(),
        of.availability(),
        of.prefer(),
        of.driverDays(),
        of.procedures(),
        of.past(),
        Optional.of(course),
        of.value(),
        of.fixed());
  }

  static Attendee ordered(Attendee of, ProcedureOrder... orders) {
    return new Attendee(
        of.id(),
        of.released(),
        of.availability(),
        of.prefer(),
        of.driverDays(),
        List.of(orders),
        of.past(),
        of.therapy(),
        of.value(),
        of.fixed());
  }

  static Attendee past(Attendee of, LocalDate day) {
    return new Attendee(
        of.id(),
        of.released(),
        of.availability(),
        of.prefer(),
        of.driverDays(),
        of.procedures(),
        List.of(new PastProcedure("epidural", day)),
        of.therapy(),
        of.value(),
        of.fixed());
  }

  static Attendee prefers(Attendee of, Preference.PartOfDay half) {
    return new Attendee(
        of.id(),
        of.released(),
        of.availability(),
        new Preference(Optional.of(half), Optional.empty()),
        of.driverDays(),
        of.procedures(),
        of.past(),
        of.therapy(),
        of.value(),
        of.fixed());
  }

  static Attendee comes(Attendee of, LocalDate released, List<Span> availability) {
    return new Attendee(
        of.id(),
        released,
        availability,
        of.prefer(),
        of.driverDays(),
        of.procedures(),
        of.past(),
        of.therapy(),
        of.value(),
        of.fixed());
  }

  static Attendee driven(Attendee of, Set<LocalDate> days) {
    return new Attendee(
        of.id(),
        of.released(),
        of.availability(),
        of.prefer(),
        Optional.of(days),
        of.procedures(),
        of.past(),
        of.therapy(),
        of.value(),
        of.fixed());
  }

  static Attendee withFixed(Attendee of, Booking... fixed) {
    return of.withFixed(List.of(fixed).stream().map(SmallClinic::fixed).toList());
  }
}
