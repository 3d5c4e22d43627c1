package org.ambulo.core.roster;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Who and what a clinic has, by id; of two with the same id the first counts. */
final class Register {

  private static final Hours NONE = Hours.of(List.of());

  private final Map<String, Attendee> patients;
  private final Map<String, StaffMember> staff;
  private final Map<String, Room> rooms;
  private final Map<String, Hours> staffHours = new HashMap<>();
  private final Map<String, Hours> roomHours = new HashMap<>();
  private final Map<String, Hours> patientHours = new HashMap<>();
  private final Map<String, FixedBookings> fixed = new HashMap<>();
  private final List<Attendee> inOrder;
  private final boolean therapyRooms;

  Register(Clinic clinic) {
    patients = byId(clinic.patients(), Attendee::id);
    staff = byId(clinic.staff(), StaffMember::id);
    rooms = byId(clinic.rooms(), Room::id);
    staff.forEach((id, member) -> staffHours.put(id, Hours.of(member.hours())));
    rooms.forEach((id, room) -> roomHours.put(id, Hours.of(room.hours())));
    patients.forEach((id, patient) -> patientHours.put(id, Hours.of(patient.availability())));
    patients.forEach((id, patient) -> fixed.put(id, FixedBookings.of(patient)));
    inOrder = patients.values().stream().sorted(Comparator.comparing(Attendee::id)).toList();
    therapyRooms = rooms.values().stream().anyMatch(room -> room.kind().isForTherapy());
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    Map<String, T> byId = new HashMap<>();
    all.forEach(one -> byId.putIfAbsent(id.apply(one), one));
    return byId;
  }

  /** By id. */
  List<Attendee> patients() {
    return inOrder;
  }

  boolean knows(String patient) {
    return patients.containsKey(patient);
  }

  Optional<StaffMember> member(String id) {
    return Optional.ofNullable(staff.get(id));
  }

  Optional<Room> room(String id) {
    return Optional.ofNullable(rooms.get(id));
  }

  Hours of(StaffMember member) {
    return staffHours.getOrDefault(member.id(), NONE);
  }

  Hours of(Room room) {
    return roomHours.getOrDefault(room.id(), NONE);
  }

  Hours of(Attendee patient) {
    return patientHours.getOrDefault(patient.id(), NONE);
  }

  FixedBookings fixedOf(Attendee patient) {
    return Optional.ofNullable(fixed.get(patient.id())).orElseGet(() -> FixedBookings.of(patient));
  }

  /** Whether sessions need a place, since there are rooms for them. */
  boolean hasTherapyRooms() {
    return therapyRooms;
  }

  /** Such as "Therapist t3". */
  static String name(StaffMember member) {
    return switch (member.role()) {
      case PHYSICIAN -> "Physician " + member.id();
      case THERAPIST -> "Therapist " + member.id();
    };
  }

  /** Such as "Room gym1". */
  static String name(Room room) {
    return "Room " + room.id();
  }
}
