package org.ambulo.lab.trial;

import java.util.Map;
import java.util.Optional;

/**
 * What came of one way of booking, over all seeds. Differences and ratios are taken seed by seed.
 *
 * @param more than {@link Policy#SILOED}
 * @param times as much as {@link Policy#SILOED}; none where one of the two is 0
 */
public record PolicyResult(
    Policy policy,
    Map<Measure, Interval> values,
    Map<Measure, Interval> more,
    Map<Measure, Interval> times) {
  public PolicyResult {
    values = Map.copyOf(values);
    more = Map.copyOf(more);
    times = Map.copyOf(times);
  }

  public Interval value(Measure measure) {
    return Optional.ofNullable(values.get(measure)).orElseThrow();
  }

  public Interval more(Measure measure) {
    return Optional.ofNullable(more.get(measure)).orElseThrow();
  }

  public Optional<Interval> times(Measure measure) {
    return Optional.ofNullable(times.get(measure));
  }
}
