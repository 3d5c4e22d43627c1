package org.ambulo.core.relief;

import java.util.List;
import java.util.Optional;
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

  /** Most windows that close at all close within so many weeks. */
  private static final int WEEKS_AT_ONCE = 30;

  private final Relief.WindowRule rule;
  private final OptionalDouble agreed;
  private final Timeline timeline;
  private final int from;
  private final int daily;
  private final float[] pain;

  private final Windows found;

  private WindowScan(Cloud cloud, Sample sample, History history, Relief relief, int treatment) {
    rule = relief.window();
    agreed = history.tolerance();
    Treatment of = history.treatments().get(treatment);
    from = of.stratum().startDay();
    daily = Math.max(0, rule.openBy() + rule.runDays() - from);
    int weeks = Math.max(0, (DayGrid.LAST_DAY - from - daily) / WEEK + 1);
    int[] days = IntStream.range(0, daily + weeks).map(d -> of.day() + day(d)).toArray();
    timeline = new Timeline(cloud, days, history.sessions());
    pain = new float[days.length];
    found = new Windows(sample.count());
    for (int a = 0; a < sample.count(); a++) {
      find(sample, a);
    }
  }

  /** The windows after one treatment of the draws that still weigh. */
  static Windows find(Posterior posterior, int treatment) {
    Sample sample = posterior.sample();
    Optional<Windows> known = posterior.cloud().windows();
    History history = posterior.history();
    boolean asKnown = history.sessions().isEmpty() && history.tolerance().isEmpty();
    return known.isPresent() && asKnown
        ? known.get().chosen(sample.draws(), sample.count())
        : new WindowScan(posterior.cloud(), sample, history, posterior.relief(), treatment).found;
  }

  /** The windows of all draws of a library, without therapy and without an agreed tolerance. */
  static Windows of(Cloud cloud, Treatment treatment, Relief relief) {
    History history = History.of(treatment, List.of());
    return new WindowScan(cloud, Sample.all(cloud), history, relief, 0).found;
  }

  private int day(int d) {
    return from + (d < daily ? d : daily - 1 + (d - daily + 1) * WEEK);
  }

  /** Pain with activity that a draw tolerates. */
  private float tolerable(Traits traits, int a) {
    if (agreed.isPresent()) {
      return (float) agreed.getAsDouble();
    }
    double before = traits.baseline[a] + traits.activityAbove[a];
    return (float) Math.min(rule.cap(), Math.max(rule.floor(), rule.share() * before));
  }

  private void find(Sample sample, int a) {
    float limit = tolerable(sample.traits(), a);
    found.tolerable[a] = limit;
    timeline.activity(0, daily, sample.traits(), a, sample.draws()[a], pain);
    int opened = opens(limit);
    found.opens[a] = opened;
    found.closes[a] = opened == NEVER ? NEVER : closes(sample, a, limit, opened);
  }

  private int closes(Sample sample, int a, float limit, int opened) {
    int start = opened - from + rule.runDays();
    int above = run(start, daily, -limit, -1);
    if (above < daily) {
      return from + above;
    }
    // a run that goes on from day by day to week by week began in the last days
    int last = Math.max(start, daily - rule.runDays());
    int closed = NEVER;
    for (int reached = daily; reached < pain.length && closed == NEVER; reached += WEEKS_AT_ONCE) {
      int end = Math.min(reached + WEEKS_AT_ONCE, pain.length);
      timeline.activity(reached, end, sample.traits(), a, sample.draws()[a], pain);
      closed = closes(limit, last, end);
    }
    return closed;
  }

  private int opens(float limit) {
    int first = run(0, daily, Math.nextUp(limit), 1);
    return first < daily && from + first <= rule.openBy() ? from + first : NEVER;
  }

  /**
   * The first of the first run of days that is long enough, on each of which pain times the sign is
   * below a limit; the end where there is none. Looks at the last day of a run first: most runs
   * need not be looked at day by day.
   */
  private int run(int start, int end, float limit, float sign) {
    int first = start;
    while (first + rule.runDays() <= end) {
      int d = first + rule.runDays() - 1;
      while (d >= first && sign * pain[d] < limit) {
        d--;
      }
      if (d < first) {
        return first;
      }
      first = d + 1;
    }
    return end;
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
}
