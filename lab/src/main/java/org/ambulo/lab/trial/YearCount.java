package org.ambulo.lab.trial;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.lab.relief.TrainedPatients;
import org.ambulo.lab.relief.TrueWindow;

/** Holds a year against the truth. */
final class YearCount {

  private static final double HALF = 0.5;

  private final MadeUpYear year;
  private final TrialRecipe recipe;
  private final AloneInTheClinic alone;
  private final TrainedPatients patients;
  private final Relief.SessionValue value;

  YearCount(
      MadeUpYear year,
      TrialRecipe recipe,
      Luck luck,
      TrainedPatients patients,
      Relief.SessionValue value) {
    this.year = year;
    this.recipe = recipe;
    alone = new AloneInTheClinic(year.clinic(), luck);
    this.patients = patients;
    this.value = value;
  }

  /**
   * One patient's part.
   *
   * @param opens whether the window opens at all, once the procedure is done
   * @param worth of sessions that no window is waited for
   */
  private record Part(
      boolean linked,
      boolean opens,
      int ordered,
      int attended,
      int inside,
      int insideTrained,
      int possible,
      Optional<Integer> waited,
      Optional<Integer> procedureWait,
      int moves,
      double worth) {

    /** Where there is no window. */
    static Part outside(Chart chart, double worth) {
      return new Part(
          chart.patient().stratum().isPresent(),
          false,
          chart.patient().course().sessions(),
          chart.attended().size(),
          0,
          0,
          0,
          Optional.empty(),
          Optional.empty(),
          chart.moves(),
          worth);
    }
  }

  Map<Measure, Double> of(ClinicYear.Lived lived) {
    List<Part> parts = lived.charts().stream().map(this::part).toList();
    List<Part> opening = parts.stream().filter(Part::opens).toList();
    double attended = parts.stream().mapToInt(Part::attended).sum();
    double linked = parts.stream().filter(Part::linked).mapToInt(Part::attended).sum();
    double inside = parts.stream().mapToInt(Part::inside).sum();
    double worth = parts.stream().mapToDouble(Part::worth).sum() + linked * value.base();
    double gain = inside * (value.peak() - value.base());
    double ordered = parts.stream().mapToInt(Part::ordered).sum();
    Map<Measure, Double> counted = new EnumMap<>(Measure.class);
    counted.put(Measure.INSIDE, inside);
    counted.put(Measure.INSIDE_SHARE, inside / Math.max(1, linked));
    counted.put(Measure.COMPLETED, attended / Math.max(1, ordered));
    counted.put(Measure.REACHED, mean(opening.stream().map(part -> part.inside() > 0 ? 1 : 0)));
    counted.put(Measure.WAIT, mean(opening.stream().flatMap(part -> part.waited().stream())));
    counted.put(
        Measure.PROCEDURE_WAIT, mean(parts.stream().flatMap(p -> p.procedureWait().stream())));
    counted.put(Measure.MOVES, mean(parts.stream().map(Part::moves)));
    counted.put(Measure.STAFF_USE, (double) lived.minutesBooked() / minutesThere());
    counted.put(Measure.WORTH_NONE, worth);
    counted.put(Measure.WORTH_HALF, worth + HALF * gain);
    counted.put(Measure.WORTH_FULL, worth + gain);
    counted.put(
        Measure.INSIDE_TRAINED, (double) parts.stream().mapToInt(Part::insideTrained).sum());
    counted.put(Measure.POSSIBLE, (double) parts.stream().mapToInt(Part::possible).sum());
    counted.put(Measure.ORDERED_OPEN, (double) opening.stream().mapToInt(Part::ordered).sum());
    counted.put(Measure.ORDERED, ordered);
    counted.put(Measure.VIOLATIONS, (double) lived.violations().size());
    return counted;
  }

  private static double mean(Stream<Integer> of) {
    return of.mapToInt(one -> one).average().orElse(0);
  }

  /** Hours of therapists in the weeks that count. */
  private long minutesThere() {
    LocalDate first = year.clinic().horizon().from();
    LocalDate from = first.plusWeeks(Math.min(recipe.warmUpWeeks(), year.weeks() - 1));
    LocalDate until = first.plusWeeks(year.weeks());
    return year.clinic().staff().stream()
        .filter(one -> one.role() == StaffMember.Role.THERAPIST)
        .flatMap(one -> one.hours().stream())
        .filter(span -> !span.date().isBefore(from) && span.date().isBefore(until))
        .mapToLong(span -> span.to() - span.from())
        .sum();
  }

  private Part part(Chart chart) {
    TrialPatient patient = chart.patient();
    if (patient.stratum().isEmpty()) {
      double flat =
          patient.attendee().value().on(patient.last(), year.clinic().horizon(), List.of());
      return Part.outside(chart, flat * chart.attended().size());
    }
    return chart.procedure().map(day -> linked(chart, day)).orElseGet(() -> Part.outside(chart, 0));
  }

  private Part linked(Chart chart, LocalDate procedure) {
    TrialPatient patient = chart.patient();
    TrueWindow window = window(patient, List.of());
    TrueWindow trained = window(patient, chart.trained(procedure));
    List<LocalDate> inside =
        chart.attended().stream().filter(day -> isOpen(window, procedure, day)).toList();
    return new Part(
        true,
        window.everOpens(),
        patient.course().sessions(),
        chart.attended().size(),
        inside.size(),
        (int) chart.attended().stream().filter(day -> isOpen(trained, procedure, day)).count(),
        alone.sessions(patient, procedure, day -> isOpen(window, procedure, day)),
        window.everOpens() ? Optional.of(wait(window, procedure, inside)) : Optional.empty(),
        Optional.of(Chart.days(patient.released(), procedure)),
        chart.moves(),
        0);
  }

  private TrueWindow window(TrialPatient patient, List<Integer> sessions) {
    return patients.window(patient.stratum().orElseThrow(), patient.number(), sessions);
  }

  private static boolean isOpen(TrueWindow window, LocalDate procedure, LocalDate day) {
    return window.isOpen(Chart.days(procedure, day));
  }

  /** A window of which nothing was used has passed as a whole. */
  private int wait(TrueWindow window, LocalDate procedure, List<LocalDate> inside) {
    int days =
        inside.isEmpty()
            ? window.closes() - window.opens()
            : Chart.days(procedure, inside.getFirst()) - window.opens();
    return Math.min(days, recipe.longestWaitDays());
  }
}
