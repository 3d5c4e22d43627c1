package org.ambulo.core.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The days on which people and rooms of a clinic have other hours than before.
 *
 * @param staff by id
 * @param rooms by id
 */
record OtherHours(Map<String, Set<LocalDate>> staff, Map<String, Set<LocalDate>> rooms) {

  /** Empty: more than hours and patients is another. */
  static Optional<OtherHours> between(
      Clinic before, Register registered, Clinic after, Register now) {
    boolean same =
        before.horizon().equals(after.horizon())
            && before.timeZone().equals(after.timeZone())
            && withoutHours(before.staff(), before.rooms())
                .equals(withoutHours(after.staff(), after.rooms()));
    if (!same) {
      return Optional.empty();
    }
    Map<String, Set<LocalDate>> staff = new HashMap<>();
    for (StaffMember member : after.staff()) {
      add(member.id(), registered.of(member), now.of(member), staff);
    }
    Map<String, Set<LocalDate>> rooms = new HashMap<>();
    for (Room room : after.rooms()) {
      add(room.id(), registered.of(room), now.of(room), rooms);
    }
    return Optional.of(new OtherHours(staff, rooms));
  }

  private static List<Record> withoutHours(List<StaffMember> staff, List<Room> rooms) {
    List<Record> all = new ArrayList<>();
    staff.forEach(member -> all.add(member.withHours(List.of())));
    rooms.forEach(room -> all.add(room.withHours(List.of())));
    return all;
  }

  @SuppressWarnings("ReferenceEquality") // the same hours need no second look
  private static void add(String id, Hours before, Hours after, Map<String, Set<LocalDate>> byId) {
    if (before == after) {
      return;
    }
    Set<LocalDate> days = new HashSet<>(before.days());
    days.addAll(after.days());
    days.removeIf(day -> before.on(day).equals(after.on(day)));
    if (!days.isEmpty()) {
      byId.put(id, days);
    }
  }

  /** Ids of those who have appointments with such people, or in such rooms, on such days. */
  Set<String> patients(CapacityCheck capacity) {
    Set<String> patients = new HashSet<>();
    staff.forEach(
        (id, days) -> days.forEach(day -> patients.addAll(capacity.patientsOfStaff(id, day))));
    rooms.forEach(
        (id, days) -> days.forEach(day -> patients.addAll(capacity.patientsOfRoom(id, day))));
    return patients;
  }
}
