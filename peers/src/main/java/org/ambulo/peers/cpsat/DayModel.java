package org.ambulo.peers.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.lab.peers.AppointmentBook;
import org.ambulo.lab.peers.PatientPage;
import org.ambulo.lab.peers.Raster;

/**
 * Which day each session and procedure is on; hours of the day are only summed up. Therapists of
 * every set of skills have enough time for the sessions that need one of them, rooms, physicians
 * and recovery places have enough for theirs.
 */
final class DayModel {

  /** Values are whole numbers to the solver: this many to one. */
  private static final double SCALE = 1_000;

  /** With more skills, only single ones and all together are looked at. */
  private static final int SKILLS_TOGETHER = 6;

  private final ScheduleWeights weights;
  private final AppointmentBook book;
  private final Raster raster;
  private final CpModel model = new CpModel();
  private final LinearExprBuilder objective = LinearExpr.newBuilder();
  private final List<Candidate> candidates = new ArrayList<>();

  /** Load of each pool on each day; what it can take is worked out at the end. */
  private final Map<Integer, Map<String, List<Load>>> ofSkill = new TreeMap<>();

  private final Map<Integer, Map<List<String>, List<Load>>> ofPhysicians = new TreeMap<>();
  private final Map<Integer, Map<Room.Kind, List<Load>>> ofRooms = new TreeMap<>();

  private record Load(BoolVar taken, int quarters) {}

  DayModel(AppointmentBook book, ScheduleWeights weights) {
    this.book = book;
    this.weights = weights;
    raster = book.raster();
  }

  CpModel model() {
    return model;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  /**
   * Adds a patient.
   *
   * @param scenarios the first of them that of the start
   * @param start days of sessions in the schedule to start from
   */
  void add(PatientPage page, List<Scenario> scenarios, Set<Integer> start) {
    List<BoolVar> chosen = new ArrayList<>();
    List<List<Candidate.Day>> sessions = new ArrayList<>();
    for (int i = 0; i < scenarios.size(); i++) {
      BoolVar one = model.newBoolVar("");
      chosen.add(one);
      model.addHint((Literal) one, i == 0);
      objective.addTerm(one, scaled(scenarios.get(i).worth()));
      load(scenarios.get(i), one);
      sessions.add(sessions(page, scenarios.get(i), one, i == 0 ? start : Set.of()));
    }
    model.addExactlyOne(chosen.toArray(Literal[]::new));
    page.patient().therapy().ifPresent(course -> limit(page, course, sessions));
    candidates.add(new Candidate(page, scenarios, chosen, sessions));
  }

  private static long scaled(double value) {
    return Math.round(value * SCALE);
  }

  private void load(Scenario scenario, BoolVar chosen) {
    scenario
        .days()
        .forEach(
            (order, day) -> {
              int length = Raster.quarters(order.minutes());
              List<String> able = book.able(order).stream().map(StaffMember::id).toList();
              load(ofPhysicians, day, able, new Load(chosen, length));
              order.room().ifPresent(kind -> load(ofRooms, day, kind, new Load(chosen, length)));
              int recovery = AppointmentBook.recovery(order);
              if (recovery > 0) {
                load(ofRooms, day, Room.Kind.RECOVERY, new Load(chosen, recovery));
              }
            });
  }

  private static <K> void load(Map<Integer, Map<K, List<Load>>> of, int day, K key, Load load) {
    of.computeIfAbsent(day, d -> new LinkedHashMap<>())
        .computeIfAbsent(key, k -> new ArrayList<>())
        .add(load);
  }

  private List<Candidate.Day> sessions(
      PatientPage page, Scenario scenario, BoolVar chosen, Set<Integer> start) {
    List<Candidate.Day> days = new ArrayList<>();
    if (page.sessionsLeft() == 0) {
      return days;
    }
    Course course = page.patient().therapy().orElseThrow();
    int length = Raster.quarters(course.minutes());
    double[] worth = Packing.worth(page, raster, scenario);
    for (int day = 0; day < raster.days(); day++) {
      boolean rest = scenario.days().containsValue(day) || scenario.days().containsValue(day - 1);
      if (!rest && page.allowsSession(day) && isPossible(page, course, day, length)) {
        BoolVar taken = model.newBoolVar("");
        model.addHint((Literal) taken, start.contains(day));
        if (!scenario.days().isEmpty()) {
          model.addImplication(taken, chosen);
        }
        objective.addTerm(taken, scaled(worth[day]));
        load(ofSkill, day, course.skill(), new Load(taken, length));
        days.add(new Candidate.Day(day, taken));
      }
    }
    return days;
  }

  private boolean isPossible(PatientPage page, Course course, int day, int length) {
    long open = book.sessionStarts(page, day, length);
    return open != 0
        && book.therapists(course).stream()
            .anyMatch(one -> (open & Raster.starts(book.free(one, day), length)) != 0);
  }

  private void limit(PatientPage page, Course course, List<List<Candidate.Day>> sessions) {
    if (page.sessionsLeft() == 0) {
      return;
    }
    Map<Integer, List<BoolVar>> byDay = new TreeMap<>();
    sessions.stream()
        .flatMap(List::stream)
        .forEach(one -> byDay.computeIfAbsent(one.day(), d -> new ArrayList<>()).add(one.taken()));
    List<BoolVar> all = byDay.values().stream().flatMap(List::stream).toList();
    Map<Integer, List<BoolVar>> weeks = new TreeMap<>();
    byDay.forEach(
        (day, taken) ->
            weeks.computeIfAbsent(raster.week(day), w -> new ArrayList<>()).addAll(taken));
    for (int day : byDay.keySet()) {
      List<BoolVar> near = new ArrayList<>();
      for (int other = day; other < day + Math.max(1, course.minGapDays()); other++) {
        near.addAll(byDay.getOrDefault(other, List.of()));
      }
      if (near.size() > 1) {
        model.addAtMostOne(near.toArray(Literal[]::new));
      }
    }
    weeks.forEach(
        (week, taken) -> {
          long fixed = page.sessionDays().stream().filter(d -> raster.week(d) == week).count();
          model.addLessOrEqual(sum(taken), course.perWeekMax() - fixed);
        });
    model.addLessOrEqual(sum(all), page.sessionsLeft());
    int missing = Math.min(course.floor(), course.sessions()) - page.sessionDays().size();
    if (missing > 0) {
      IntVar below = model.newIntVar(0, missing, "");
      LinearExprBuilder had = LinearExpr.newBuilder().add(below);
      all.forEach(had::add);
      model.addGreaterOrEqual(had.build(), missing);
      objective.addTerm(below, -scaled(weights.belowFloor()));
    }
  }

  private static LinearExpr sum(List<BoolVar> all) {
    return LinearExpr.sum(all.toArray(LinearArgument[]::new));
  }

  /** Adds what everybody shares. */
  void close() {
    ofSkill.forEach(this::limitTherapists);
    ofPhysicians.forEach(this::limitPhysicians);
    ofRooms.forEach(
        (day, loads) -> loads.forEach((kind, all) -> limit(all, places(kind::equals, day))));
    model.maximize(objective.build());
  }

  private void limitTherapists(int day, Map<String, List<Load>> loads) {
    List<String> skills = List.copyOf(loads.keySet());
    int least =
        loads.values().stream().flatMap(List::stream).mapToInt(Load::quarters).min().orElse(1);
    for (Set<String> some : sets(skills)) {
      List<Load> all =
          some.stream().flatMap(skill -> loads.getOrDefault(skill, List.of()).stream()).toList();
      long capacity =
          book.staff().stream()
              .filter(one -> one.role() == StaffMember.Role.THERAPIST)
              .filter(one -> one.skills().stream().anyMatch(some::contains))
              .mapToLong(one -> usable(book.free(one, day), least))
              .sum();
      limit(all, capacity);
    }
    if (book.hasTherapyRooms()) {
      List<Load> all = loads.values().stream().flatMap(List::stream).toList();
      limit(all, places(Room.Kind::isForTherapy, day));
    }
  }

  private static List<Set<String>> sets(List<String> skills) {
    List<Set<String>> sets = new ArrayList<>();
    if (skills.size() > SKILLS_TOGETHER) {
      skills.forEach(skill -> sets.add(Set.of(skill)));
      sets.add(Set.copyOf(skills));
      return sets;
    }
    for (int bits = 1; bits < 1 << skills.size(); bits++) {
      Set<String> some = new LinkedHashSet<>();
      for (int i = 0; i < skills.size(); i++) {
        if ((bits >> i & 1) == 1) {
          some.add(skills.get(i));
        }
      }
      sets.add(some);
    }
    return sets;
  }

  /** Quarters of a day in pieces that hold whole sessions. */
  private static long usable(long free, int length) {
    long usable = 0;
    int run = 0;
    for (int quarter = 0; quarter <= Long.SIZE; quarter++) {
      boolean open = quarter < Long.SIZE && (free >>> quarter & 1) == 1;
      usable += open ? 0 : run / length * (long) length;
      run = open ? run + 1 : 0;
    }
    return usable;
  }

  private void limitPhysicians(int day, Map<List<String>, List<Load>> loads) {
    Set<String> everybody = new LinkedHashSet<>();
    loads.keySet().forEach(everybody::addAll);
    for (List<String> some : loads.keySet()) {
      List<Load> all =
          loads.entrySet().stream()
              .filter(entry -> some.containsAll(entry.getKey()))
              .flatMap(entry -> entry.getValue().stream())
              .toList();
      limit(all, quarters(Set.copyOf(some), day));
    }
    limit(loads.values().stream().flatMap(List::stream).toList(), quarters(everybody, day));
  }

  private long quarters(Set<String> ids, int day) {
    return book.staff().stream()
        .filter(one -> ids.contains(one.id()))
        .mapToLong(one -> Long.bitCount(book.free(one, day)))
        .sum();
  }

  private long places(Predicate<Room.Kind> kinds, int day) {
    return IntStream.of(book.left(kinds)[day]).sum();
  }

  private void limit(List<Load> loads, long capacity) {
    long most = loads.stream().mapToLong(Load::quarters).sum();
    if (most <= capacity) {
      return;
    }
    LinearExprBuilder used = LinearExpr.newBuilder();
    loads.forEach(load -> used.addTerm(load.taken(), load.quarters()));
    model.addLessOrEqual(used.build(), capacity);
  }
}
