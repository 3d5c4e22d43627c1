package org.ambulo.lab.relief;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.History;
import org.ambulo.core.relief.Reading;

/**
 * What one would say without a model: the window is open from now on if reported pain with activity
 * is tolerable, else closed. A rating that is not of activity counts as so much lower as it usually
 * is.
 */
final class SimpleForecast {

  private static final int WEEK = 7;

  private final Relief relief;
  private final List<Reading> readings;
  private final double tolerable;

  SimpleForecast(Relief relief, History history) {
    this.relief = relief;
    readings = history.readings();
    double usual =
        history.treatments().getFirst().stratum().prior().baseline().mean()
            + relief.observation().activityAbove().mean();
    double before =
        activity(readings.stream().filter(reading -> reading.day() < 0).toList()).orElse(usual);
    tolerable = TrueWindow.tolerable(before, relief.window());
  }

  /** By the last report. */
  double last() {
    return readings.stream()
        .max(Comparator.comparingInt(Reading::day).thenComparing(SimpleForecast::rank))
        .map(reading -> activity(List.of(reading)))
        .map(this::open)
        .orElse(0.0);
  }

  private static int rank(Reading reading) {
    return reading.kind() == Forecast.Kind.ACTIVITY ? 1 : 0;
  }

  /** By the mean of the last seven days; by the last report where they have none. */
  double week(int asOf) {
    List<Reading> lately =
        readings.stream().filter(reading -> reading.day() > asOf - WEEK).toList();
    return lately.isEmpty() ? last() : open(activity(lately));
  }

  private double open(OptionalDouble activity) {
    return activity.isPresent() && activity.getAsDouble() <= tolerable ? 1 : 0;
  }

  /** Mean pain with activity: of ratings of it, else of the others. */
  private OptionalDouble activity(List<Reading> readings) {
    OptionalDouble rated =
        readings.stream()
            .filter(reading -> reading.kind() == Forecast.Kind.ACTIVITY)
            .mapToDouble(Reading::points)
            .average();
    if (rated.isPresent()) {
      return rated;
    }
    OptionalDouble other = readings.stream().mapToDouble(Reading::points).average();
    return other.isPresent()
        ? OptionalDouble.of(other.getAsDouble() + relief.observation().activityAbove().mean())
        : other;
  }
}
