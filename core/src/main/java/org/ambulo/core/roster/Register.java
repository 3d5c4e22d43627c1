package org.ambulo.core.roster;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Who and what a clinic has, by id; of two with the same id the first counts. */
final class Register {

  /** Of a clinic with nobody and nothing. */
  static final Register EMPTY = new Register();

  private static final Hours NONE = Hours.of(List.of());

  private final Map<String, Attendee> patients;
  private final Map<String, StaffMember> staff;
  private final Map<String, Room> rooms;
  private final Map<String, Hours> staffHours = new HashMap<>();
  private final Map<String, Hours> roomHours = new HashMap<>();

  /** Of patients who were asked for. */
  private final Map<String, Hours> patientHours = new ConcurrentHashMap<>();

  private final Map<String, FixedBookings> fixed = new ConcurrentHashMap<>();
  private final List<Attendee> inOrder;
  private final boolean therapyRooms;

  Register(Clinic clinic) {
    this(clinic, EMPTY);
  }

  /** The same, where hours may be those of a clinic before. */
  Register(Clinic clinic, Register before) {
    patients = byId(clinic.patients(), Attendee::id);
    staff = byId(clinic.staff(), StaffMember::id);
    rooms = byId(clinic.rooms(), Room::id);
    for (StaffMember member : staff.values()) {
      boolean same =
          before.member(member.id()).filter(was -> was.hours().equals(member.hours())).isPresent();
      staffHours.put(member.id(), same ? before.of(member) : Hours.of(member.hours()));
    }
    for (Room room : rooms.values()) {
      boolean same =
          before.room(room.id()).filter(was -> was.hours().equals(room.hours())).isPresent();
      roomHours.put(room.id(), same ? before.of(room) : Hours.of(room.hours()));
    }
    inOrder = patients.values().stream().sorted(Comparator.comparing(Attendee::id)).toList();
    therapyRooms = rooms.values().stream().anyMatch(room -> room.kind().isForTherapy());
  }

  private Register() {
    patients = Map.of();
    staff = Map.of();
    rooms = Map.of();
    inOrder = List.of();
    therapyRooms = false;
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
    return patients.containsKey(patient.id())
        ? patientHours.computeIfAbsent(patient.id(), id -> Hours.of(patient.availability()))
        : NONE;
  }

  FixedBookings fixedOf(Attendee patient) {
    return fixed.computeIfAbsent(patient.id(), id -> FixedBookings.of(patient));
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
