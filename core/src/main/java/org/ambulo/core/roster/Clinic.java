package org.ambulo.core.roster;

import java.time.ZoneId;
import java.util.List;

/**
 * The scheduling problem of one clinic: its days, people, rooms and what its patients need. Times
 * are local to its zone.
 */
public record Clinic(
    String id,
    ZoneId timeZone,
    Horizon horizon,
    List<StaffMember> staff,
    List<Room> rooms,
    List<Attendee> patients) {

  /** Bookings start at whole quarters of an hour. */
  public static final int GRID_MINUTES = 15;

  public Clinic {
    staff = List.copyOf(staff);
    rooms = List.copyOf(rooms);
    patients = List.copyOf(patients);
  }

  /** The same clinic with other patients. */
  public Clinic withPatients(List<Attendee> others) {
    return new Clinic(id, timeZone, horizon, staff, rooms, others);
  }

  /** The same clinic with other people. */
  public Clinic withStaff(List<StaffMember> others) {
    return new Clinic(id, timeZone, horizon, others, rooms, patients);
  }

  /** The same clinic with other rooms. */
  public Clinic withRooms(List<Room> others) {
    return new Clinic(id, timeZone, horizon, staff, others, patients);
  }
}
