package org.ambulo.lab.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Disturbance;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.Referee;
import org.ambulo.core.roster.Violation;

/** One way of booking, week by week, until the last course has ended or lapsed. */
final class ClinicYear {

  private static final int WEEK = 7;

  private final MadeUpYear year;
  private final TrialRecipe recipe;
  private final Luck luck;
  private final WeeksAhead ahead;
  private final Booker booker;
  private final Map<String, Chart> charts = new LinkedHashMap<>();
  private final List<Violation> violations = new ArrayList<>();
  private List<Booking> promised = List.of();
  private long minutesBooked;

  ClinicYear(MadeUpYear year, TrialRecipe recipe, Luck luck, Beliefs beliefs, Booker booker) {
    this.year = year;
    this.recipe = recipe;
    this.luck = luck;
    ahead = new WeeksAhead(year.clinic(), recipe.plannedWeeks(), luck, beliefs);
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
      promised = promised.stream().filter(booking -> !isCalledOff(booking, monday)).toList();
      List<Booking> schedule = schedule(monday);
      boolean counts =
          number >= Math.min(recipe.warmUpWeeks(), year.weeks() - 1) && number < year.weeks();
      live(schedule, monday.plusDays(WEEK), counts ? 1 : 0);
      week.run();
    }
    return new Lived(List.copyOf(charts.values()), violations, minutesBooked);
  }

  private Chart chart(String patient) {
    return Optional.ofNullable(charts.get(patient)).orElseThrow();
  }

  private boolean isCalledOff(Booking booking, LocalDate monday) {
    return luck.isCalledOff(chart(booking.patient()).patient(), booking.day(), monday);
  }

  private List<Booking> schedule(LocalDate monday) {
    Clinic clinic = ahead.from(monday, charts.values());
    Promises promises = new Promises(monday.atStartOfDay(), promised);
    List<Booking> schedule = booker.book(clinic, promises);
    violations.addAll(new Referee(clinic, recipe.weights()).judge(schedule).violations());
    new Disturbance(clinic, recipe.weights(), promises)
        .moved(schedule)
        .forEach(moved -> chart(moved.patient()).move());
    return schedule;
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
