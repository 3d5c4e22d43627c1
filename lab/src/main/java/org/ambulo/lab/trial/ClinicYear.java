package org.ambulo.lab.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.Disturbance;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.PastProcedure;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.Referee;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Violation;

/** One way of booking, week by week, until the last course has ended or lapsed. */
final class ClinicYear {

  private static final int WEEK = 7;

  private final MadeUpYear year;
  private final TrialRecipe recipe;
  private final Luck luck;
  private final Beliefs beliefs;
  private final Booker booker;
  private final Map<String, Chart> charts = new LinkedHashMap<>();
  private final List<Violation> violations = new ArrayList<>();
  private List<Booking> promised = List.of();
  private long minutesBooked;

  ClinicYear(
      MadeUpYear year, TrialRecipe recipe, Luck luck, Beliefs beliefs, Booker booker) {
    this.year = year;
    this.recipe = recipe;
    this.luck = luck;
    this.beliefs = beliefs;
    this.booker = booker;
    year.patients().forEach(patient -> charts.put(patient.id(), new Chart(patient)));
  }

  /**
   * What came of it.
   *
   * @param violations hard rules that any of the schedules broke
   * @param minutesBooked of therapy, in the weeks that count
   */
  record Lived(List<Chart> charts, List<Violation> violations, long minutesBooked) {
    Lived {
      charts = List.copyOf(charts);
      violations = List.copyOf(violations);
    }
  }

  /**
   * @param week called after each week
   */
  Lived run(Runnable week) {
    int weeks = year.clinic().horizon().days() / WEEK;
    for (int number = 0; number < weeks; number++) {
      LocalDate monday = year.clinic().horizon().day(number * WEEK);
      promised = promised.stream().filter(booking -> !fallsThrough(booking, monday)).toList();
      List<Booking> schedule = schedule(monday);
      boolean counts = number >= recipe.warmUpWeeks() && number < year.weeks();
      live(schedule, monday.plusDays(WEEK), counts ? 1 : 0);
      week.run();
    }
    return new Lived(List.copyOf(charts.values()), violations, minutesBooked);
  }

  private Chart chart(String patient) {
    return Optional.ofNullable(charts.get(patient)).orElseThrow();
  }

  private boolean fallsThrough(Booking booking, LocalDate monday) {
    return isFallen(chart(booking.patient()).patient(), booking.day(), monday);
  }

  /** Only what falls through in the week itself is known. */
  private boolean isFallen(TrialPatient patient, LocalDate day, LocalDate monday) {
    return day.isBefore(monday.plusDays(WEEK)) && luck.fallsThrough(patient, day);
  }

  private List<Booking> schedule(LocalDate monday) {
    Clinic clinic = clinic(monday);
    Promises promises = new Promises(monday.atStartOfDay(), promised);
    List<Booking> schedule = booker.book(clinic, promises);
    violations.addAll(new Referee(clinic, recipe.weights()).judge(schedule).violations());
    new Disturbance(clinic, recipe.weights(), promises)
        .moved(schedule)
        .forEach(moved -> chart(moved.patient()).move());
    return schedule;
  }

  /** The weeks to come, for those who still need something, with what is known on the Monday. */
  private Clinic clinic(LocalDate monday) {
    LocalDate end = year.clinic().horizon().to();
    LocalDate last = monday.plusDays((long) WEEK * recipe.plannedWeeks() - 1);
    Horizon horizon = new Horizon(monday, last.isBefore(end) ? last : end);
    Clinic whole = year.clinic();
    return new Clinic(
        whole.id(),
        whole.timeZone(),
        horizon,
        whole.staff().stream()
            .map(
                one ->
                    new StaffMember(
                        one.id(), one.role(), one.skills(), within(one.hours(), horizon)))
            .toList(),
        whole.rooms().stream()
            .map(
                room ->
                    new Room(
                        room.id(), room.kind(), room.capacity(), within(room.hours(), horizon)))
            .toList(),
        charts.values().parallelStream()
            .filter(chart -> chart.isOpen(monday))
            .map(chart -> attendee(chart, horizon))
            .toList());
  }

  private static List<Span> within(List<Span> hours, Horizon horizon) {
    return hours.stream().filter(span -> horizon.contains(span.date())).toList();
  }

  private Attendee attendee(Chart chart, Horizon horizon) {
    TrialPatient patient = chart.patient();
    Attendee whole = patient.attendee();
    List<PastProcedure> past =
        chart.procedure().stream()
            .map(day -> new PastProcedure(whole.procedures().getFirst().kind(), day))
            .toList();
    return new Attendee(
        whole.id(),
        whole.released(),
        within(whole.availability(), horizon).stream()
            .filter(span -> !span.date().isAfter(patient.last()))
            .filter(span -> !isFallen(patient, span.date(), horizon.from()))
            .toList(),
        whole.prefer(),
        whole.driverDays(),
        past.isEmpty() ? whole.procedures() : List.of(),
        past,
        left(chart),
        beliefs.of(chart, horizon),
        List.of());
  }

  /** What is left of the course, and of the floor with it. */
  private static Optional<Course> left(Chart chart) {
    Course course = chart.patient().course();
    int had = course.sessions() - chart.left();
    return chart.left() == 0
        ? Optional.empty()
        : Optional.of(
            new Course(
                course.skill(),
                chart.left(),
                course.minutes(),
                course.perWeekMax(),
                course.minGapDays(),
                Math.max(0, course.floor() - had)));
  }

  /**
   * What was booked takes place, or does not.
   *
   * @param times how often its minutes count
   */
  private void live(List<Booking> schedule, LocalDate until, int times) {
    List<Booking> week =
        schedule.stream().filter(b -> b.day().isBefore(until)).sorted(Booking.BY_TIME).toList();
    for (Booking booking : week) {
      Chart chart = chart(booking.patient());
      if (!booking.isTherapy()) {
        chart.procedureOn(booking.day());
      } else {
        minutesBooked += (long) times * booking.minutes();
        if (!luck.noShow(chart.patient(), booking.day())) {
          chart.attend(booking.day());
        }
      }
    }
    promised =
        schedule.stream().filter(b -> !b.day().isBefore(until)).sorted(Booking.BY_TIME).toList();
  }
}
