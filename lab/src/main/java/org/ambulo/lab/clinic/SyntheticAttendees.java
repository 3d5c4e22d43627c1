package org.ambulo.lab.clinic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.PastProcedure;
import org.ambulo.core.roster.Preference;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Worth;

/**
 * Made-up patients, before anything is fixed for them.
 *
 * <p>15 % have no procedure and a flat value; 45 % had theirs up to three weeks before or have it
 * for sure in the first five days; 30 % need one, 10 % two at least 14 days apart. Of those who
 * need one a quarter hold an antithrombotic medicine for 5 to 9 days: their earliest day lies so
 * many days after their release. Courses, days of the week on which they can come, days away, and
 * the window are drawn as the recipe says.
 *
 * <p>What the recipe leaves open: half are released on the first day, those done before always, the
 * others on a working day of the first third; a quarter of first procedures have a latest day, 14
 * to 28 days after the earliest; of those who need a procedure 80 % have a driver on every day (no
 * days given) and 20 % on two or three weekdays; half prefer a part of the day, a tenth a
 * therapist; the floor is a third of the course.
 */
final class SyntheticAttendees {

  private static final double NO_PROCEDURE = 0.15;
  private static final double DONE = 0.45;
  private static final double ONE = 0.30;
  private static final int DAYS_BEFORE = 21;
  private static final int DAYS_EARLY = 4;
  private static final int APART = 14;
  private static final int FIRST_LATEST = 14;
  private static final int LAST_LATEST = 28;

  private static final double HOLDS = 0.25;
  private static final int SHORTEST_HOLD = 5;
  private static final int LONGEST_HOLD = 9;

  private static final double UNAVAILABLE = 0.18;
  private static final double MORNINGS = 0.18;
  private static final double AFTERNOONS = 0.18;
  private static final double LATE = 0.08;
  private static final int LATE_FROM = 15 * Days.HOUR;
  private static final double AWAY = 0.25;

  private static final int RISE = 3;
  private static final int DECAY = 10;

  private static final double AT_ONCE = 0.50;
  private static final double HAS_LATEST = 0.25;
  private static final double GIVEN_DRIVER_DAYS = 0.20;
  private static final double PREFERS_TIME = 0.50;
  private static final double PREFERS_STAFF = 0.10;

  private final ClinicSize size;
  private final Days days;
  private final List<StaffMember> therapists;
  private final List<StaffMember> physicians;
  private final Map<Room.Kind, List<ProcedureKind>> kinds = new EnumMap<>(Room.Kind.class);
  private final List<String> skills;

  SyntheticAttendees(
      ClinicSize size,
      Days days,
      List<StaffMember> therapists,
      List<StaffMember> physicians,
      List<ProcedureKind> procedures) {
    this.size = size;
    this.days = days;
    this.therapists = therapists;
    this.physicians = physicians;
    for (ProcedureKind kind : procedures) {
      kinds.computeIfAbsent(kind.room(), room -> new ArrayList<>()).add(kind);
    }
    skills = therapists.stream().flatMap(one -> one.skills().stream()).distinct().sorted().toList();
  }

  List<Attendee> all(Draw draw) {
    return IntStream.rangeClosed(1, size.patients())
        .mapToObj(number -> patient("p" + number, draw.split()))
        .toList();
  }

  private Attendee patient(String id, Draw draw) {
    Course course = course(draw);
    List<Span> availability = availability(draw);
    Preference prefer = preference(course, draw);
    double base = draw.hundredths(10, 25);
    Worth window =
        new Worth.Curve(
            base, draw.hundredths(60, 92), draw.between(2, 7), RISE, draw.between(12, 33), DECAY);
    double group = draw.even();
    LocalDate released = draw.happens(AT_ONCE) ? days.first() : early(draw);
    if (group < NO_PROCEDURE) {
      Worth flat = new Worth.Flat(draw.hundredths(35, 50));
      return attendee(id, released, availability, prefer, List.of(), List.of(), course, flat, draw);
    }
    if (group < NO_PROCEDURE + DONE) {
      List<PastProcedure> past = List.of(new PastProcedure(kind(draw).id(), done(draw)));
      return attendee(
          id, days.first(), availability, prefer, List.of(), past, course, window, draw);
    }
    int number = group < NO_PROCEDURE + DONE + ONE ? 1 : 2;
    List<ProcedureOrder> orders = orders(id, number, released, draw);
    return attendee(id, released, availability, prefer, orders, List.of(), course, window, draw);
  }

  private Attendee attendee(
      String id,
      LocalDate released,
      List<Span> availability,
      Preference prefer,
      List<ProcedureOrder> orders,
      List<PastProcedure> past,
      Course course,
      Worth value,
      Draw draw) {
    Optional<Set<LocalDate>> drivers =
        orders.isEmpty() || !draw.happens(GIVEN_DRIVER_DAYS)
            ? Optional.empty()
            : Optional.of(driverDays(draw));
    return new Attendee(
        id,
        released,
        availability,
        prefer,
        drivers,
        orders,
        past,
        Optional.of(course),
        value,
        List.of());
  }

  private Course course(Draw draw) {
    int sessions = draw.between(6, 12);
    return new Course(draw.one(skills), sessions, SessionRaster.MINUTES, 3, 2, sessions / 3);
  }

  private List<Span> availability(Draw draw) {
    Map<DayOfWeek, Optional<Span>> week = new EnumMap<>(DayOfWeek.class);
    for (LocalDate day : days.working().subList(0, DayOfWeek.FRIDAY.getValue())) {
      week.put(day.getDayOfWeek(), weekday(day, draw.even()));
    }
    Set<LocalDate> away = draw.happens(AWAY) ? away(draw) : Set.of();
    return days.working().stream()
        .filter(day -> !away.contains(day))
        .flatMap(
            day ->
                week.getOrDefault(day.getDayOfWeek(), Optional.empty()).stream()
                    .map(span -> new Span(day, span.from(), span.to())))
        .toList();
  }

  private static Optional<Span> weekday(LocalDate day, double drawn) {
    if (drawn < UNAVAILABLE) {
      return Optional.empty();
    }
    if (drawn < UNAVAILABLE + MORNINGS) {
      return Optional.of(new Span(day, Days.OPEN, Days.NOON));
    }
    if (drawn < UNAVAILABLE + MORNINGS + AFTERNOONS) {
      return Optional.of(new Span(day, Days.NOON, Days.CLOSE));
    }
    int from = drawn < UNAVAILABLE + MORNINGS + AFTERNOONS + LATE ? LATE_FROM : Days.OPEN;
    return Optional.of(new Span(day, from, Days.CLOSE));
  }

  private Set<LocalDate> away(Draw draw) {
    int length = draw.between(2, 7);
    int first = draw.between(0, days.horizon().days() - 1);
    return Set.copyOf(
        IntStream.range(first, first + length).mapToObj(days.horizon()::day).toList());
  }

  private Preference preference(Course course, Draw draw) {
    Optional<Preference.PartOfDay> part =
        draw.happens(PREFERS_TIME)
            ? Optional.of(draw.one(List.of(Preference.PartOfDay.values())))
            : Optional.empty();
    List<String> able =
        therapists.stream()
            .filter(one -> one.skills().contains(course.skill()))
            .map(StaffMember::id)
            .toList();
    return new Preference(
        part, draw.happens(PREFERS_STAFF) ? Optional.of(draw.one(able)) : Optional.empty());
  }

  private List<ProcedureOrder> orders(String id, int number, LocalDate released, Draw draw) {
    int hold = draw.happens(HOLDS) ? draw.between(SHORTEST_HOLD, LONGEST_HOLD) : 0;
    List<ProcedureOrder> orders = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      LocalDate earliest = released.plusDays(hold + (long) i * APART);
      Optional<LocalDate> latest =
          i == 0 && draw.happens(HAS_LATEST)
              ? Optional.of(earliest.plusDays(draw.between(FIRST_LATEST, LAST_LATEST)))
              : Optional.empty();
      ProcedureKind kind = kind(draw);
      orders.add(
          new ProcedureOrder(
              id + "-" + (i + 1),
              kind.id(),
              able(kind),
              Optional.of(kind.room()),
              kind.minutes(),
              kind.recoveryMinutes(),
              earliest,
              latest,
              hold,
              i == 0 ? 0 : APART));
    }
    return orders;
  }

  private List<String> able(ProcedureKind kind) {
    return physicians.stream()
        .filter(one -> one.skills().contains(kind.id()))
        .map(StaffMember::id)
        .toList();
  }

  /** As many under ultrasound as there are rooms for it among all rooms for procedures. */
  private ProcedureKind kind(Draw draw) {
    int room = draw.between(1, size.fluoroscopy() + size.ultrasound());
    List<ProcedureKind> of =
        kinds.getOrDefault(
            room <= size.fluoroscopy() ? Room.Kind.FLUOROSCOPY : Room.Kind.ULTRASOUND, List.of());
    return draw.one(of);
  }

  private LocalDate done(Draw draw) {
    LocalDate day = days.first().plusDays(draw.between(-DAYS_BEFORE, DAYS_EARLY));
    return Days.isWorking(day)
        ? day
        : day.minusDays(day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY));
  }

  private LocalDate early(Draw draw) {
    return days.working().get(draw.between(0, size.workingDays() / 3 - 1));
  }

  private Set<LocalDate> driverDays(Draw draw) {
    List<DayOfWeek> weekdays =
        new ArrayList<>(List.of(DayOfWeek.values()).subList(0, DayOfWeek.FRIDAY.getValue()));
    draw.shuffle(weekdays);
    List<DayOfWeek> chosen = weekdays.subList(0, draw.between(2, 3));
    Set<LocalDate> given = new TreeSet<>();
    days.working().stream().filter(day -> chosen.contains(day.getDayOfWeek())).forEach(given::add);
    return given;
  }
}
