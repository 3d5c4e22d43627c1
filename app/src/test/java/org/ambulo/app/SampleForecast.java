package org.ambulo.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.knowledge.Confidence;
import org.ambulo.core.knowledge.PublishedCourse;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefObservation;
import org.ambulo.core.knowledge.ReliefPrior;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.Forecast.Kind;
import org.ambulo.core.relief.Forecast.Rating;
import org.ambulo.core.relief.Intervention;
import org.ambulo.core.relief.Window;
import org.ambulo.core.relief.Window.Quantiles;
import org.ambulo.core.relief.Window.State;

/** Forecasts made by hand, with round figures, as of 20 November 2026. */
final class SampleForecast {

  static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);
  static final LocalDate NEEDLE = LocalDate.of(2026, 10, 31);
  static final String CAVEAT = "An aid to planning, not a proven effect.";

  private static final Citation CITATION = new Citation(Confidence.U, List.of("SOURCE"));
  private static final int DAYS = 81;

  static final Quantiles OPENS = days(3, 6, 12);
  static final Quantiles CLOSES = days(90, 160, 290);
  static final Quantiles NEVER =
      new Quantiles(Optional.empty(), Optional.empty(), Optional.empty());

  private SampleForecast() {}

  /** Rules in which nothing is as in the knowledge that ships. */
  static Relief relief() {
    ReliefPrior.Normal normal = new ReliefPrior.Normal(1, 1);
    return new Relief(
        "priors-7",
        CAVEAT,
        Catalogue.of(List.of(stratum(Optional.empty())), ReliefStratum::id),
        List.of(),
        new ReliefObservation(
            1,
            0.4,
            0.6,
            0.7,
            0.8,
            0.7,
            0.3,
            0.1,
            0.02,
            normal,
            normal,
            0.5,
            14,
            new ReliefObservation.Missing(-1, 0, 0),
            CITATION),
        new Relief.Training(0.8, 0.5, -0.5, 2.5, 6, CITATION),
        new Relief.Patients(0.5, 0.5, CITATION),
        new Relief.WindowRule(4, 6, 0.7, 7, 90, 365, 42, 0.25, 0.5, 0.4, 14, 14, 3, 3, 7, CITATION),
        new Relief.SessionValue(0.2, 1, 0.2, 12, Map.of(), CITATION),
        new Relief.Response(List.of(14, 30), 7, 50, CITATION),
        Catalogue.of(List.of(), PublishedCourse::id));
  }

  private static ReliefStratum stratum(Optional<String> note) {
    ReliefPrior.LogNormal days = new ReliefPrior.LogNormal(4, 0.5);
    return new ReliefStratum(
        "esi_chronic",
        "Epidural steroid for leg pain of 3 months or more",
        "esi",
        List.of("tfesi_lumbar"),
        List.of(),
        Optional.empty(),
        new ReliefPrior(
            new ReliefPrior.Normal(6, 1.5),
            new ReliefPrior.Responder(0.5, 0.35),
            new ReliefPrior.Share(0.73, 10),
            new ReliefPrior.Share(0.07, 6),
            days,
            days,
            days,
            new ReliefPrior.Natural(0.1, 0.25, 60),
            new ReliefPrior.Flare(0.15, 1.2, 1.5)),
        3,
        21,
        new ReliefStratum.Lasting.Single(),
        note,
        CITATION);
  }

  /** An injection with a window in this state, and nothing else that is remarkable. */
  static Window window(State state) {
    return switch (state) {
      case OPEN -> window(state, 0.82, 0.91, OPENS, CLOSES);
      case CLOSING -> window(state, 0.71, 0.91, OPENS, days(18, 30, 70));
      case CLOSED -> window(state, 0.08, 0.9, OPENS, days(12, 15, 18));
      case NOT_YET -> window(state, 0.22, 0.64, openFrom(18, 30), NEVER);
      case NONE_EXPECTED -> window(state, 0.05, 0.12, openFrom(60), NEVER);
      case UNKNOWN -> withoutReports(window(state, 0.54, 0.7, openFrom(5, 15), NEVER));
    };
  }

  static Window window(State state, double today, double ever, Quantiles opens, Quantiles closes) {
    return new Window(
        new Intervention(
            "tfesi_lumbar",
            "Transforaminal epidural steroid injection",
            NEEDLE,
            Optional.empty(),
            Optional.of("L5 left"),
            stratum(Optional.of("Duration is its weakest figure"))),
        AS_OF,
        state,
        opens,
        closes,
        ever,
        ever * 0.75,
        days(today),
        new Window.Tolerance(4.2, false),
        new Window.Basis(
            "priors-7",
            18,
            4,
            Optional.of(0.9),
            Optional.of(AS_OF.minusDays(1)),
            1234.4,
            false,
            List.of(new Window.Modified(modifier("bmi", "Obesity"), 0.65)),
            List.of(modifier("smoking", "Smoking"))),
        List.of(new Window.Response(14, NEEDLE.plusDays(14), Optional.of(55.04), 0.8)),
        Optional.empty());
  }

  private static Relief.Modifier modifier(String id, String name) {
    Relief.Counts counts = new Relief.Counts.Once(new Criterion.Present(Fact.circumstance(id)));
    return new Relief.Modifier(id, name, List.of(), counts, 0.65, 0, CITATION);
  }

  private static Window withoutReports(Window w) {
    Window.Basis basis =
        new Window.Basis(
            "priors-7",
            0,
            4,
            Optional.of(0.0),
            Optional.empty(),
            20000,
            false,
            List.of(),
            List.of());
    return basis(w, basis);
  }

  static Window basis(Window w, Window.Basis basis) {
    return new Window(
        w.intervention(),
        w.asOf(),
        w.state(),
        w.opens(),
        w.closes(),
        w.everOpens(),
        w.lastsLong(),
        w.days(),
        w.tolerance(),
        basis,
        w.response(),
        w.alert());
  }

  static Window alarmed(Window w, Window.Alert alert) {
    return new Window(
        w.intervention(),
        w.asOf(),
        w.state(),
        w.opens(),
        w.closes(),
        w.everOpens(),
        w.lastsLong(),
        w.days(),
        w.tolerance(),
        w.basis(),
        w.response(),
        Optional.of(alert));
  }

  static Window answering(Window w, Window.Response response) {
    return new Window(
        w.intervention(),
        w.asOf(),
        w.state(),
        w.opens(),
        w.closes(),
        w.everOpens(),
        w.lastsLong(),
        w.days(),
        w.tolerance(),
        w.basis(),
        List.of(response),
        w.alert());
  }

  /** The same of another intervention. */
  static Window of(Window w, String id, String name, LocalDate date) {
    Intervention other =
        new Intervention(
            id, name, date, Optional.empty(), Optional.empty(), w.intervention().stratum());
    List<Window.Day> days =
        w.days().stream()
            .map(
                d ->
                    new Window.Day(
                        d.day(), date.plusDays(d.day()), d.open(), d.value(), d.activity()))
            .toList();
    return new Window(
        other,
        w.asOf(),
        w.state(),
        w.opens(),
        w.closes(),
        w.everOpens(),
        w.lastsLong(),
        days,
        w.tolerance(),
        w.basis(),
        w.response(),
        w.alert());
  }

  /** A rising chance, that of today, then a slow fall; pain the other way round. */
  private static List<Window.Day> days(double today) {
    int now = (int) (AS_OF.toEpochDay() - NEEDLE.toEpochDay());
    return IntStream.range(0, DAYS)
        .mapToObj(
            day -> {
              double open =
                  day <= now
                      ? today * (1 - Math.exp(-day / 4.0)) / (1 - Math.exp(-now / 4.0))
                      : today * Math.exp(-(day - now) / 90.0);
              double pain = 7 - 4.5 * open;
              double wide = day <= now ? 0.8 : 0.8 + (day - now) / 40.0;
              return new Window.Day(
                  day,
                  NEEDLE.plusDays(day),
                  open,
                  0.2 + 0.8 * open,
                  new Window.Band(Math.max(0, pain - wide), pain, Math.min(10, pain + wide)));
            })
        .toList();
  }

  /** A patient with these windows, ratings of each kind with missed days, and two sessions. */
  static Forecast of(Window... windows) {
    List<Rating> ratings = new ArrayList<>();
    Kind[] kinds = {Kind.ACTIVITY, Kind.ACTIVITY, Kind.AVERAGE, Kind.NOW, Kind.WORST};
    for (int day = -4; day <= 19; day++) {
      if (day % 6 != 5) {
        Kind kind = kinds[Math.floorMod(day, kinds.length)];
        double pain = day <= 0 ? 7 : Math.max(2, 7 - day * 0.6 + day % 2);
        ratings.add(new Rating(NEEDLE.plusDays(day), kind, Math.round(pain)));
      }
    }
    ratings.add(new Rating(NEEDLE.plusDays(14), Kind.WEEK, 3));
    return new Forecast(
        AS_OF,
        List.of(windows),
        ratings,
        List.of(NEEDLE.plusDays(10), NEEDLE.plusDays(17)),
        List.of());
  }

  /** The days after the needle, of 10, 50 and 90 %. */
  static Quantiles days(int p10, int p50, int p90) {
    return new Quantiles(after(p10), after(p50), after(p90));
  }

  /** Only the first ones are foreseen. */
  static Quantiles openFrom(int... days) {
    return new Quantiles(
        after(days[0]), days.length > 1 ? after(days[1]) : Optional.empty(), Optional.empty());
  }

  private static Optional<LocalDate> after(int day) {
    return Optional.of(NEEDLE.plusDays(day));
  }
}
