package org.ambulo.lab.peers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.EarliestDay;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.StaffMember;

/** A clinic's book while appointments are written into it, one at a time; nothing is taken out. */
public final class AppointmentBook {

  private final Clinic clinic;
  private final Raster raster;
  private final Map<String, StaffMember> staff;
  private final Map<String, long[]> staffFree = new TreeMap<>();
  private final Map<String, Places> rooms = new TreeMap<>();
  private final List<Places> therapyRooms;
  private final Map<String, PatientPage> pages = new TreeMap<>();

  /** The book of a clinic with what is fixed. */
  public AppointmentBook(Clinic clinic) {
    this.clinic = clinic;
    raster = Raster.of(clinic);
    staff = byId(clinic.staff(), StaffMember::id);
    staff.forEach((id, member) -> staffFree.put(id, raster.free(member.hours())));
    byId(clinic.rooms(), Room::id).forEach((id, room) -> rooms.put(id, new Places(room, raster)));
    therapyRooms = rooms(Room.Kind::isForTherapy);
    long[] shown = new long[raster.days()];
    for (int day = 0; day < shown.length; day++) {
      shown[day] = raster.shown(day);
    }
    byId(clinic.patients(), Attendee::id)
        .forEach((id, patient) -> pages.put(id, new PatientPage(patient, raster, shown)));
    for (PatientPage page : pages.values()) {
      page.fixedSessions().forEach(this::takeTime);
      page.fixedVisits().forEach(this::takeTime);
      page.fixedProcedures().forEach((order, booking) -> takeTime(booking, order));
    }
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    Map<String, T> byId = new TreeMap<>();
    all.forEach(one -> byId.putIfAbsent(id.apply(one), one));
    return byId;
  }

  private List<Places> rooms(Predicate<Room.Kind> kind) {
    return rooms.values().stream().filter(places -> kind.test(places.room().kind())).toList();
  }

  public Clinic clinic() {
    return clinic;
  }

  public Raster raster() {
    return raster;
  }

  /** One page for each patient, in the order of release, then by id. */
  public List<PatientPage> pages() {
    return pages.values().stream()
        .sorted(
            Comparator.comparing((PatientPage page) -> page.patient().released())
                .thenComparing(page -> page.patient().id()))
        .toList();
  }

  /** Those who have the skill that a course asks for, by id. */
  public List<StaffMember> therapists(Course course) {
    return staff.values().stream()
        .filter(one -> one.role() == StaffMember.Role.THERAPIST)
        .filter(one -> one.skills().contains(course.skill()))
        .toList();
  }

  /** Those who may do a procedure, by id. */
  public List<StaffMember> able(ProcedureOrder order) {
    return staff.values().stream().filter(order::canBeDoneBy).toList();
  }

  /** Free quarters of somebody on a day. */
  public long free(StaffMember member, int day) {
    return staffFree.getOrDefault(member.id(), new long[raster.days()])[day];
  }

  /** Quarters that somebody has left in all. */
  long left(StaffMember member) {
    long left = 0;
    for (int day = 0; day < raster.days(); day++) {
      left += Long.bitCount(free(member, day));
    }
    return left;
  }

  /** Quarters of a day in which a session may start, as far as the patient and places go. */
  public long sessionStarts(PatientPage page, int day, int length) {
    long starts = Raster.starts(page.free(day), length);
    if (therapyRooms.isEmpty()) {
      return starts;
    }
    long places = 0;
    for (Places room : therapyRooms) {
      places |= Raster.starts(room.free(day), length);
    }
    return starts & places;
  }

  /** Writes a session in, where it is free. */
  public void bookSession(PatientPage page, StaffMember therapist, int day, int quarter) {
    Course course = page.patient().therapy().orElseThrow();
    long needed = Raster.between(quarter, quarter + Raster.quarters(course.minutes()));
    List<String> room = first(therapyRooms, day, needed).stream().map(Room::id).toList();
    Booking booking =
        new Booking(
            page.patient().id(),
            Booking.THERAPY,
            raster.time(day, quarter),
            course.minutes(),
            List.of(therapist.id()),
            room);
    takeTime(booking);
    page.add(booking);
  }

  private static Optional<Room> first(List<Places> of, int day, long needed) {
    return of.stream()
        .filter(places -> (places.free(day) & needed) == needed)
        .map(Places::room)
        .findFirst();
  }

  /** Writes every procedure in, in order, each at its first free time. */
  public void bookProceduresNextFree(PatientPage page) {
    for (ProcedureOrder order : page.patient().procedures()) {
      if (page.isDone(order)) {
        continue;
      }
      int first = raster.day(EarliestDay.of(order, page.patient(), clinic.horizon()));
      boolean booked = false;
      for (int day = Math.max(0, first); day < raster.days() && !booked; day++) {
        booked = bookProcedure(page, order, day);
      }
    }
  }

  /** Writes a procedure in at its first free time on a day, and says whether there was one. */
  public boolean bookProcedure(PatientPage page, ProcedureOrder order, int day) {
    if (!page.allowsProcedure(order, day)) {
      return false;
    }
    int length = Raster.quarters(order.minutes());
    int recovery = order.recoveryMinutes() > 0 ? Raster.quarters(order.recoveryMinutes()) : 0;
    List<StaffMember> able = able(order);
    for (long starts = Raster.starts(page.free(day), length + recovery);
        starts != 0;
        starts &= starts - 1) {
      int quarter = Long.numberOfTrailingZeros(starts);
      long needed = Raster.between(quarter, quarter + length);
      Optional<StaffMember> member =
          able.stream().filter(one -> (free(one, day) & needed) == needed).findFirst();
      Optional<List<String>> places =
          places(order, day, needed, Raster.between(quarter + length, quarter + length + recovery));
      if (member.isPresent() && places.isPresent()) {
        Booking booking =
            new Booking(
                page.patient().id(),
                order.id(),
                raster.time(day, quarter),
                order.minutes(),
                List.of(member.get().id()),
                places.get());
        takeTime(booking, order);
        page.add(booking, order);
        return true;
      }
    }
    return false;
  }

  /** The rooms for a procedure and for the recovery after it; empty where one is missing. */
  private Optional<List<String>> places(ProcedureOrder order, int day, long needed, long after) {
    List<String> found = new ArrayList<>();
    int wanted = 0;
    if (order.room().isPresent()) {
      wanted++;
      Room.Kind kind = order.room().get();
      first(rooms(kind::equals), day, needed).map(Room::id).ifPresent(found::add);
    }
    if (after != 0) {
      wanted++;
      List<Places> others =
          rooms(Room.Kind.RECOVERY::equals).stream()
              .filter(places -> !found.contains(places.room().id()))
              .toList();
      first(others, day, after).map(Room::id).ifPresent(found::add);
    }
    return found.size() == wanted ? Optional.of(found) : Optional.empty();
  }

  private void takeTime(Booking booking) {
    long quarters = raster.taken(booking.from(), booking.to());
    takeStaff(booking, quarters);
    for (String id : booking.rooms()) {
      takeRoom(id, booking, quarters);
    }
  }

  private void takeTime(Booking booking, ProcedureOrder order) {
    int end = PatientPage.endOf(booking);
    takeStaff(booking, raster.taken(booking.from(), end));
    for (int i = 0; i < booking.rooms().size(); i++) {
      boolean after = isRecovery(booking.rooms().get(i)) && !(i == 0 && isIn(Room.Kind.RECOVERY, order));
      long quarters =
          after
              ? raster.taken(end, end + order.recoveryMinutes())
              : raster.taken(booking.from(), end);
      takeRoom(booking.rooms().get(i), booking, quarters);
    }
  }

  private static boolean isIn(Room.Kind kind, ProcedureOrder order) {
    return order.room().equals(Optional.of(kind));
  }

  private boolean isRecovery(String id) {
    return Optional.ofNullable(rooms.get(id))
        .filter(places -> places.room().kind() == Room.Kind.RECOVERY)
        .isPresent();
  }

  private void takeStaff(Booking booking, long quarters) {
    if (clinic.horizon().contains(booking.day())) {
      for (String id : booking.staff()) {
        Optional.ofNullable(staffFree.get(id))
            .ifPresent(free -> free[raster.day(booking.day())] &= ~quarters);
      }
    }
  }

  private void takeRoom(String id, Booking booking, long quarters) {
    if (clinic.horizon().contains(booking.day())) {
      Optional.ofNullable(rooms.get(id))
          .ifPresent(places -> places.take(raster.day(booking.day()), quarters));
    }
  }

  /** All that is written in, by time. */
  public List<Booking> bookings() {
    return pages.values().stream()
        .flatMap(page -> page.bookings().stream())
        .sorted(Booking.BY_TIME)
        .toList();
  }
}
