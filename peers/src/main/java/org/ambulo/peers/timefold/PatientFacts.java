package org.ambulo.peers.timefold;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ambulo.core.roster.Horizon;
import org.ambulo.lab.peers.Raster;

/** One patient in numbers: the rules within their own course, and what it is worth. */
final class PatientFacts {

  private static final LocalDate ANY = LocalDate.EPOCH;
  private static final Raster NO_DAYS =
      new Raster(new Horizon(ANY, ANY), ZoneOffset.UTC.getRules(), 0);

  static final PatientFacts NOBODY =
      new PatientFacts(
          List.of(),
          Optional.empty(),
          false,
          new Terms(0, 0, 0, 0, 0, 0, 0, 0, 0),
          new int[0],
          Map.of(),
          days -> new long[0],
          NO_DAYS);

  /**
   * A course.
   *
   * @param length in quarters
   * @param preferredFrom first quarter of the half of the day preferred
   * @param preferredTo after its last; none preferred where it is not after the first
   * @param main worth of a session with the main therapist
   * @param preferred worth of a session at the preferred time
   * @param belowFloor cost of each session missing
   */
  record Terms(
      int length,
      int perWeek,
      int gap,
      int floor,
      int preferredFrom,
      int preferredTo,
      long main,
      long preferred,
      long belowFloor) {}

  private final List<Opening> openings;
  private final Optional<Pool> gym;
  private final boolean hasOrders;
  private final Terms terms;
  private final int[] fixedDays;
  private final Map<Integer, Integer> fixedWith;
  private final Function<List<Integer>, long[]> worth;
  private final Raster raster;
  private final long[] plain;
  private final int fixedMost;
  private final Map<List<Integer>, long[]> known = new HashMap<>();

  /**
   * @param openings where a session may start, {@link Opening#NONE} the first
   * @param fixedWith fixed sessions by number of the therapist
   * @param worth of a session by day, with procedures newly booked on these days
   */
  PatientFacts(
      List<Opening> openings,
      Optional<Pool> gym,
      boolean hasOrders,
      Terms terms,
      int[] fixedDays,
      Map<Integer, Integer> fixedWith,
      Function<List<Integer>, long[]> worth,
      Raster raster) {
    this.openings = openings;
    this.gym = gym;
    this.hasOrders = hasOrders;
    this.terms = terms;
    this.fixedDays = fixedDays;
    this.fixedWith = fixedWith;
    this.worth = worth;
    this.raster = raster;
    plain = worth.apply(List.of());
    fixedMost = fixedWith.values().stream().mapToInt(n -> n).max().orElse(0);
  }

  List<Opening> openings() {
    return openings;
  }

  int length() {
    return terms.length();
  }

  boolean hasOrders() {
    return hasOrders;
  }

  List<Slot> slots(Opening opening) {
    return gym.map(pool -> pool.of(opening.day(), opening.quarter(), terms.length()))
        .orElse(List.of());
  }

  /** How often rules within the course are broken, with procedures on these days. */
  long broken(List<Session> sessions, List<Operation> operations) {
    int[] days = days(sessions);
    long broken = 0;
    for (int i = 1; i < days.length; i++) {
      broken += days[i] - days[i - 1] < terms.gap() ? 1 : 0;
      boolean full =
          i >= terms.perWeek() && raster.week(days[i - terms.perWeek()]) == raster.week(days[i]);
      broken += full ? 1 : 0;
    }
    for (Operation operation : operations) {
      int procedure = operation.getOpening().day();
      for (int day : days) {
        broken += operation.isBooked() && (day == procedure || day == procedure + 1) ? 1 : 0;
      }
    }
    return broken;
  }

  /** Days of all sessions booked, in order. */
  private int[] days(List<Session> sessions) {
    int[] days = Arrays.copyOf(fixedDays, fixedDays.length + sessions.size());
    int count = fixedDays.length;
    for (Session session : sessions) {
      if (session.isBooked()) {
        days[count++] = session.getOpening().day();
      }
    }
    int[] booked = Arrays.copyOf(days, count);
    Arrays.sort(booked);
    return booked;
  }

  /** What the sessions are worth, with procedures on these days. */
  long worth(List<Session> sessions, List<Operation> operations) {
    long[] byDay = operations.isEmpty() ? plain : known.computeIfAbsent(booked(operations), worth);
    int count = fixedDays.length;
    int most = 0;
    long total = 0;
    for (Session session : sessions) {
      if (session.isBooked()) {
        Opening opening = session.getOpening();
        count++;
        most = Math.max(most, with(opening.staff(), sessions));
        boolean wished =
            opening.quarter() >= terms.preferredFrom() && opening.quarter() < terms.preferredTo();
        total += byDay[opening.day()] + (wished ? terms.preferred() : 0);
      }
    }
    for (int day : fixedDays) {
      total += day >= 0 && day < byDay.length ? byDay[day] : 0;
    }
    return total
        + terms.main() * Math.max(most, fixedMost)
        - terms.belowFloor() * Math.max(0, terms.floor() - count);
  }

  private int with(int staff, List<Session> sessions) {
    int count = fixedWith.getOrDefault(staff, 0);
    for (Session session : sessions) {
      count += session.getOpening().staff() == staff ? 1 : 0;
    }
    return count;
  }

  private static List<Integer> booked(List<Operation> operations) {
    return operations.stream()
        .filter(Operation::isBooked)
        .map(operation -> operation.getOpening().day())
        .sorted()
        .toList();
  }
}
