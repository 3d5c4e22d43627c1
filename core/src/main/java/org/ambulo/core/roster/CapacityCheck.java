package org.ambulo.core.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Nobody and no room has more patients at a time than they can. Appointments may be taken out and
 * put in between one report and the next: only the days that they touch are looked at again.
 */
final class CapacityCheck {

  private record Key(String id, LocalDate day) {}

  private final Register register;
  private final Map<Key, DayUse> ofStaff = new HashMap<>();
  private final Map<Key, DayUse> ofRooms = new HashMap<>();
  private final Set<DayUse> touched = new HashSet<>();
  private final Set<DayUse> crowded = new TreeSet<>(DayUse.ORDER);

  /**
   * @param register of people and rooms; their hours do not matter here
   */
  CapacityCheck(Register register) {
    this.register = register;
  }

  void add(Appointment appointment) {
    for (String id : each(appointment.booking().staff())) {
      staff(id, appointment.day())
          .ifPresent(use -> use.add(appointment, appointment.from(), appointment.to()));
    }
    for (String id : each(appointment.booking().rooms())) {
      register
          .room(id)
          .ifPresent(
              room ->
                  room(room, appointment.day())
                      .add(appointment, appointment.startIn(room), appointment.endIn(room)));
    }
  }

  void remove(Appointment appointment) {
    for (String id : each(appointment.booking().staff())) {
      staff(id, appointment.day()).ifPresent(use -> use.remove(appointment));
    }
    for (String id : each(appointment.booking().rooms())) {
      register.room(id).ifPresent(room -> room(room, appointment.day()).remove(appointment));
    }
  }

  /** Ids of the patients who have appointments with somebody on a day. */
  Set<String> patientsOfStaff(String id, LocalDate day) {
    return patients(ofStaff, id, day);
  }

  /** Ids of the patients who have appointments in a room on a day. */
  Set<String> patientsOfRoom(String id, LocalDate day) {
    return patients(ofRooms, id, day);
  }

  private static Set<String> patients(Map<Key, DayUse> uses, String id, LocalDate day) {
    return Optional.ofNullable(uses.get(new Key(id, day))).map(DayUse::patients).orElse(Set.of());
  }

  void report(BrokenRules broken) {
    for (DayUse use : touched) {
      if (use.isCrowded()) {
        crowded.add(use);
      } else {
        crowded.remove(use);
      }
    }
    touched.clear();
    crowded.forEach(use -> use.blame(broken));
  }

  private static Collection<String> each(List<String> ids) {
    return ids.size() > 1 ? new LinkedHashSet<>(ids) : ids;
  }

  private Optional<DayUse> staff(String id, LocalDate day) {
    return register.member(id).map(member -> touch(staff(member, day)));
  }

  private DayUse staff(StaffMember member, LocalDate day) {
    return ofStaff.computeIfAbsent(
        new Key(member.id(), day),
        key -> new DayUse(DayUse.What.PERSON, member.id(), day, Register.name(member), 1));
  }

  private DayUse room(Room room, LocalDate day) {
    return touch(
        ofRooms.computeIfAbsent(
            new Key(room.id(), day),
            key ->
                new DayUse(
                    DayUse.What.ROOM, room.id(), day, Register.name(room), room.capacity())));
  }

  private DayUse touch(DayUse use) {
    touched.add(use);
    return use;
  }
}
