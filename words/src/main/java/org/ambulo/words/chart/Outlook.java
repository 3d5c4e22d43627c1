package org.ambulo.words.chart;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.Forecast.Rating;
import org.ambulo.core.relief.Window;

/**
 * What is foreseen by date, over all windows. Pain of a day is as the latest intervention before it
 * says; the chance is that of the likeliest window, at least.
 */
final class Outlook {

  private final Forecast forecast;
  private final TreeMap<LocalDate, Window.Band> pain = new TreeMap<>();
  private final TreeMap<LocalDate, Double> chance = new TreeMap<>();

  Outlook(Forecast forecast) {
    this.forecast = forecast;
    forecast.windows().stream()
        .sorted(Comparator.comparing(window -> window.intervention().date()))
        .flatMap(window -> window.days().stream())
        .forEach(
            day -> {
              pain.put(day.date(), day.activity());
              chance.merge(day.date(), day.open(), Math::max);
            });
  }

  Forecast forecast() {
    return forecast;
  }

  List<Window> windows() {
    return forecast.windows();
  }

  Map<LocalDate, Window.Band> pain() {
    return pain;
  }

  Map<LocalDate, Double> chance() {
    return chance;
  }

  /** The same from a day on, without sessions. */
  Outlook since(LocalDate first) {
    Forecast later =
        new Forecast(
            forecast.asOf(),
            forecast.windows().stream()
                .filter(window -> !window.intervention().date().isBefore(first))
                .toList(),
            forecast.ratings().stream().filter(one -> !one.date().isBefore(first)).toList(),
            List.of(),
            forecast.problems());
    return new Outlook(later);
  }

  /** The day of the first intervention, where there is one. */
  Optional<LocalDate> begun() {
    return windows().stream().map(w -> w.intervention().date()).min(LocalDate::compareTo);
  }

  /** The day of the first intervention; there is one. */
  LocalDate start() {
    return begun().orElseThrow();
  }

  LocalDate first() {
    return Stream.concat(Stream.of(start()), forecast.ratings().stream().map(Rating::date))
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  LocalDate last() {
    return Stream.concat(Stream.of(forecast.asOf()), chance.keySet().stream())
        .max(LocalDate::compareTo)
        .orElseThrow();
  }
}
