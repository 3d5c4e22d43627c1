package org.ambulo.core.relief;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ambulo.core.knowledge.Relief;

/**
 * Finds the window of each draw: the first day from which pain with activity is tolerable for some
 * days in a row, and the first day after it from which it is not. Days are looked at one by one as
 * long as a window can open, then week by week, in a straight line between.
 */
final class WindowScan {

  /** A day that does not come. */
  static final int NEVER = Integer.MAX_VALUE;

  private static final int WEEK = 7;

  private final Relief.WindowRule rule;
  private final OptionalDouble agreed;
  private final Timeline timeline;
  private final int from;
  private final int daily;
  private final float[] pain;

  /** The windows of the draws that still weigh; entry by entry, as in the posterior. */
  final int[] opens;

  final int[] closes;

  /**
   * @param treatment number of the treatment whose window it is
   * @param until last day that is looked at, counted from that treatment
   */
  WindowScan(Posterior posterior, int treatment, int until) {
    rule = posterior.relief().window();
    agreed = posterior.history().tolerance();
    Treatment of = posterior.history().treatments().get(treatment);
    from = of.stratum().startDay();
    daily = Math.max(0, rule.openBy() + rule.runDays() - from);
    int weeks = Math.max(0, (until - from - daily) / WEEK + 1);
    int[] days = IntStream.range(0, daily + weeks).map(d -> of.day() + day(d)).toArray();
    timeline = new Timeline(posterior.cloud(), days, posterior.history().sessions());
    pain = new float[days.length];
    Sample sample = posterior.sample();
    opens = new int[sample.count()];
    closes = new int[sample.count()];
    for (int a = 0; a < sample.count(); a++) {
      find(sample, a);
    }
  }

  private int day(int d) {
    return from + (d < daily ? d : daily - 1 + (d - daily + 1) * WEEK);
  }

  /** Pain with activity that a draw tolerates. */
  float tolerable(Traits traits, int a) {
    if (agreed.isPresent()) {
      return (float) agreed.getAsDouble();
    }
    double before = traits.baseline[a] + traits.activityAbove[a];
    return (float) Math.min(rule.cap(), Math.max(rule.floor(), rule.share() * before));
  }

  private void find(Sample sample, int a) {
    float limit = tolerable(sample.traits(), a);
    timeline.activity(0, daily, sample.traits(), a, sample.draws()[a], pain);
    opens[a] = opens(limit);
    closes[a] = NEVER;
    if (opens[a] == NEVER) {
      return;
    }
    int start = opens[a] - from + rule.runDays();
    closes[a] = closes(limit, start, daily);
    if (closes[a] == NEVER) {
      timeline.activity(daily, pain.length, sample.traits(), a, sample.draws()[a], pain);
      closes[a] = closes(limit, start, pain.length);
    }
  }

  private int opens(float limit) {
    int run = 0;
    for (int d = 0; d < daily; d++) {
      run = pain[d] <= limit ? run + 1 : 0;
      if (run == rule.runDays()) {
        int opened = from + d - run + 1;
        return opened <= rule.openBy() ? opened : NEVER;
      }
    }
    return NEVER;
  }

  /** The first day of the first run of days above the limit that is long enough. */
  private int closes(float limit, int start, int end) {
    int since = NEVER;
    for (int d = start; d < end; d++) {
      if (pain[d] > limit) {
        since = since == NEVER ? crossing(d, limit) : since;
        if (day(d) - since + 1 >= rule.runDays()) {
          return since;
        }
      } else if (since != NEVER) {
        if (crossing(d, limit) - since >= rule.runDays()) {
          return since;
        }
        since = NEVER;
      }
    }
    return NEVER;
  }

  /** The first day past the limit, on the line from the day before this one in the list to it. */
  private int crossing(int d, float limit) {
    if (d < daily) {
      return day(d);
    }
    double part = (limit - pain[d - 1]) / (double) (pain[d] - pain[d - 1]);
    return day(d) - WEEK + Math.clamp((int) Math.floor(part * WEEK) + 1, 1, WEEK);
  }

  /** What is tolerable, on average. */
  double tolerable(Sample sample) {
    double sum = 0;
    for (int a = 0; a < sample.count(); a++) {
      sum += sample.weights()[a] * tolerable(sample.traits(), a);
    }
    return sum / sample.sum();
  }
}
