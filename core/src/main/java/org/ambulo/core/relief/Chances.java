package org.ambulo.core.relief;

import java.util.OptionalInt;

/** What a posterior says of the window after one treatment. Days count from that treatment. */
public final class Chances {

  private final double[] opened;
  private final double[] closed;
  private final int horizon;
  private final double everOpens;
  private final double lastsLong;
  private final double tolerable;

  private Chances(
      double[] opened,
      double[] closed,
      int horizon,
      double everOpens,
      double lastsLong,
      double tolerable) {
    this.opened = opened;
    this.closed = closed;
    this.horizon = horizon;
    this.everOpens = everOpens;
    this.lastsLong = lastsLong;
    this.tolerable = tolerable;
  }

  /**
   * Of the window after one of the treatments.
   *
   * @param treatment its number in the history
   * @param until last day that is asked about, counted from the treatment; the horizon at least
   */
  public static Chances of(Posterior posterior, int treatment, int until) {
    int horizon = posterior.relief().window().horizon();
    int last = Math.max(until, horizon) + posterior.relief().window().runDays();
    Windows found = WindowScan.find(posterior, treatment);
    Sample sample = posterior.sample();
    double[] opened = new double[last + 1];
    double[] closed = new double[last + 1];
    double sum = sample.sum();
    double ever = 0;
    double lasting = 0;
    int longDays = posterior.relief().window().longDays();
    for (int a = 0; a < sample.count(); a++) {
      double weight = sample.weights()[a];
      int opens = found.opens[a];
      int closes = found.closes[a];
      if (opens == WindowScan.NEVER) {
        continue;
      }
      opened[opens] += weight;
      ever += weight;
      if (closes <= last) {
        closed[closes] += weight;
      }
      if (closes == WindowScan.NEVER || closes - opens >= longDays) {
        lasting += weight;
      }
    }
    return new Chances(
        summed(opened, sum),
        summed(closed, sum),
        horizon,
        ever / sum,
        lasting / sum,
        found.tolerable(sample.weights()));
  }

  private static double[] summed(double[] parts, double whole) {
    double sum = 0;
    for (int day = 0; day < parts.length; day++) {
      sum += parts[day];
      parts[day] = sum / whole;
    }
    return parts;
  }

  /** Chance that the window is open on the day: q. */
  public double open(int day) {
    return Math.max(0, opened(day) - closed(day));
  }

  /** Chance that it has opened by the day. */
  public double opened(int day) {
    return by(opened, day);
  }

  /** Chance that it has opened and closed again by the day. */
  public double closed(int day) {
    return by(closed, day);
  }

  private static double by(double[] chances, int day) {
    return day < 0 ? 0 : chances[Math.min(day, chances.length - 1)];
  }

  /** Chance that it opens at all, in time. */
  public double everOpens() {
    return everOpens;
  }

  /** Chance that it opens and then lasts long enough for a course of therapy. */
  public double lastsLong() {
    return lastsLong;
  }

  /** Pain with activity that is tolerable, on average. */
  public double tolerable() {
    return tolerable;
  }

  /** First day by which it has opened with this chance; empty where that chance is not reached. */
  public OptionalInt opensBy(double chance) {
    return first(opened, chance);
  }

  /** First day, up to the horizon, by which it has closed again with this chance. */
  public OptionalInt closesBy(double chance) {
    return first(closed, chance);
  }

  private OptionalInt first(double[] chances, double chance) {
    for (int day = 0; day <= horizon; day++) {
      if (chances[day] >= chance) {
        return OptionalInt.of(day);
      }
    }
    return OptionalInt.empty();
  }
}
