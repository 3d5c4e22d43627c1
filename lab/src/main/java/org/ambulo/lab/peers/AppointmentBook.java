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

  /** Everybody, by id. */
  public List<StaffMember> staff() {
    return List.copyOf(staff.values());
  }

  /** Whether sessions need a place. */
  public boolean hasTherapyRooms() {
    return !therapyRooms.isEmpty();
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
    long[] free = staffFree.get(member.id());
    return free == null ? 0 : free[day];
  }

  /** Places left in all rooms of these kinds, by day and quarter. */
  public int[][] left(Predicate<Room.Kind> kinds) {
    int[][] left = new int[raster.days()][Long.SIZE];
    for (Places room : rooms(kinds)) {
      for (int day = 0; day < left.length; day++) {
        for (int quarter = 0; quarter < Long.SIZE; quarter++) {
          left[day][quarter] += room.left(day, quarter);
        }
      }
    }
    return left;
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

  /** Writes a session in where all it needs is free and the rules allow it; says whether it is. */
  public boolean bookSession(PatientPage page, StaffMember therapist, int day, int quarter) {
    Course course = page.patient().therapy().orElseThrow();
    int length = Raster.quarters(course.minutes());
    long needed = Raster.between(quarter, quarter + length);
    boolean free =
        page.allowsSession(day)
            && (sessionStarts(page, day, length) >>> quarter & 1) == 1
            && (free(therapist, day) & needed) == needed;
    if (!free) {
      return false;
    }
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
    return true;
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
    List<StaffMember> able = able(order);
    for (long starts = procedureStarts(page, order, day); starts != 0; starts &= starts - 1) {
      int quarter = Long.numberOfTrailingZeros(starts);
      for (StaffMember member : able) {
        if (bookProcedure(page, order, member, day, quarter)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Quarters of a day in which a procedure may start, as far as the patient's own time goes. */
  public long procedureStarts(PatientPage page, ProcedureOrder order, int day) {
    return Raster.starts(page.free(day), Raster.quarters(order.minutes()) + recovery(order));
  }

  /** Quarters in a recovery place after a procedure; 0: none. */
  public static int recovery(ProcedureOrder order) {
    return order.recoveryMinutes() > 0 ? Raster.quarters(order.recoveryMinutes()) : 0;
  }

  /** Writes a procedure in where all it needs is free, and says whether it is. */
  public boolean bookProcedure(
      PatientPage page, ProcedureOrder order, StaffMember member, int day, int quarter) {
    int end = quarter + Raster.quarters(order.minutes());
    long needed = Raster.between(quarter, end);
    boolean free =
        page.allowsProcedure(order, day)
            && (procedureStarts(page, order, day) >>> quarter & 1) == 1
            && (free(member, day) & needed) == needed;
    Optional<List<String>> places =
        free
            ? places(order, day, needed, Raster.between(end, end + recovery(order)))
            : Optional.empty();
    if (places.isEmpty()) {
      return false;
    }
    Booking booking =
        new Booking(
            page.patient().id(),
            order.id(),
            raster.time(day, quarter),
            order.minutes(),
            List.of(member.id()),
            places.get());
    takeTime(booking, order);
    page.add(booking, order);
    return true;
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
      boolean own = i == 0 && order.room().equals(Optional.of(Room.Kind.RECOVERY));
      boolean after = !own && isRecovery(booking.rooms().get(i));
      long quarters =
          after
              ? raster.taken(end, end + order.recoveryMinutes())
              : raster.taken(booking.from(), end);
      takeRoom(booking.rooms().get(i), booking, quarters);
    }
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
