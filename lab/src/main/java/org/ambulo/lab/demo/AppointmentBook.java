package org.ambulo.lab.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.core.roster.Room;

/**
 * Who is taken and which room is full, quarter by quarter of an hour: nobody is booked twice. Not
 * for several threads.
 */
final class AppointmentBook {

  private static final int QUARTER = 15;
  private static final int QUARTERS_A_DAY = 24 * 60 / QUARTER;

  private final House house;
  private final Map<Taken, byte[]> taken = new HashMap<>();

  AppointmentBook(House house) {
    this.house = house;
  }

  private record Taken(String who, long day) {}

  /**
   * What is to be booked.
   *
   * @param people the first who has time takes it
   * @param rooms the first that has a place; nothing: no room is needed
   * @param recoveryMinutes in a recovery place, straight afterwards
   */
  record Wish(
      List<MadeUpPerson> people, List<MadeUpRoom> rooms, int minutes, int recoveryMinutes) {}

  /** A place in the book. */
  record Place(LocalDateTime start, List<String> people, List<String> rooms) {}

  /**
   * Books the first time that is free from a day to another, on none of the days when the patient
   * is here already.
   *
   * @param from minutes from midnight at which the search of a day begins
   */
  Optional<Place> book(
      Wish wish, LocalDate first, LocalDate last, int from, List<LocalDate> alreadyHere) {
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (alreadyHere.contains(day)) {
        continue;
      }
      for (MadeUpPerson person : wish.people()) {
        Optional<Place> place = book(wish, person, day, from);
        if (place.isPresent()) {
          return place;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Place> book(Wish wish, MadeUpPerson person, LocalDate day, int from) {
    return book(wish, person, day, from, QUARTERS_A_DAY * QUARTER)
        .or(() -> book(wish, person, day, 0, from));
  }

  /** At the first quarter that is not before the one time and before the other. */
  private Optional<Place> book(
      Wish wish, MadeUpPerson person, LocalDate day, int from, int before) {
    for (MadeUpPerson.Shift shift : person.shifts(day)) {
      int last = Math.min(before - 1, shift.to() - wish.minutes());
      for (int at = Math.max(shift.from(), from); at <= last; at += QUARTER) {
        if (isFree(person.id(), 1, day, at, wish.minutes())) {
          Optional<Place> place = in(wish, person, day, at);
          if (place.isPresent()) {
            return place;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Place> in(Wish wish, MadeUpPerson person, LocalDate day, int at) {
    Optional<MadeUpRoom> room = free(wish.rooms(), day, at, wish.minutes());
    int after = at + wish.minutes();
    Optional<MadeUpRoom> recovery =
        wish.recoveryMinutes() == 0
            ? Optional.empty()
            : free(house.of(Room.Kind.RECOVERY), day, after, wish.recoveryMinutes());
    boolean fits =
        (room.isPresent() || wish.rooms().isEmpty())
            && (recovery.isPresent() || wish.recoveryMinutes() == 0);
    if (!fits) {
      return Optional.empty();
    }
    take(person.id(), day, at, wish.minutes());
    room.ifPresent(one -> take(one.id(), day, at, wish.minutes()));
    recovery.ifPresent(one -> take(one.id(), day, after, wish.recoveryMinutes()));
    List<String> rooms =
        Stream.concat(room.stream(), recovery.stream()).map(MadeUpRoom::id).toList();
    return Optional.of(new Place(day.atStartOfDay().plusMinutes(at), List.of(person.id()), rooms));
  }

  private Optional<MadeUpRoom> free(List<MadeUpRoom> rooms, LocalDate day, int at, int minutes) {
    if (at + minutes > House.CLOSES) {
      return Optional.empty();
    }
    return rooms.stream()
        .filter(room -> isFree(room.id(), room.capacity(), day, at, minutes))
        .findFirst();
  }

  private boolean isFree(String who, int capacity, LocalDate day, int at, int minutes) {
    byte[] quarters = taken.get(new Taken(who, day.toEpochDay()));
    if (quarters == null) {
      return true;
    }
    for (int q = at / QUARTER; q * QUARTER < at + minutes; q++) {
      if (quarters[q] >= capacity) {
        return false;
      }
    }
    return true;
  }

  private void take(String who, LocalDate day, int at, int minutes) {
    byte[] quarters =
        taken.computeIfAbsent(new Taken(who, day.toEpochDay()), key -> new byte[QUARTERS_A_DAY]);
    for (int q = at / QUARTER; q * QUARTER < at + minutes; q++) {
      quarters[q]++;
    }
  }
}
