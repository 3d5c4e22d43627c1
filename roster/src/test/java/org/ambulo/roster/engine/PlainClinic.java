package org.ambulo.roster.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.FixedBooking;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.Preference;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Worth;

/**
 * A clinic to try one thing on: from Monday 2 March 2026, open every day from 08:00 to 16:00;
 * therapist t1 with the skill "back", physician d1 who does "epidural", a room with fluoroscopy, a
 * recovery place and a gym.
 */
final class PlainClinic {

  static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  Horizon horizon = new Horizon(MONDAY, MONDAY.plusDays(11));
  ZoneId zone = ZoneId.of("Europe/Berlin");
  final List<StaffMember> staff = new ArrayList<>();
  final List<Room> rooms = new ArrayList<>();
  final List<Attendee> patients = new ArrayList<>();

  PlainClinic() {
    staff.add(therapist("t1", "back"));
    staff.add(new StaffMember("d1", StaffMember.Role.PHYSICIAN, Set.of("epidural"), daily(8, 16)));
    rooms.add(new Room("fluoro", Room.Kind.FLUOROSCOPY, 1, daily(8, 16)));
    rooms.add(new Room("bay", Room.Kind.RECOVERY, 1, daily(8, 16)));
    rooms.add(new Room("gym", Room.Kind.GYM, 4, daily(8, 16)));
  }

  Clinic clinic() {
    return new Clinic("plain", zone, horizon, staff, rooms, patients);
  }

  PlainClinic with(Attendee... others) {
    patients.addAll(List.of(others));
    return this;
  }

  PlainClinic hours(String id, List<Span> hours) {
    staff.replaceAll(
        one -> one.id().equals(id) ? new StaffMember(id, one.role(), one.skills(), hours) : one);
    return this;
  }

  PlainClinic room(String id, UnaryOperator<Room> change) {
    rooms.replaceAll(room -> room.id().equals(id) ? change.apply(room) : room);
    return this;
  }

  PlainClinic without(String id) {
    staff.removeIf(one -> one.id().equals(id));
    rooms.removeIf(one -> one.id().equals(id));
    return this;
  }

  static StaffMember therapist(String id, String... skills) {
    return new StaffMember(id, StaffMember.Role.THERAPIST, Set.of(skills), daily(8, 16));
  }

  /** From the week before to the fifth week. */
  static List<Span> daily(int from, int to) {
    return MONDAY
        .minusDays(7)
        .datesUntil(MONDAY.plusDays(35))
        .map(day -> new Span(day, from * 60, to * 60))
        .toList();
  }

  static List<Span> on(LocalDate day, String from, String to) {
    return List.of(new Span(day, minute(from), minute(to)));
  }

  private static int minute(String time) {
    return java.time.LocalTime.parse(time).toSecondOfDay() / 60;
  }

  /** Wants a course of so many sessions of an hour, each worth a half; at most 3 in a week. */
  static Attendee trains(String id, int sessions) {
    return attendee(id, List.of(), Optional.of(new Course("back", sessions, 60, 3, 2, 0)));
  }

  /** Wants procedures only. */
  static Attendee treated(String id, ProcedureOrder... orders) {
    return attendee(id, List.of(orders), Optional.empty());
  }

  static Attendee attendee(String id, List<ProcedureOrder> orders, Optional<Course> course) {
    return new Attendee(
        id,
        MONDAY,
        daily(7, 20),
        Preference.NONE,
        Optional.empty(),
        orders,
        List.of(),
        course,
        new Worth.Flat(0.5),
        List.of());
  }

  /** 30 minutes with the physician and fluoroscopy, an hour of recovery. */
  static ProcedureOrder epidural(String id) {
    return order(id, Optional.of(Room.Kind.FLUOROSCOPY), 30, 60, 0);
  }

  static ProcedureOrder order(
      String id, Optional<Room.Kind> room, int minutes, int recovery, int gap) {
    return new ProcedureOrder(
        id, "epidural", List.of(), room, minutes, recovery, MONDAY, Optional.empty(), 0, gap);
  }

  static Attendee comes(Attendee who, List<Span> availability) {
    return new Attendee(
        who.id(),
        who.released(),
        availability,
        who.prefer(),
        who.driverDays(),
        who.procedures(),
        who.past(),
        who.therapy(),
        who.value(),
        who.fixed());
  }

  static Attendee driven(Attendee who, Set<LocalDate> days) {
    return new Attendee(
        who.id(),
        who.released(),
        who.availability(),
        who.prefer(),
        Optional.of(days),
        who.procedures(),
        who.past(),
        who.therapy(),
        who.value(),
        who.fixed());
  }

  static FixedBooking fixed(
      String kind, String start, int minutes, List<String> staff, String... rooms) {
    return new FixedBooking(kind, LocalDateTime.parse(start), minutes, staff, List.of(rooms));
  }

  static Booking session(String patient, String start, String therapist) {
    return new Booking(
        patient,
        Booking.THERAPY,
        LocalDateTime.parse(start),
        60,
        List.of(therapist),
        List.of("gym"));
  }
}
