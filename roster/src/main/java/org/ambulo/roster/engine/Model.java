package org.ambulo.roster.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.StaffMember;

/**
 * The problem in numbers: days from a Monday on, quarters of an hour as bits, people and rooms by
 * number. Fixed bookings are already taken out of it.
 *
 * @param monday of the week in which the horizon starts; day 0
 * @param firstMinute of a day, where quarter 0 starts
 * @param staffFree free quarters by member of staff and day
 * @param roomOpen open quarters by room and day
 * @param roomUsed places taken by fixed bookings, by room, day and quarter
 * @param places numbers of the rooms in which therapy takes place
 * @param recovery numbers of the rooms with recovery places
 * @param skilled numbers of the therapists by skill
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of the inner loops, never compared
record Model(
    Clinic clinic,
    ScheduleWeights weights,
    LocalDate monday,
    int weeks,
    int firstMinute,
    List<StaffMember> staff,
    List<Room> rooms,
    long[][] staffFree,
    long[][] roomOpen,
    short[][] roomUsed,
    int[] places,
    int[] recovery,
    int[][] skilled,
    Packing packing,
    List<PatientModel> patients) {

  static final int WEEK = 7;

  Model with(List<PatientModel> others) {
    return new Model(
        clinic,
        weights,
        monday,
        weeks,
        firstMinute,
        staff,
        rooms,
        staffFree,
        roomOpen,
        roomUsed,
        places,
        recovery,
        skilled,
        packing,
        List.copyOf(others));
  }

  int days() {
    return weeks * WEEK;
  }

  LocalDateTime time(int day, int slot) {
    return monday
        .plusDays(day)
        .atStartOfDay()
        .plusMinutes(firstMinute + (long) slot * Clinic.GRID_MINUTES);
  }

  LocalDate date(int day) {
    return monday.plusDays(day);
  }

  int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay() - monday.toEpochDay());
  }

  /** The quarter that starts at or before this minute of a day. */
  int slot(int minute) {
    return Math.floorDiv(minute - firstMinute, Clinic.GRID_MINUTES);
  }

  /** The quarter that starts at or after this minute of a day. */
  int slotFrom(int minute) {
    return Math.ceilDiv(minute - firstMinute, Clinic.GRID_MINUTES);
  }

  /** Takes everything before a time out of free quarters by day. */
  void clearBefore(LocalDateTime time, long[] free) {
    int today = day(time.toLocalDate());
    Arrays.fill(free, 0, Math.clamp(today, 0, free.length), 0);
    if (today >= 0 && today < free.length) {
      int minute = time.toLocalTime().toSecondOfDay() / 60;
      free[today] &= ~Slots.between(0, slotFrom(minute));
    }
  }

  /** All quarters that a time of a day touches, in minutes from midnight. */
  long quarters(int from, int to) {
    return from >= to ? 0 : Slots.between(slot(from), slotFrom(to));
  }

  static int quarters(int minutes) {
    return Math.ceilDiv(minutes, Clinic.GRID_MINUTES);
  }
}
