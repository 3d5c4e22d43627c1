package org.ambulo.roster.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.FixedBooking;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.PastProcedure;
import org.ambulo.core.roster.Preference;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Worth;

/**
 * Small clinics, each seed another mixture of what a clinic may be: open at weekends or not,
 * planned from the middle of a week or for one day only, with no gym or several, with hours off the
 * grid, with bookings that contradict each other.
 */
final class OddClinic {

  static final ScheduleWeights WEIGHTS =
      new ScheduleWeights(2.0, 0.01, 0.08, 0.03, 0.30, 0.05, 2, 3, 24);

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final List<String> SKILLS = List.of("back", "neck");
  private static final List<String> KINDS = List.of("epidural", "facet");

  private final SplittableRandom random;
  private final Horizon horizon;
  private final boolean weekends;
  private final boolean offGrid;

  private OddClinic(long seed) {
    random = new SplittableRandom(seed);
    LocalDate from = MONDAY.plusDays(oneIn(2) ? 0 : random.nextInt(6));
    horizon = new Horizon(from, from.plusDays(oneIn(9) ? 0 : 4 + random.nextInt(17)));
    weekends = oneIn(3);
    offGrid = oneIn(3);
  }

  static Clinic of(long seed) {
    return new OddClinic(seed).clinic();
  }

  private Clinic clinic() {
    List<StaffMember> staff = new ArrayList<>();
    if (!oneIn(20)) {
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        staff.add(new StaffMember("t" + i, StaffMember.Role.THERAPIST, some(SKILLS), work()));
      }
      for (int i = 0; i < random.nextInt(3); i++) {
        staff.add(new StaffMember("d" + i, StaffMember.Role.PHYSICIAN, some(KINDS), work()));
      }
    }
    List<Room> rooms = new ArrayList<>();
    rooms(Room.Kind.GYM, random.nextInt(3), rooms);
    rooms(Room.Kind.TREATMENT, random.nextInt(2), rooms);
    rooms(Room.Kind.FLUOROSCOPY, random.nextInt(3), rooms);
    rooms(Room.Kind.ULTRASOUND, random.nextInt(2), rooms);
    rooms(Room.Kind.RECOVERY, random.nextInt(3), rooms);
    int count = oneIn(20) ? 0 : 1 + random.nextInt(14);
    List<Attendee> patients =
        IntStream.range(0, count).mapToObj(i -> patient("p" + i, staff, rooms)).toList();
    return new Clinic("odd", ZoneId.of("Europe/Berlin"), horizon, staff, rooms, patients);
  }

  private boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Set<String> some(List<String> skills) {
    Set<String> some = new HashSet<>(Set.of(any(skills)));
    if (oneIn(2)) {
      some.add(any(skills));
    }
    return some;
  }

  private void rooms(Room.Kind kind, int count, List<Room> rooms) {
    for (int i = 0; i < count; i++) {
      String id = kind.name().toLowerCase(java.util.Locale.ROOT) + i;
      rooms.add(new Room(id, kind, random.nextInt(4) / 3 + random.nextInt(3), work()));
    }
  }

  /** Most days, mostly all day, sometimes with a break and sometimes in pieces that touch. */
  private List<Span> work() {
    List<Span> spans = new ArrayList<>();
    for (int i = -2; i < horizon.days() + 3; i++) {
      LocalDate day = horizon.day(i);
      boolean closed = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 && !weekends;
      if (!closed && !oneIn(6)) {
        int from = 8 * 60 + 15 * random.nextInt(5) + odd();
        int to = 11 * 60 + 15 * random.nextInt(20) + odd();
        int noon = (from + to) / 2 / 15 * 15 + odd();
        spans.add(new Span(day, from, noon));
        spans.add(new Span(day, oneIn(3) ? noon + 45 : noon, to));
      }
    }
    return spans;
  }

  private int odd() {
    return offGrid && oneIn(2) ? random.nextInt(15) : 0;
  }

  private Attendee patient(String id, List<StaffMember> staff, List<Room> rooms) {
    List<ProcedureOrder> orders = new ArrayList<>();
    for (int i = 0; i < Math.max(0, random.nextInt(5) - 2); i++) {
      orders.add(order(id + "-" + i, staff));
    }
    Optional<Course> course = oneIn(6) ? Optional.empty() : Optional.of(course());
    List<PastProcedure> past =
        oneIn(3)
            ? List.of(new PastProcedure("facet", horizon.day(random.nextInt(12) - 9)))
            : List.of();
    Attendee open =
        new Attendee(
            id,
            oneIn(25) ? horizon.to().plusDays(2) : horizon.day(random.nextInt(8) - 5),
            oneIn(4) ? work() : always(),
            new Preference(
                oneIn(2)
                    ? Optional.of(any(List.of(Preference.PartOfDay.values())))
                    : Optional.empty(),
                Optional.empty()),
            oneIn(4) ? Optional.of(driverDays()) : Optional.empty(),
            orders,
            past,
            course,
            worth(),
            List.of());
    return oneIn(3) ? open.withFixed(fixed(open, staff, rooms)) : open;
  }

  private List<Span> always() {
    return horizon
        .from()
        .minusDays(3)
        .datesUntil(horizon.to().plusDays(4))
        .map(day -> new Span(day, 7 * 60, 20 * 60))
        .toList();
  }

  private Set<LocalDate> driverDays() {
    Set<LocalDate> days = new HashSet<>();
    for (int i = 0; i < horizon.days(); i++) {
      if (oneIn(2)) {
        days.add(horizon.day(i));
      }
    }
    return days;
  }

  private Course course() {
    int sessions = 1 + random.nextInt(8);
    return new Course(
        any(SKILLS),
        sessions,
        any(List.of(30, 45, 60, 40)),
        1 + random.nextInt(5),
        1 + random.nextInt(4),
        random.nextInt(sessions + 2));
  }

  private ProcedureOrder order(String id, List<StaffMember> staff) {
    String kind = any(KINDS);
    List<String> who =
        staff.isEmpty() || oneIn(2)
            ? List.of()
            : List.of(oneIn(2) ? kind : any(staff).id(), any(staff).id());
    return new ProcedureOrder(
        id,
        kind,
        who,
        oneIn(4)
            ? Optional.empty()
            : Optional.of(oneIn(3) ? Room.Kind.ULTRASOUND : Room.Kind.FLUOROSCOPY),
        any(List.of(15, 20, 30, 60)),
        any(List.of(0, 30, 50, 60)),
        horizon.day(random.nextInt(8) - 3),
        oneIn(3) ? Optional.of(horizon.day(random.nextInt(20))) : Optional.empty(),
        oneIn(3) ? random.nextInt(5) : 0,
        oneIn(2) ? random.nextInt(8) : 0);
  }

  private Worth worth() {
    return switch (random.nextInt(3)) {
      case 0 -> new Worth.Flat(random.nextInt(6) / 10.0);
      case 1 ->
          new Worth.ByDay(
              0.1,
              IntStream.range(0, random.nextInt(horizon.days() + 3))
                  .mapToObj(i -> random.nextDouble())
                  .toList());
      default ->
          new Worth.Curve(
              0.2, 0.8, random.nextInt(5), random.nextInt(4), random.nextInt(9), random.nextInt(6));
    };
  }

  private List<FixedBooking> fixed(Attendee patient, List<StaffMember> staff, List<Room> rooms) {
    List<FixedBooking> fixed = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      String kind =
          switch (random.nextInt(patient.procedures().isEmpty() ? 2 : 5)) {
            case 0 -> Booking.THERAPY;
            case 1 -> "review";
            case 2 -> Booking.PROCEDURE;
            case 3 -> any(patient.procedures()).id();
            default -> any(patient.procedures()).kind();
          };
      LocalDateTime start =
          horizon
              .day(random.nextInt(horizon.days() + 2) - 1)
              .atStartOfDay()
              .plusMinutes(7 * 60 + 15L * random.nextInt(36) + odd());
      List<String> who = staff.isEmpty() || oneIn(5) ? List.of() : List.of(any(staff).id());
      List<String> where = rooms.isEmpty() || oneIn(3) ? List.of() : List.of(any(rooms).id());
      fixed.add(new FixedBooking(kind, start, any(List.of(30, 45, 20, 60)), who, where));
    }
    return fixed;
  }
}
