package org.ambulo.lab.trial;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Grid;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.Span;

/** Who and what is free in the days planned, by quarters of an hour. Bookings take it. */
final class DayBook {

  private static final int QUARTER = Clinic.GRID_MINUTES;

  /** Quarters of a day, and one that nobody ever has: days do not run into each other. */
  private static final int DAY = 24 * 60 / QUARTER + 1;

  private final Horizon horizon;
  private final Map<String, Attendee> patients = new HashMap<>();
  private final Map<String, BitSet> times = new HashMap<>();
  private final Map<String, int[]> places = new HashMap<>();

  DayBook(Clinic clinic, Collection<Booking> taken) {
    horizon = clinic.horizon();
    clinic.staff().forEach(one -> times.put(one.id(), times(one.hours())));
    clinic.patients().forEach(one -> patients.put(one.id(), one));
    clinic.patients().forEach(one -> times.put(one.id(), times(one.availability())));
    clinic.rooms().forEach(room -> places.put(room.id(), places(room)));
    taken.forEach(this::take);
  }

  private BitSet times(List<Span> hours) {
    BitSet free = new BitSet(horizon.days() * DAY);
    for (Span span : hours) {
      if (horizon.contains(span.date())) {
        int day = horizon.indexOf(span.date()) * DAY;
        free.set(day + Grid.up(span.from()) / QUARTER, day + Grid.down(span.to()) / QUARTER);
      }
    }
    return free;
  }

  private int[] places(Room room) {
    int[] free = new int[horizon.days() * DAY];
    times(room.hours()).stream().forEach(quarter -> free[quarter] = room.capacity());
    return free;
  }

  void take(Booking booking) {
    mark(booking, -1);
  }

  /** What a booking took is free again. */
  void give(Booking booking) {
    mark(booking, 1);
  }

  private void mark(Booking booking, int by) {
    int from = quarter(booking.day(), booking.from());
    int to = from + length(booking.minutes());
    int until = to + length(recovery(booking));
    for (String id : booking.staff()) {
      times(id).set(from, to, by > 0);
    }
    times(booking.patient()).set(from, until, by > 0);
    for (int i = 0; i < booking.rooms().size(); i++) {
      boolean recovers = !booking.isTherapy() && i == booking.rooms().size() - 1 && until > to;
      int[] free = place(booking.rooms().get(i));
      for (int q = recovers ? to : from; q < (recovers ? until : to); q++) {
        free[q] += by;
      }
    }
  }

  private int recovery(Booking booking) {
    Attendee patient = patients.get(booking.patient());
    return patient == null
        ? 0
        : patient.procedures().stream()
            .filter(order -> order.id().equals(booking.kind()))
            .mapToInt(ProcedureOrder::recoveryMinutes)
            .findFirst()
            .orElse(0);
  }

  /** Whether somebody is free for all of so many minutes. */
  boolean isFree(String person, LocalDate day, int start, int minutes) {
    int from = quarter(day, start);
    return times(person).nextClearBit(from) >= from + length(minutes);
  }

  private boolean hasPlace(Room room, LocalDate day, int start, int minutes) {
    int from = quarter(day, start);
    int[] free = place(room.id());
    for (int q = from; q < from + length(minutes); q++) {
      if (q >= free.length || free[q] <= 0) {
        return false;
      }
    }
    return true;
  }

  /** The first of some rooms that has a place. */
  Optional<Room> place(List<Room> rooms, LocalDate day, int start, int minutes) {
    return rooms.stream().filter(room -> hasPlace(room, day, start, minutes)).findFirst();
  }

  private BitSet times(String id) {
    return times.computeIfAbsent(id, unknown -> new BitSet());
  }

  private int[] place(String id) {
    return places.computeIfAbsent(id, unknown -> new int[horizon.days() * DAY]);
  }

  private int quarter(LocalDate day, int minute) {
    return horizon.indexOf(day) * DAY + minute / QUARTER;
  }

  private static int length(int minutes) {
    return Math.ceilDiv(minutes, QUARTER);
  }
}
