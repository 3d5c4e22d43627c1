package org.ambulo.roster.engine;

import java.util.Optional;
import java.util.stream.IntStream;

/** Who and what is free, by day and quarter, while plans are put in and taken out. */
final class Calendar {

  final Model model;
  private final int days;

  /** Free quarters by day, then by member of staff. */
  private final long[] staff;

  private final int members;
  private final long[] rooms;
  private final short[][] used;

  Calendar(Model model) {
    this.model = model;
    days = model.days();
    members = model.staff().size();
    staff = new long[members * days];
    for (int member = 0; member < members; member++) {
      hours(member);
    }
    rooms = new long[model.rooms().size() * days];
    used = new short[model.rooms().size()][];
    for (int room = 0; room < used.length; room++) {
      used[room] = model.roomUsed()[room].clone();
      for (int day = 0; day < days; day++) {
        rooms[room * days + day] = free(room, day);
      }
    }
  }

  private Calendar(Calendar other) {
    model = other.model;
    days = other.days;
    members = other.members;
    staff = other.staff.clone();
    rooms = other.rooms.clone();
    used = other.used.clone();
    for (int room = 0; room < used.length; room++) {
      used[room] = used[room].clone();
    }
  }

  private void hours(int member) {
    for (int day = 0; day < days; day++) {
      staff[day * members + member] = model.staffFree()[member][day];
    }
  }

  /** The same, with all hours of these people free again beside what is fixed. */
  Calendar withStaffFree(int[] of) {
    Calendar other = new Calendar(this);
    for (int member : of) {
      other.hours(member);
    }
    return other;
  }

  /** The same, with all places of these rooms free again beside what is fixed. */
  Calendar withRoomsFree(int[] of) {
    Calendar other = new Calendar(this);
    for (int room : of) {
      other.used[room] = model.roomUsed()[room].clone();
      for (int day = 0; day < days; day++) {
        other.rooms[room * days + day] = other.free(room, day);
      }
    }
    return other;
  }

  private long free(int room, int day) {
    long free = 0;
    int capacity = model.rooms().get(room).capacity();
    for (long rest = model.roomOpen()[room][day]; rest != 0; rest &= rest - 1) {
      int slot = Long.numberOfTrailingZeros(rest);
      if (used[room][day * Slots.MOST + slot] < capacity) {
        free |= 1L << slot;
      }
    }
    return free;
  }

  long staffFree(int member, int day) {
    return staff[day * members + member];
  }

  long roomFree(int room, int day) {
    return rooms[room * days + day];
  }

  /** Where something of this length may start in one of these rooms. */
  long roomStarts(int[] of, int day, int length) {
    long starts = 0;
    for (int room : of) {
      starts |= Slots.starts(rooms[room * days + day], length);
    }
    return starts;
  }

  /** Where a session may start in these free quarters of a day: where there is a place for it. */
  long sessionStarts(long free, int day, int length) {
    long starts = Slots.starts(free, length);
    return starts == 0 || model.places().length == 0
        ? starts
        : starts & roomStarts(model.places(), day, length);
  }

  /** Where the room, the recovery place and the patient are free for a procedure. */
  long procedureStarts(PatientModel patient, ProcedureModel procedure, int day) {
    long starts = Slots.starts(patient.available()[day], procedure.length() + procedure.recovery());
    if (procedure.needsRoom() && starts != 0) {
      starts &= roomStarts(procedure.rooms(), day, procedure.length());
    }
    if (procedure.recovery() > 0 && starts != 0) {
      starts &= roomStarts(model.recovery(), day, procedure.recovery()) >>> procedure.length();
    }
    return starts;
  }

  /** One of these rooms that is free from this quarter on; the first. */
  int room(int[] of, int day, int start, int length) {
    for (int room : of) {
      if (isFree(room, day, start, length)) {
        return room;
      }
    }
    return -1;
  }

  /**
   * Where a procedure and the recovery after it take place.
   *
   * @param room -1 where none is needed
   * @param recovery -1 where none is needed; never the room itself
   */
  record Stay(int room, int recovery) {}

  /** Where a procedure could take place that starts in this quarter; empty: nowhere. */
  Optional<Stay> stay(ProcedureModel procedure, int day, int start) {
    int end = start + procedure.length();
    int recovery = room(model.recovery(), day, end, procedure.recovery());
    if (!procedure.needsRoom()) {
      return staying(procedure, -1, recovery);
    }
    for (int room : procedure.rooms()) {
      if (isFree(room, day, start, procedure.length())) {
        int bay = room == recovery ? other(room, procedure, day, end) : recovery;
        Optional<Stay> stay = staying(procedure, room, bay);
        if (stay.isPresent()) {
          return stay;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Stay> staying(ProcedureModel procedure, int room, int recovery) {
    if (procedure.recovery() == 0) {
      return Optional.of(new Stay(room, -1));
    }
    return recovery < 0 ? Optional.empty() : Optional.of(new Stay(room, recovery));
  }

  private int other(int room, ProcedureModel procedure, int day, int end) {
    int[] others = IntStream.of(model.recovery()).filter(bay -> bay != room).toArray();
    return room(others, day, end, procedure.recovery());
  }

  private boolean isFree(int room, int day, int start, int length) {
    long need = Slots.between(start, start + length);
    return (rooms[room * days + day] & need) == need;
  }

  /** Whether all that a plan needs is free. */
  boolean isFree(PatientModel patient, Plan plan) {
    for (Plan.Session session : plan.sessions()) {
      int length = patient.course().orElseThrow().length();
      if (!isFree(session.staff(), session.room(), session.day(), session.start(), length)) {
        return false;
      }
    }
    for (Plan.Operation operation : plan.operations()) {
      ProcedureModel procedure = patient.procedures().get(operation.order());
      int end = operation.start() + procedure.length();
      if (!isFree(
              operation.staff(),
              operation.room(),
              operation.day(),
              operation.start(),
              procedure.length())
          || !isOpen(operation.recovery(), operation.day(), end, procedure.recovery())) {
        return false;
      }
    }
    return true;
  }

  private boolean isFree(int member, int room, int day, int start, int length) {
    long need = Slots.between(start, start + length);
    return (staffFree(member, day) & need) == need && isOpen(room, day, start, length);
  }

  private boolean isOpen(int room, int day, int start, int length) {
    return room < 0 || isFree(room, day, start, length);
  }

  void put(PatientModel patient, Plan plan) {
    change(patient, plan, 1);
  }

  void remove(PatientModel patient, Plan plan) {
    change(patient, plan, -1);
  }

  /**
   * @param by 1 takes what a plan needs, -1 gives it back
   */
  private void change(PatientModel patient, Plan plan, int by) {
    for (Plan.Session session : plan.sessions()) {
      int length = patient.course().orElseThrow().length();
      person(session.staff(), session.day(), session.start(), length, by);
      room(session.room(), session.day(), session.start(), length, by);
    }
    for (Plan.Operation operation : plan.operations()) {
      ProcedureModel procedure = patient.procedures().get(operation.order());
      int day = operation.day();
      int start = operation.start();
      person(operation.staff(), day, start, procedure.length(), by);
      room(operation.room(), day, start, procedure.length(), by);
      room(operation.recovery(), day, start + procedure.length(), procedure.recovery(), by);
    }
  }

  private void person(int member, int day, int start, int length, int by) {
    long time = Slots.between(start, start + length);
    int index = day * members + member;
    staff[index] = by > 0 ? staff[index] & ~time : staff[index] | time;
  }

  private void room(int room, int day, int start, int length, int by) {
    if (room < 0) {
      return;
    }
    int capacity = model.rooms().get(room).capacity();
    int row = day * Slots.MOST;
    long taken = 0;
    for (int slot = start; slot < start + length; slot++) {
      used[room][row + slot] += (short) by;
      taken |= used[room][row + slot] >= capacity ? 1L << slot : 0;
    }
    long time = Slots.between(start, start + length);
    int index = room * days + day;
    rooms[index] = (rooms[index] & ~time) | (time & ~taken);
  }
}
