package org.ambulo.lab.trial;

import java.util.List;
import java.util.stream.LongStream;
import org.ambulo.roster.engine.Budget;

/**
 * What to try.
 *
 * @param seeds how many years are made up, each from a seed of its own
 * @param patients who come in a year
 * @param weeks in which they come
 * @param budget of the engine for each week; in turns, so that the same gives the same
 */
public record TrialOptions(
    int seeds,
    long firstSeed,
    int patients,
    int weeks,
    Budget.Turns budget,
    List<Scenario> scenarios) {
  public TrialOptions {
    scenarios = List.copyOf(scenarios);
  }

  LongStream eachSeed() {
    return LongStream.range(firstSeed, firstSeed + seeds);
  }
}
