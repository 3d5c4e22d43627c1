package org.ambulo.core.relief;

import java.util.Arrays;
import java.util.List;

/**
 * Draws while ratings are taken in, one after the other. Those that no longer weigh are given up
 * now and then.
 */
final class Weighing {

  /** Draws whose weight falls below this part of the greatest no longer weigh. */
  private static final float NEGLIGIBLE = 1e-6f;

  /** Part of the draws that must no longer weigh before they are given up. */
  private static final double WORTH_IT = 0.1;

  /** Ratings whose likelihoods can be multiplied without becoming too small to be a number. */
  private static final int BETWEEN_LOGS = 8;

  private static final int WEEK = 7;

  private final Cloud cloud;
  private final List<Integer> sessions;
  private final Filter filter;
  private final float[] weights;
  private final Filter.Scratch scratch;
  private final float[] carried;
  private final float[] pain;
  private final double[] logs;
  private int count;
  private int[] draws;
  private Traits traits;
  private double logScale;
  private int taken;

  /** The last rating whose expected pain is still at hand; at first that of none. */
  private Expected expected = new Expected(Integer.MIN_VALUE, true);

  private record Expected(int day, boolean week) {
    static Expected by(Reading reading) {
      return new Expected(reading.day(), reading.kind() == Forecast.Kind.WEEK);
    }
  }

  Weighing(Sample from, Cloud cloud, List<Integer> sessions, Filter filter) {
    this.cloud = cloud;
    this.sessions = sessions;
    this.filter = filter;
    count = from.count();
    draws = from.draws();
    traits = from.traits();
    weights = from.weights().clone();
    carried = from.carried().clone();
    pain = new float[count];
    scratch = new Filter.Scratch(count);
    logs = new double[count];
    logScale = from.logScale();
  }

  void take(Reading reading) {
    expect(reading);
    filter.take(reading, new Filter.Seen(count, traits, scratch, pain, carried, weights));
    settle();
  }

  /** Takes in a rating without giving up any draw. */
  void takeAll(Reading reading) {
    expect(reading);
    filter.take(reading, new Filter.Seen(count, traits, scratch, pain, carried, weights));
    if (++taken % BETWEEN_LOGS == 0) {
      logLikelihoods();
    }
  }

  /** Logarithm of the likelihood of all ratings taken in so far, draw by draw. */
  double[] logLikelihoods() {
    for (int a = 0; a < count; a++) {
      logs[a] += Logarithm.of(weights[a]);
      weights[a] = 1;
    }
    return logs;
  }

  /** The pain that each draw makes expect for a rating; a recalled week is the mean of its days. */
  private void expect(Reading reading) {
    Expected now = Expected.by(reading);
    if (now.equals(expected)) {
      return;
    }
    expected = now;
    if (reading.day() == 0) {
      System.arraycopy(traits.baseline, 0, pain, 0, count);
      return;
    }
    Timeline timeline = new Timeline(cloud, daysOf(reading), sessions);
    timeline.pain(0, count, draws, traits, pain);
    if (now.week()) {
      average(timeline);
    }
  }

  private void average(Timeline timeline) {
    float[] other = new float[count];
    for (int d = 1; d < timeline.length(); d++) {
      timeline.pain(d, count, draws, traits, other);
      for (int a = 0; a < count; a++) {
        pain[a] += other[a];
      }
    }
    for (int a = 0; a < count; a++) {
      pain[a] /= timeline.length();
    }
  }

  /** The days that a rating is about: a recalled week is about seven. */
  static int[] daysOf(Reading reading) {
    int days = reading.kind() == Forecast.Kind.WEEK ? WEEK : 1;
    int[] all = new int[days];
    Arrays.setAll(all, i -> reading.day() - days + 1 + i);
    return all;
  }

  /** Scales the weights by the greatest, and gives up what no longer weighs. */
  private void settle() {
    float greatest = 0;
    for (int a = 0; a < count; a++) {
      greatest = Math.max(greatest, weights[a]);
    }
    float scale = 1 / greatest;
    int heavy = 0;
    for (int a = 0; a < count; a++) {
      weights[a] *= scale;
      heavy += weights[a] >= NEGLIGIBLE ? 1 : 0;
    }
    logScale += StrictMath.log(greatest);
    if (heavy < count * (1 - WORTH_IT)) {
      keep(heavy);
    }
  }

  private void keep(int heavy) {
    int[] kept = new int[heavy];
    int[] numbers = new int[heavy];
    int next = 0;
    for (int a = 0; a < count; a++) {
      if (weights[a] >= NEGLIGIBLE) {
        kept[next] = a;
        numbers[next] = draws[a];
        weights[next] = weights[a];
        carried[next] = carried[a];
        pain[next++] = pain[a];
      }
    }
    traits = traits.chosen(kept, heavy);
    draws = numbers;
    count = heavy;
  }

  Sample sample() {
    return new Sample(
        count,
        draws,
        traits,
        Arrays.copyOf(weights, count),
        Arrays.copyOf(carried, count),
        logScale);
  }
}
