package org.ambulo.roster.engine;

import java.util.Optional;
import java.util.stream.IntStream;

/** Who and what is free, by day and quarter, while plans are put in and taken out. */
final class Calendar {

  final Model model;
  private final int days;
  private final long[] staff;
  private final long[] rooms;
  private final short[][] used;

  Calendar(Model model) {
    this.model = model;
    days = model.days();
    staff = new long[model.staff().size() * days];
    for (int s = 0; s < model.staff().size(); s++) {
      System.arraycopy(model.staffFree()[s], 0, staff, s * days, days);
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
    staff = other.staff.clone();
    rooms = other.rooms.clone();
    used = other.used.clone();
    for (int room = 0; room < used.length; room++) {
      used[room] = used[room].clone();
    }
  }

  /** The same, with all hours of these people free again beside what is fixed. */
  Calendar withStaffFree(int[] members) {
    Calendar other = new Calendar(this);
    for (int member : members) {
      System.arraycopy(model.staffFree()[member], 0, other.staff, member * days, days);
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
    return staff[member * days + day];
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

  void put(PatientModel patient, Plan plan) {
    for (Plan.Session session : plan.sessions()) {
      int length = patient.course().orElseThrow().length();
      staff[session.staff() * days + session.day()] &= ~needed(session.start(), length);
      if (session.room() >= 0) {
        take(session.room(), session.day(), session.start(), length);
      }
    }
    for (Plan.Operation operation : plan.operations()) {
      ProcedureModel procedure = patient.procedures().get(operation.order());
      int end = operation.start() + procedure.length();
      staff[operation.staff() * days + operation.day()] &=
          ~needed(operation.start(), procedure.length());
      if (operation.room() >= 0) {
        take(operation.room(), operation.day(), operation.start(), procedure.length());
      }
      if (operation.recovery() >= 0) {
        take(operation.recovery(), operation.day(), end, procedure.recovery());
      }
    }
  }

  void remove(PatientModel patient, Plan plan) {
    for (Plan.Session session : plan.sessions()) {
      int length = patient.course().orElseThrow().length();
      staff[session.staff() * days + session.day()] |= needed(session.start(), length);
      if (session.room() >= 0) {
        release(session.room(), session.day(), session.start(), length);
      }
    }
    for (Plan.Operation operation : plan.operations()) {
      ProcedureModel procedure = patient.procedures().get(operation.order());
      int end = operation.start() + procedure.length();
      staff[operation.staff() * days + operation.day()] |=
          needed(operation.start(), procedure.length());
      if (operation.room() >= 0) {
        release(operation.room(), operation.day(), operation.start(), procedure.length());
      }
      if (operation.recovery() >= 0) {
        release(operation.recovery(), operation.day(), end, procedure.recovery());
      }
    }
  }

  private static long needed(int start, int length) {
    return Slots.between(start, start + length);
  }

  private void take(int room, int day, int start, int length) {
    int capacity = model.rooms().get(room).capacity();
    for (int slot = start; slot < start + length; slot++) {
      if (++used[room][day * Slots.MOST + slot] >= capacity) {
        rooms[room * days + day] &= ~(1L << slot);
      }
    }
  }

  private void release(int room, int day, int start, int length) {
    int capacity = model.rooms().get(room).capacity();
    for (int slot = start; slot < start + length; slot++) {
      if (--used[room][day * Slots.MOST + slot] < capacity) {
        rooms[room * days + day] |= 1L << slot;
      }
    }
  }
}
