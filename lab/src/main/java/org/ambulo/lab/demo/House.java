package org.ambulo.lab.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ambulo.core.roster.Room;

/** The people and rooms of a made-up clinic. */
record House(List<MadeUpPerson> people, List<MadeUpRoom> rooms) {

  private static final int HOUR = 60;
  private static final int QUARTER = 15;
  static final int OPENS = 8 * HOUR;
  static final int CLOSES = 17 * HOUR;
  private static final int NOON = 12 * HOUR;
  private static final int AFTER_LUNCH = NOON + 3 * QUARTER;
  private static final double DAY_OFF = 0.3;
  private static final int LEAVE_AFTER = 40;
  private static final int LEAVE_DAYS = 4;

  House {
    people = List.copyOf(people);
    rooms = List.copyOf(rooms);
  }

  /** Enough for so many patients. */
  static House of(Recipe recipe, int patients, long seed, LocalDate today) {
    List<MadeUpPerson> people = new ArrayList<>();
    for (Recipe.Job job : recipe.jobs()) {
      int many = Math.max(job.least(), Math.ceilDiv(patients, job.perPatients()));
      for (int i = 0; i < many; i++) {
        people.add(person(recipe, job, new Draws(seed, "staff", people.size()), today));
      }
    }
    List<MadeUpRoom> rooms = new ArrayList<>();
    for (Recipe.RoomKind kind : recipe.rooms()) {
      int many = Math.max(kind.least(), Math.ceilDiv(patients, kind.perPatients()));
      for (int i = 1; i <= many; i++) {
        String id = new Draws(seed, "room", rooms.size()).id();
        String name = many == 1 ? kind.name() : kind.name() + " " + i;
        rooms.add(new MadeUpRoom(id, name, kind.kind(), kind.capacity()));
      }
    }
    return new House(people, rooms);
  }

  private static MadeUpPerson person(Recipe recipe, Recipe.Job job, Draws draws, LocalDate today) {
    Recipe.Names names = recipe.names();
    String given = draws.one(draws.happens(0.5) ? names.female() : names.male());
    return new MadeUpPerson(
        draws.id(),
        given,
        draws.one(names.second()),
        job.job(),
        job.title(),
        new TreeSet<>(job.skills()),
        week(draws),
        leave(draws, today));
  }

  private static Map<DayOfWeek, List<MadeUpPerson.Shift>> week(Draws draws) {
    int from = OPENS + QUARTER * draws.between(0, 2);
    int to = CLOSES - QUARTER * draws.between(0, 2);
    int off = draws.happens(DAY_OFF) ? draws.between(1, DayOfWeek.FRIDAY.getValue()) : 0;
    Map<DayOfWeek, List<MadeUpPerson.Shift>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getValue() <= DayOfWeek.FRIDAY.getValue() && day.getValue() != off) {
        week.put(
            day,
            List.of(new MadeUpPerson.Shift(from, NOON), new MadeUpPerson.Shift(AFTER_LUNCH, to)));
      }
    }
    return week;
  }

  /** A few days off, before or after today. */
  private static List<MadeUpPerson.Leave> leave(Draws draws, LocalDate today) {
    LocalDate from = today.plusDays(draws.between(-LEAVE_AFTER, LEAVE_AFTER));
    boolean isAway = draws.happens(0.5);
    return isAway ? List.of(new MadeUpPerson.Leave(from, from.plusDays(LEAVE_DAYS))) : List.of();
  }

  List<MadeUpPerson> of(MadeUpPerson.Job job) {
    return people.stream().filter(person -> person.job() == job).toList();
  }

  List<MadeUpPerson> whoCan(String skill) {
    return people.stream().filter(person -> person.skills().contains(skill)).toList();
  }

  List<MadeUpRoom> of(Room.Kind kind) {
    return rooms.stream().filter(room -> room.kind() == kind).toList();
  }

  /** Where sessions of therapy take place. */
  List<MadeUpRoom> forTherapy() {
    return rooms.stream().filter(room -> room.kind().isForTherapy()).toList();
  }
}
