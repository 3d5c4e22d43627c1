package org.ambulo.core.relief;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Reports;

/**
 * Foresees the windows of opportunity of patients. Pure: the same record, the same forecast, to the
 * bit. Safe for several threads.
 */
public final class Forecaster {

  /** Days after the as-of day that a forecast reaches at least. */
  private static final int DAYS_AHEAD = 60;

  private static final double PERCENT = 100;

  private final Relief relief;
  private final ReliefModel model;
  private final Interventions interventions;
  private final Expectation expectation;

  public Forecaster(KnowledgeBase knowledge, Libraries libraries) {
    relief = knowledge.relief();
    model = new ReliefModel(relief, libraries);
    interventions = new Interventions(knowledge);
    expectation = new Expectation(knowledge);
  }

  /**
   * What is foreseen of a patient; nothing where nothing was done whose relief is known. What a
   * session is worth follows from {@link #valued}.
   *
   * @param concluded the patient's facts, with the cause that leads
   */
  public Forecast forecast(PatientRecord patient, Facts concluded, RedFlags redFlags) {
    List<DataProblem> problems = new ArrayList<>();
    Expected expected = expected(patient, concluded, problems);
    return expected.interventions().isEmpty()
        ? new Forecast(patient.asOf(), List.of(), List.of(), List.of(), problems)
        : new Foreseen(patient, expected, redFlags, problems).forecast();
  }

  /**
   * What the model knows of a patient, to learn from; nothing where nothing was done whose relief
   * is known.
   *
   * @param concluded the patient's facts, with the cause that leads
   */
  public Optional<History> history(PatientRecord patient, Facts concluded) {
    List<DataProblem> problems = new ArrayList<>();
    Expected expected = expected(patient, concluded, problems);
    return expected.interventions().isEmpty()
        ? Optional.empty()
        : Optional.of(told(patient, expected, problems).history());
  }

  /** What was done, and as the model sees it. */
  private record Expected(List<Intervention> interventions, List<Treatment> treatments) {
    LocalDate first() {
      return interventions.getFirst().date();
    }
  }

  private Expected expected(PatientRecord patient, Facts concluded, List<DataProblem> problems) {
    Expected expected = new Expected(new ArrayList<>(), new ArrayList<>());
    for (Interventions.Done done : recent(interventions.of(patient, problems), patient.asOf())) {
      Facts facts = new PatientAtIntervention(concluded, patient.asOf(), done.date());
      Optional<ReliefStratum> stratum = expectation.stratum(done, facts);
      if (stratum.isPresent()) {
        Intervention intervention = intervention(done, stratum.get());
        expected.interventions().add(intervention);
        expected.treatments().add(treatment(intervention, expected.first(), facts));
      } else {
        problems.add(unforeseen(done));
      }
    }
    return expected;
  }

  /** What the patient told, and all that the model knows. */
  private record Told(List<Forecast.Rating> ratings, List<LocalDate> sessions, History history) {}

  private Told told(PatientRecord patient, Expected expected, List<DataProblem> problems) {
    LocalDate first = expected.first();
    LocalDate runIn = first.minusDays(relief.observation().runInDays());
    List<Forecast.Rating> ratings = Ratings.of(patient, runIn, problems);
    Reports reports = Reports.of(patient);
    List<LocalDate> sessions =
        reports.attended().stream()
            .flatMap(List::stream)
            .filter(day -> !day.isBefore(first))
            .distinct()
            .toList();
    OptionalDouble agreed =
        reports.tolerance().stream().mapToDouble(points -> points.doubleValue()).findFirst();
    return new Told(
        ratings,
        sessions,
        new History(
            expected.treatments(),
            ratings.stream().map(rating -> reading(first, rating)).toList(),
            sessions.stream().map(day -> days(first, day)).toList(),
            agreed));
  }

  private static Reading reading(LocalDate first, Forecast.Rating rating) {
    return new Reading(days(first, rating.date()), rating.kind(), rating.points());
  }

  /**
   * The forecast with what a session of therapy is worth on each day; nothing while a red flag is
   * open.
   *
   * @param phase id of the phase of rehabilitation in which the patient is
   */
  public Forecast valued(Forecast forecast, String phase, RedFlags redFlags) {
    SessionWorth worth = new SessionWorth(relief.value(), forecast.sessions().size(), phase);
    return forecast.windows().isEmpty()
        ? forecast
        : forecast.valued(open -> redFlags == RedFlags.OPEN ? 0 : worth.of(open));
  }

  /** Whether a red flag stops everything else. */
  public enum RedFlags {
    NONE_OPEN,
    OPEN
  }

  /** The interventions whose forecast has not ended, and those within a year before each other. */
  private List<Interventions.Done> recent(List<Interventions.Done> done, LocalDate asOf) {
    List<Interventions.Done> recent = new ArrayList<>();
    LocalDate after = asOf;
    for (Interventions.Done one : done.reversed()) {
      if (ChronoUnit.DAYS.between(one.date(), after) > relief.window().horizon()) {
        break;
      }
      recent.addFirst(one);
      after = one.date();
    }
    return recent;
  }

  private static Intervention intervention(Interventions.Done done, ReliefStratum stratum) {
    return new Intervention(
        done.id(), done.name(), done.date(), done.until(), done.where(), stratum);
  }

  private Treatment treatment(Intervention intervention, LocalDate first, Facts facts) {
    Expectation.Shifts shifts = expectation.shifts(intervention.stratum(), facts);
    OptionalInt until = intervention.until().stream().mapToInt(day -> days(first, day)).findFirst();
    return new Treatment(
        intervention.stratum(),
        days(first, intervention.date()),
        until,
        shifts.odds(),
        shifts.duration());
  }

  private static DataProblem unforeseen(Interventions.Done done) {
    return new DataProblem(
        DataProblem.Kind.UNKNOWN_ID,
        "interventions",
        done.id(),
        "no course of relief is known for " + done.name() + "; no window is foreseen after it");
  }

  private static int days(LocalDate from, LocalDate to) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }

  /** One patient whose interventions can be foreseen. */
  private final class Foreseen {
    private final LocalDate asOf;
    private final LocalDate first;
    private final List<Intervention> expected;
    private final RedFlags redFlags;
    private final List<DataProblem> problems;
    private final List<Forecast.Rating> ratings;
    private final List<LocalDate> sessions;
    private final OptionalDouble agreed;
    private final double effectiveDraws;
    private final Posterior posterior;

    Foreseen(
        PatientRecord patient, Expected expected, RedFlags redFlags, List<DataProblem> problems) {
      this.expected = expected.interventions();
      this.redFlags = redFlags;
      this.problems = problems;
      asOf = patient.asOf();
      first = expected.first();
      Told told = told(patient, expected, problems);
      ratings = told.ratings();
      sessions = told.sessions();
      agreed = told.history().tolerance();
      Posterior proposed = model.proposed(told.history());
      effectiveDraws = proposed.effectiveDraws();
      posterior = model.enough(proposed);
    }

    Forecast forecast() {
      List<Window> windows = new ArrayList<>();
      for (int k = 0; k < expected.size(); k++) {
        windows.add(window(k));
      }
      return new Forecast(asOf, windows, ratings, sessions, problems);
    }

    private Window window(int k) {
      Intervention intervention = expected.get(k);
      int today = days(intervention.date(), asOf);
      int last = Math.max(today + DAYS_AHEAD, relief.window().openBy());
      Chances chances = Chances.of(posterior, k, last + relief.window().closingDays());
      int start = days(first, intervention.date());
      PainBands bands = new PainBands(posterior, start, start + last);
      Optional<LocalDate> lastRating = lastRating(intervention);
      return new Window(
          intervention,
          asOf,
          new StateRule(relief.window())
              .state(
                  chances, intervention.stratum(), today, lastRating.map(day -> days(day, asOf))),
          quantiles(intervention, chances::opensBy),
          quantiles(intervention, chances::closesBy),
          chances.everOpens(),
          chances.lastsLong(),
          dayByDay(intervention, chances, bands, last),
          new Window.Tolerance(chances.tolerable(), agreed.isPresent()),
          basis(intervention, lastRating),
          responses(intervention, bands, today),
          alert(intervention));
    }

    private Optional<LocalDate> lastRating(Intervention intervention) {
      return ratings.stream()
          .map(Forecast.Rating::date)
          .filter(intervention.date()::isBefore)
          .reduce((one, later) -> later);
    }

    private Window.Quantiles quantiles(Intervention intervention, DoubleFunction<OptionalInt> by) {
      return new Window.Quantiles(
          day(intervention, by.apply(0.1)),
          day(intervention, by.apply(0.5)),
          day(intervention, by.apply(0.9)));
    }

    private Optional<LocalDate> day(Intervention intervention, OptionalInt day) {
      return day.stream().mapToObj(intervention.date()::plusDays).findFirst();
    }

    private List<Window.Day> dayByDay(
        Intervention intervention, Chances chances, PainBands bands, int last) {
      List<Window.Day> days = new ArrayList<>(last + 1);
      for (int day = 0; day <= last; day++) {
        days.add(
            new Window.Day(
                day, intervention.date().plusDays(day), chances.open(day), 0, bands.activity(day)));
      }
      return days;
    }

    private Window.Basis basis(Intervention intervention, Optional<LocalDate> lastRating) {
      List<LocalDate> after =
          ratings.stream()
              .map(Forecast.Rating::date)
              .filter(intervention.date()::isBefore)
              .toList();
      int before =
          (int) ratings.stream().filter(r -> r.date().isBefore(intervention.date())).count();
      int since = days(intervention.date(), asOf);
      return new Window.Basis(
          relief.version(),
          after.size(),
          before,
          since == 0
              ? Optional.empty()
              : Optional.of((double) after.stream().distinct().count() / since),
          lastRating,
          effectiveDraws,
          posterior.isRefined());
    }

    private List<Window.Response> responses(Intervention intervention, PainBands bands, int today) {
      Relieved relieved = new Relieved(relief.response(), ratings);
      return relief.response().days().stream()
          .filter(day -> day <= today)
          .map(
              day ->
                  new Window.Response(
                      day,
                      intervention.date().plusDays(day),
                      relieved.percent(intervention.date(), intervention.date().plusDays(day)),
                      bands.downBy(day, relief.response().enoughPercent() / PERCENT)))
          .toList();
    }

    private Optional<Window.Alert> alert(Intervention intervention) {
      if (redFlags == RedFlags.OPEN) {
        return Optional.of(new Window.Alert.RedFlagOpen());
      }
      LocalDate from = intervention.date().plusDays(intervention.stratum().startDay());
      LocalDate lately = asOf.minusDays(relief.window().staleDays());
      List<Forecast.Rating> usual =
          ratings.stream().filter(rating -> rating.kind() != Forecast.Kind.WORST).toList();
      return usual.stream()
          .filter(rating -> rating.date().equals(usual.getLast().date()))
          .filter(last -> !last.date().isBefore(from) && !last.date().isBefore(lately))
          .filter(last -> last.points() > relief.window().alertAbove())
          .max(Comparator.comparingDouble(Forecast.Rating::points))
          .map(last -> new Window.Alert.HighPain(last.date(), last.points()));
    }
  }
}
