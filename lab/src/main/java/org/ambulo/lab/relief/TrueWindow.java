package org.ambulo.lab.relief;

import java.util.function.IntToDoubleFunction;
import org.ambulo.core.knowledge.Relief;

/**
 * When the window of a made-up patient opens and closes.
 *
 * @param opens day, or {@link #NEVER}
 * @param closes first day on which it is closed again, or {@link #NEVER}
 */
public record TrueWindow(int opens, int closes) {

  public static final int NEVER = Integer.MAX_VALUE;

  /**
   * Of the pain with activity, looked at day by day up to the horizon of the rule.
   *
   * @param from first day on which it may open
   */
  static TrueWindow of(
      IntToDoubleFunction activity, double tolerable, int from, Relief.WindowRule rule) {
    int opens = run(from, rule.openBy(), rule, day -> tolerable - activity.applyAsDouble(day));
    if (opens == NEVER) {
      return new TrueWindow(NEVER, NEVER);
    }
    int closes =
        run(opens, rule.horizon(), rule, day -> above0(activity.applyAsDouble(day) - tolerable));
    return new TrueWindow(opens, closes);
  }

  /** What is not above 0 is below it. */
  private static double above0(double difference) {
    return difference > 0 ? difference : -1;
  }

  /** First day, up to a last, of a run of days on which something is not below 0. */
  private static int run(int from, int last, Relief.WindowRule rule, IntToDoubleFunction what) {
    int since = from;
    for (int day = from; day < last + rule.runDays(); day++) {
      if (what.applyAsDouble(day) < 0) {
        since = day + 1;
      } else if (day - since + 1 == rule.runDays()) {
        return since;
      }
    }
    return NEVER;
  }

  public boolean everOpens() {
    return opens != NEVER;
  }

  public boolean isOpen(int day) {
    return day >= opens && day < closes;
  }

  /** The same window by a calendar that begins so many days later. */
  TrueWindow recordedLater(int days) {
    return new TrueWindow(
        opens == NEVER ? NEVER : opens - days, closes == NEVER ? NEVER : closes - days);
  }

  /** Pain with activity that is tolerable. */
  static double tolerable(double before, Relief.WindowRule rule) {
    return Math.min(rule.cap(), Math.max(rule.floor(), rule.share() * before));
  }
}
