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

  private final Relief.WindowRule rule;
  private final OptionalDouble agreed;
  private final Timeline timeline;
  private final int from;
  private final int daily;
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
    Line line = new Line(sample.traits(), a, sample.draws()[a]);
    int opened = line.opens();
    found.tolerable[a] = line.limit;
    found.opens[a] = opened;
    found.closes[a] = opened == NEVER ? NEVER : line.closes(opened);
  }

  /** The pain of one draw, worked out on the days that are looked at. */
  private final class Line {
    private final Traits traits;
    private final int a;
    private final int draw;
    private final float limit;

    Line(Traits traits, int a, int draw) {
      this.traits = traits;
      this.a = a;
      this.draw = draw;
      limit = tolerable(traits, a);
    }

    private float pain(int d) {
      return timeline.activity(d, traits, a, draw);
    }

    int opens() {
      if (timeline.leastActivity(traits, a, draw) > limit) {
        return NEVER;
      }
      int first = 0;
      while (from + first <= rule.openBy()) {
        int above = lastAbove(first, first + rule.runDays() - 1);
        if (above < first) {
          return from + first;
        }
        first = above + 1;
      }
      return NEVER;
    }

    /** The last day above the limit from one to another; the day before the first for none. */
    private int lastAbove(int first, int last) {
      int d = last;
      while (d >= first && pain(d) <= limit) {
        d--;
      }
      return d;
    }

    /** The first day of the first run of days above the limit that is long enough. */
    int closes(int opened) {
      int since = NEVER;
      int d = next(opened - from + rule.runDays());
      while (d < timeline.length()) {
        if (pain(d) > limit) {
          since = since == NEVER ? crossing(d) : since;
          if (day(d) - since + 1 >= rule.runDays()) {
            return since;
          }
        } else if (since != NEVER) {
          if (crossing(d) - since >= rule.runDays()) {
            return since;
          }
          since = NEVER;
        }
        d = since == NEVER ? next(d + 1) : d + 1;
      }
      return NEVER;
    }

    /** The first day from one on that may lie above the limit; past the last for none. */
    private int next(int d) {
      return d < timeline.begun() ? d : next(d, timeline.length() - 1);
    }

    private int next(int first, int last) {
      if (first > last || timeline.mostActivity(first, last, traits, a, draw) <= limit) {
        return timeline.length();
      }
      if (first == last) {
        return first;
      }
      int middle = (first + last) / 2;
      int early = next(first, middle);
      return early <= middle ? early : next(middle + 1, last);
    }

    /** The first day past the limit, on the line from the day before this in the list to it. */
    private int crossing(int d) {
      if (d < daily) {
        return day(d);
      }
      float before = pain(d - 1);
      double part = (limit - before) / (double) (pain(d) - before);
      return day(d) - WEEK + Math.clamp((int) Math.floor(part * WEEK) + 1, 1, WEEK);
    }
  }
}
