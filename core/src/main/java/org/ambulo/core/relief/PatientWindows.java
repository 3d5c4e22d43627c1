package org.ambulo.core.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import org.ambulo.core.knowledge.Relief;

/** The windows of one patient after interventions whose course of relief is known. */
final class PatientWindows {

  /** Days after the as-of day that a forecast reaches at least. */
  private static final int DAYS_AHEAD = 60;

  private static final double PERCENT = 100;

  private final Relief relief;
  private final LocalDate asOf;
  private final List<Intervention> interventions;
  private final List<Expectation.Shifts> shifts;
  private final Told told;
  private final Forecaster.RedFlags redFlags;
  private final double effectiveDraws;
  private final Posterior posterior;

  /**
   * Takes in all that was told.
   *
   * @param interventions in order, none before the first treatment of the history
   * @param shifts by how much the patient differs from what is expected after each of them
   */
  PatientWindows(
      ReliefModel model,
      LocalDate asOf,
      List<Intervention> interventions,
      List<Expectation.Shifts> shifts,
      Told told,
      Forecaster.RedFlags redFlags) {
    relief = model.relief();
    this.asOf = asOf;
    this.interventions = interventions;
    this.shifts = shifts;
    this.told = told;
    this.redFlags = redFlags;
    Posterior proposed = model.proposed(told.history());
    effectiveDraws = proposed.effectiveDraws();
    posterior = model.enough(proposed);
  }

  /** One after each intervention. */
  List<Window> all() {
    List<Window> windows = new ArrayList<>();
    for (int k = 0; k < interventions.size(); k++) {
      windows.add(window(k));
    }
    return windows;
  }

  private Window window(int k) {
    Intervention intervention = interventions.get(k);
    int today = Told.days(intervention.date(), asOf);
    int last = Math.max(today + DAYS_AHEAD, relief.window().openBy());
    Chances chances = Chances.of(posterior, k, last + relief.window().closingDays());
    int start = Told.days(interventions.getFirst().date(), intervention.date());
    PainBands bands = new PainBands(posterior, start, start + last);
    List<Forecast.Rating> after = told.after(intervention.date());
    Optional<LocalDate> lastRating =
        after.stream().map(Forecast.Rating::date).reduce((one, later) -> later);
    return new Window(
        intervention,
        asOf,
        new StateRule(relief.window())
            .state(
                chances,
                intervention.stratum(),
                today,
                lastRating.map(day -> Told.days(day, asOf))),
        quantiles(intervention, chances::opensBy),
        quantiles(intervention, chances::closesBy),
        chances.everOpens(),
        chances.lastsLong(),
        dayByDay(intervention, chances, bands, last),
        new Window.Tolerance(chances.tolerable(), told.history().tolerance().isPresent()),
        basis(k, after, lastRating),
        responses(intervention, bands, today),
        alert(intervention));
  }

  private static Window.Quantiles quantiles(
      Intervention intervention, DoubleFunction<OptionalInt> by) {
    return new Window.Quantiles(
        day(intervention, by.apply(0.1)),
        day(intervention, by.apply(0.5)),
        day(intervention, by.apply(0.9)));
  }

  private static Optional<LocalDate> day(Intervention intervention, OptionalInt day) {
    return day.stream().mapToObj(intervention.date()::plusDays).findFirst();
  }

  private static List<Window.Day> dayByDay(
      Intervention intervention, Chances chances, PainBands bands, int last) {
    List<Window.Day> days = new ArrayList<>(last + 1);
    for (int day = 0; day <= last; day++) {
      days.add(
          new Window.Day(
              day, intervention.date().plusDays(day), chances.open(day), 0, bands.activity(day)));
    }
    return days;
  }

  private Window.Basis basis(int k, List<Forecast.Rating> after, Optional<LocalDate> lastRating) {
    Intervention intervention = interventions.get(k);
    int before =
        (int) told.ratings().stream().filter(r -> r.date().isBefore(intervention.date())).count();
    int since = Told.days(intervention.date(), asOf);
    long rated = after.stream().map(Forecast.Rating::date).distinct().count();
    return new Window.Basis(
        relief.version(),
        after.size(),
        before,
        since == 0 ? Optional.empty() : Optional.of((double) rated / since),
        lastRating,
        effectiveDraws,
        posterior.isRefined(),
        shifts.get(k).counted(),
        shifts.get(k).unknown());
  }

  private List<Window.Response> responses(Intervention intervention, PainBands bands, int today) {
    Relieved relieved = new Relieved(relief.response(), told.ratings());
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

  /** High pain in the last ratings, when relief should have begun and not long ago. */
  private Optional<Window.Alert> alert(Intervention intervention) {
    if (redFlags == Forecaster.RedFlags.OPEN) {
      return Optional.of(new Window.Alert.RedFlagOpen());
    }
    LocalDate from = intervention.date().plusDays(intervention.stratum().startDay());
    LocalDate lately = asOf.minusDays(relief.window().staleDays());
    List<Forecast.Rating> usual =
        told.ratings().stream().filter(rating -> rating.kind() != Forecast.Kind.WORST).toList();
    return usual.stream()
        .filter(rating -> rating.date().equals(usual.getLast().date()))
        .filter(last -> !last.date().isBefore(from) && !last.date().isBefore(lately))
        .filter(last -> last.points() > relief.window().alertAbove())
        .max(Comparator.comparingDouble(Forecast.Rating::points))
        .map(last -> new Window.Alert.HighPain(last.date(), last.points()));
  }
}
