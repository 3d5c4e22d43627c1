package org.ambulo.core.relief;

import java.util.Arrays;

/**
 * Pain as a posterior has it, day by day, from draws chosen evenly by their weight. Days count from
 * the first treatment of the history.
 */
public final class PainBands {

  /** Draws that stand for all. */
  private static final int DRAWS = 512;

  private static final double MIDDLE = 0.5;

  private final float[][] activity;
  private final double[] baseline;
  private final float[] above;

  /** For the days from one to another, both included, none before the first treatment. */
  PainBands(Posterior posterior, int from, int to) {
    Sample sample = posterior.sample();
    int[] chosen = Systematic.chosen(sample.weights(), sample.count(), sample.sum(), DRAWS, MIDDLE);
    Traits traits = sample.traits().chosen(chosen, DRAWS);
    int[] days = new int[to - from + 1];
    Arrays.setAll(days, d -> from + d);
    Timeline timeline = new Timeline(posterior.cloud(), days, posterior.history().sessions());
    activity = new float[days.length][DRAWS];
    above = traits.activityAbove;
    baseline = new double[DRAWS];
    int[] draws = new int[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      draws[i] = sample.draws()[chosen[i]];
      baseline[i] = traits.baseline[i];
    }
    for (int d = 0; d < days.length; d++) {
      timeline.pain(d, DRAWS, draws, traits, activity[d]);
      for (int i = 0; i < DRAWS; i++) {
        activity[d][i] += above[i];
      }
    }
  }

  /** Pain with activity on a day, the first of the days being 0. */
  Window.Band activity(int d) {
    float[] sorted = activity[d].clone();
    Arrays.sort(sorted);
    return new Window.Band(sorted[DRAWS / 10], sorted[DRAWS / 2], sorted[DRAWS - 1 - DRAWS / 10]);
  }

  /** Chance that average pain on a day is down by this share of the pain before. */
  double downBy(int d, double share) {
    int down = 0;
    for (int i = 0; i < DRAWS; i++) {
      down += activity[d][i] - above[i] <= (1 - share) * baseline[i] ? 1 : 0;
    }
    return (double) down / DRAWS;
  }
}
