package org.ambulo.clinic.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.Window;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.Worth;

/**
 * What a session is worth to a patient on each day: by the forecast of the windows where there is
 * one; after a procedure that is only ordered by the days that the knowledge base names for it;
 * else the same on every day.
 */
final class SessionValues {

  private final KnowledgeBase knowledge;
  private final Relief.SessionValue value;

  SessionValues(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    value = knowledge.relief().value();
  }

  Worth of(ClinicNeeds.Patient patient, Horizon horizon) {
    Optional<Worth> ordered =
        patient.orders().stream()
            .flatMap(order -> knowledge.procedures().find(order.procedure()).stream())
            .flatMap(procedure -> procedure.afterwards().stream())
            .flatMap(after -> curve(after).stream())
            .findFirst();
    return ordered
        .or(() -> patient.forecast().flatMap(forecast -> byDay(forecast, horizon)))
        .orElseGet(() -> new Worth.Flat(value.base()));
  }

  /** It rises to the best day, and falls again when the relief has been of use. */
  private Optional<Worth> curve(Procedure.Afterwards after) {
    if (after.therapyFromDay().isEmpty()
        || after.idealDay().isEmpty()
        || after.usefulUntilDay().isEmpty()) {
      return Optional.empty();
    }
    int from = after.therapyFromDay().get();
    int best = after.idealDay().get();
    int until = after.usefulUntilDay().get();
    return Optional.of(
        new Worth.Curve(
            value.base(),
            value.peak(),
            from,
            Math.max(0, best - from),
            Math.max(0, until - best),
            Math.max(1, until - best)));
  }

  /** The best of the windows on each day. */
  private Optional<Worth> byDay(Forecast forecast, Horizon horizon) {
    if (forecast.windows().isEmpty()) {
      return Optional.empty();
    }
    Map<LocalDate, Double> best = new HashMap<>();
    for (Window window : forecast.windows()) {
      window.days().forEach(day -> best.merge(day.date(), day.value(), Math::max));
    }
    List<Double> days =
        IntStream.range(0, horizon.days())
            .mapToObj(i -> best.getOrDefault(horizon.day(i), value.base()))
            .toList();
    return Optional.of(new Worth.ByDay(value.base(), days));
  }
}
