package org.ambulo.core.relief;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Relief;

/** By how much reported pain has fallen on the days on which it is asked for. */
record Relieved(Relief.Response rule, List<Forecast.Rating> ratings) {

  private static final double PERCENT = 100;

  /** Kinds that may be compared with each other, the most telling first. */
  private static final List<Set<Forecast.Kind>> ALIKE =
      List.of(
          Set.of(Forecast.Kind.NOW, Forecast.Kind.AVERAGE),
          Set.of(Forecast.Kind.ACTIVITY),
          Set.of(Forecast.Kind.WEEK),
          Set.of(Forecast.Kind.WORST));

  /** Percent of the pain before; empty where there is no rating before, or none around the day. */
  Optional<Double> percent(LocalDate intervention, LocalDate day) {
    LocalDate early = intervention.minusDays(rule.meanDays());
    long half = rule.meanDays() / 2;
    for (Set<Forecast.Kind> kinds : ALIKE) {
      OptionalDouble before = mean(kinds, early, intervention.minusDays(1));
      OptionalDouble after = mean(kinds, day.minusDays(half), day.plusDays(half));
      if (before.isPresent() && before.getAsDouble() > 0 && after.isPresent()) {
        return Optional.of(PERCENT * (1 - after.getAsDouble() / before.getAsDouble()));
      }
    }
    return Optional.empty();
  }

  private OptionalDouble mean(Set<Forecast.Kind> kinds, LocalDate from, LocalDate to) {
    Stream<Forecast.Rating> within =
        ratings.stream()
            .filter(rating -> kinds.contains(rating.kind()))
            .filter(rating -> !rating.date().isBefore(from) && !rating.date().isAfter(to));
    return within.mapToDouble(Forecast.Rating::points).average();
  }
}
