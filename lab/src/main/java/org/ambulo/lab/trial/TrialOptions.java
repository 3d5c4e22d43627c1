package org.ambulo.lab.trial;

import java.util.List;
import java.util.stream.LongStream;

/**
 * What to try.
 *
 * @param seeds how many years are made up, each from a seed of its own
 * @param patients who come in a year
 * @param weeks in which they come
 * @param therapists of the clinic; other programmes fill them up to the same load, however many
 * @param turns of the engine's search for each week
 */
public record TrialOptions(
    int seeds,
    long firstSeed,
    int patients,
    int weeks,
    int therapists,
    int turns,
    List<Scenario> scenarios) {
  public TrialOptions {
    scenarios = List.copyOf(scenarios);
  }

  LongStream eachSeed() {
    return LongStream.range(firstSeed, firstSeed + seeds);
  }
}
