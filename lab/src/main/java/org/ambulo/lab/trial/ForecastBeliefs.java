package org.ambulo.lab.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.relief.Chances;
import org.ambulo.core.relief.History;
import org.ambulo.core.relief.ReliefModel;
import org.ambulo.core.relief.SessionWorth;
import org.ambulo.core.relief.Treatment;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.Worth;
import org.ambulo.lab.relief.TrainedPatients;

/**
 * The value of sessions as the forecast says it from the diary up to the day before; the truth is
 * not looked at. Before the procedure is done, the prior says how value will rise and fall after
 * it.
 */
final class ForecastBeliefs implements Beliefs {

  private static final String NO_PHASE = "";

  private final ReliefModel model;
  private final TrainedPatients patients;
  private final double strength;
  private final Map<Treatment, Worth> priors = new ConcurrentHashMap<>();

  /**
   * @param strength how much of the gain that a window brings is believed, from 0 to 1
   */
  ForecastBeliefs(ReliefModel model, TrainedPatients patients, double strength) {
    this.model = model;
    this.patients = patients;
    this.strength = strength;
  }

  @Override
  public Worth of(Chart chart, Horizon horizon) {
    TrialPatient patient = chart.patient();
    Optional<ReliefStratum> stratum = patient.stratum();
    if (stratum.isEmpty()) {
      return patient.attendee().value();
    }
    return chart
        .procedure()
        .map(day -> foreseen(chart, stratum.get(), day, horizon))
        .orElseGet(() -> expected(patients.treatment(stratum.get(), patient.number())));
  }

  private Worth foreseen(Chart chart, ReliefStratum stratum, LocalDate procedure, Horizon horizon) {
    int today = Chart.days(procedure, horizon.from());
    List<Integer> trained = chart.trained(procedure);
    History history = patients.history(stratum, chart.patient().number(), today - 1, trained);
    Chances chances = chances(history);
    SessionWorth worth = new SessionWorth(value(), trained.size(), NO_PHASE);
    return new Worth.ByDay(
        value().base(),
        IntStream.range(0, horizon.days())
            .mapToObj(day -> believed(worth.of(chances.open(today + day))))
            .toList());
  }

  /** Before anything is known; the same for all of whom the same is expected. */
  private Worth expected(Treatment treatment) {
    return priors.computeIfAbsent(
        treatment,
        one -> {
          History none = History.of(one, List.of());
          Chances chances = Chances.of(model.prior(none), 0, horizonDays());
          return FittedCurve.of(chances::open, horizonDays(), value().base(), this::peak);
        });
  }

  private double peak(double open) {
    return believed(new SessionWorth(value(), 0, NO_PHASE).of(open));
  }

  private Chances chances(History history) {
    return Chances.of(model.posterior(history), 0, horizonDays());
  }

  private double believed(double worth) {
    return value().base() + strength * (worth - value().base());
  }

  private int horizonDays() {
    return model.relief().window().horizon();
  }

  private Relief.SessionValue value() {
    return model.relief().value();
  }
}
