package org.ambulo.core.relief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ambulo.core.knowledge.ReliefObservation;

/**
 * A rating as a Gaussian measurement that says about the same of the pain near the one it tells of:
 * slope and curvature of its likelihood are kept. One at an end of the scale stands for a value
 * beyond it, one that may be habit or stray weighs less.
 *
 * @param points measured
 * @param variance of its error, where a spread of 1 is usual; rounding included
 */
record SketchedRating(int day, Forecast.Kind kind, double points, double variance) {

  /** Days over which neighbours tell of the pain of a day. */
  private static final double NEAR_DAYS = 5;

  /** From so many days on a rating tells nothing of another day. */
  private static final int NEAR_MOST = 60;

  /** By days between two ratings: how much the one tells of the other's day. */
  private static final double[] NEAR = near();

  private static final int ROUNDS = 3;

  /** Less than any rating is likely to be. */
  private static final double LEAST = 1e-9;

  /** A rating weighs at least so much, per square point. */
  private static final double LEAST_WEIGHT = 1e-3;

  private static double[] near() {
    double[] near = new double[NEAR_MOST];
    Arrays.setAll(near, gap -> Exponential.of(-gap / NEAR_DAYS));
    return near;
  }

  /** Those of the days before and after the first treatment; that of the day itself is left out. */
  static List<SketchedRating> of(List<Reading> readings, ReliefObservation observed) {
    List<SketchedRating> sketched = new ArrayList<>(readings.size());
    for (Forecast.Kind kind : Forecast.Kind.values()) {
      List<Reading> alike =
          readings.stream().filter(r -> r.kind() == kind && r.day() != 0).toList();
      if (!alike.isEmpty()) {
        sketched.addAll(new Alike(alike, kind, observed).sketched());
      }
    }
    return sketched;
  }

  /** Ratings of one kind. */
  private static final class Alike {
    private final List<Reading> readings;
    private final Forecast.Kind kind;
    private final ReliefObservation observed;
    private final double ofRating;
    private final double ofDay;
    private final double[] level;
    private final double[] points;
    private final double[] weight;
    private double spread = 1;

    Alike(List<Reading> readings, Forecast.Kind kind, ReliefObservation observed) {
      this.readings = readings;
      this.kind = kind;
      this.observed = observed;
      double error = Filter.error(kind, observed);
      ofRating = error * error;
      ofDay = kind == Forecast.Kind.WEEK ? 0 : observed.daySd() * observed.daySd();
      int n = readings.size();
      level = new double[n];
      points = new double[n];
      weight = new double[n];
      for (int i = 0; i < n; i++) {
        points[i] = readings.get(i).points();
        weight[i] = 1;
      }
    }

    List<SketchedRating> sketched() {
      double error = ofRating + ofDay;
      smooth();
      spread = spread(error + Filter.ROUNDING);
      for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < points.length; i++) {
          expand(i, spread * StrictMath.sqrt(error));
        }
        smooth();
      }
      List<SketchedRating> sketched = new ArrayList<>(points.length);
      double least = ofRating + Filter.ROUNDING;
      for (int i = 0; i < points.length; i++) {
        double variance = Math.max(least, 1 / (weight[i] * spread * spread) - ofDay);
        sketched.add(new SketchedRating(readings.get(i).day(), kind, points[i], variance));
      }
      return sketched;
    }

    /** The levels by all ratings near enough; ratings from before tell nothing of those after. */
    private void smooth() {
      int from = 0;
      for (int i = 0; i < level.length; i++) {
        while (gap(from, i) >= NEAR.length || isBefore(from) != isBefore(i)) {
          from++;
        }
        double sum = 0;
        double all = 0;
        for (int j = from; isNear(i, j); j++) {
          double by = NEAR[gap(i, j)] * weight[j];
          sum += by * points[j];
          all += by;
        }
        level[i] = Math.clamp(sum / all, 0, Filter.WORST);
      }
    }

    private boolean isNear(int i, int j) {
      return j < level.length && gap(i, j) < NEAR.length && isBefore(i) == isBefore(j);
    }

    private boolean isBefore(int i) {
      return readings.get(i).day() < 0;
    }

    private int gap(int i, int j) {
      return Math.abs(readings.get(i).day() - readings.get(j).day());
    }

    /** How much more these ratings scatter than usual. */
    private double spread(double usual) {
      double shape = 1 / (4 * observed.spreadSigma() * observed.spreadSigma());
      double squares = 2 * shape;
      for (int i = 0; i < level.length; i++) {
        double off = readings.get(i).points() - level[i];
        squares += off * off / usual;
      }
      return StrictMath.sqrt(squares / (2 * shape + level.length));
    }

    /** The parabola that touches the logarithm of the likelihood at the level. */
    private void expand(int i, double sd) {
      Reading reading = readings.get(i);
      double low = reading.points() - Filter.HALF;
      double high = reading.points() + Filter.HALF;
      double from = (low - level[i]) / sd;
      double to = (high - level[i]) / sd;
      boolean least = low <= 0;
      boolean most = high >= Filter.WORST;
      double below = least ? 0 : NormalCurve.below(from);
      double told = Math.max(LEAST, (most ? 1 : NormalCurve.below(to)) - below);
      double atLow = least ? 0 : density(from) / told;
      double atHigh = most ? 0 : density(to) / told;
      double slope = (atLow - atHigh) / sd;
      double bend = slope * slope + (to * atHigh - from * atLow) / (sd * sd);
      double repeated = repeats(i) ? observed.habit() : 0;
      double fresh = (1 - observed.stray()) * (1 - observed.habit()) * told;
      double otherwise =
          (1 - observed.stray()) * repeated + observed.stray() * Filter.EQUALLY_LIKELY;
      weight[i] = Math.max(LEAST_WEIGHT, bend * fresh / (fresh + otherwise));
      points[i] = level[i] + slope / Math.max(bend, LEAST_WEIGHT);
    }

    private boolean repeats(int i) {
      return i > 0 && readings.get(i).repeats(readings.get(i - 1));
    }

    private static double density(double z) {
      return Exponential.of(-z * z / 2) / StrictMath.sqrt(2 * StrictMath.PI);
    }
  }
}
