package org.ambulo.core.relief;

import java.util.ArrayList;
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

  private static final double ROUNDING = 1.0 / 12;
  private static final double HALF = 0.5;
  private static final double WORST = 10;
  private static final double EQUALLY_LIKELY = 1.0 / 11;

  /** Days over which neighbours tell of the pain of a day. */
  private static final double NEAR_DAYS = 5;

  private static final int ROUNDS = 3;

  /** Less than any rating is likely to be. */
  private static final double LEAST = 1e-9;

  /** A rating weighs at least so much, per square point. */
  private static final double LEAST_WEIGHT = 1e-3;

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

  private static double error(Forecast.Kind kind, ReliefObservation observed) {
    double sd =
        switch (kind) {
          case NOW, AVERAGE -> observed.readingSd();
          case ACTIVITY -> observed.activitySd();
          case WORST -> observed.worstSd();
          case WEEK -> observed.recallSd();
        };
    return sd * sd;
  }

  /** Ratings of one kind. */
  private static final class Alike {
    private final List<Reading> readings;
    private final Forecast.Kind kind;
    private final ReliefObservation observed;
    private final double ofDay;
    private final double[][] near;
    private final double[] level;
    private final double[] points;
    private final double[] weight;
    private double spread = 1;

    Alike(List<Reading> readings, Forecast.Kind kind, ReliefObservation observed) {
      this.readings = readings;
      this.kind = kind;
      this.observed = observed;
      ofDay = kind == Forecast.Kind.WEEK ? 0 : observed.daySd() * observed.daySd();
      int n = readings.size();
      near = new double[n][n];
      level = new double[n];
      points = new double[n];
      weight = new double[n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          near[i][j] = near(readings.get(i).day(), readings.get(j).day());
        }
        points[i] = readings.get(i).points();
        weight[i] = 1;
      }
    }

    /** How much a rating of one day tells of another. */
    private static double near(int day, int other) {
      return day > 0 == other > 0 ? Exponential.of(-Math.abs(day - other) / NEAR_DAYS) : 0;
    }

    List<SketchedRating> sketched() {
      double error = error(kind, observed) + ofDay;
      smooth();
      spread = spread(error + ROUNDING);
      for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < points.length; i++) {
          expand(i, spread * StrictMath.sqrt(error));
        }
        smooth();
      }
      List<SketchedRating> sketched = new ArrayList<>(points.length);
      double least = error(kind, observed) + ROUNDING;
      for (int i = 0; i < points.length; i++) {
        double variance = Math.max(least, 1 / (weight[i] * spread * spread) - ofDay);
        sketched.add(new SketchedRating(readings.get(i).day(), kind, points[i], variance));
      }
      return sketched;
    }

    private void smooth() {
      for (int i = 0; i < level.length; i++) {
        double sum = 0;
        double all = 0;
        for (int j = 0; j < level.length; j++) {
          double by = near[i][j] * weight[j];
          sum += by * points[j];
          all += by;
        }
        level[i] = Math.clamp(sum / all, 0, WORST);
      }
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
      double low = reading.points() - HALF;
      double high = reading.points() + HALF;
      double from = (low - level[i]) / sd;
      double to = (high - level[i]) / sd;
      boolean least = low <= 0;
      boolean most = high >= WORST;
      double below = least ? 0 : NormalCurve.below(from);
      double told = Math.max(LEAST, (most ? 1 : NormalCurve.below(to)) - below);
      double atLow = least ? 0 : density(from) / told;
      double atHigh = most ? 0 : density(to) / told;
      double slope = (atLow - atHigh) / sd;
      double bend = slope * slope + (to * atHigh - from * atLow) / (sd * sd);
      double repeated = repeats(i) ? observed.habit() : 0;
      double fresh = (1 - observed.stray()) * (1 - observed.habit()) * told;
      double otherwise = (1 - observed.stray()) * repeated + observed.stray() * EQUALLY_LIKELY;
      weight[i] = Math.max(LEAST_WEIGHT, bend * fresh / (fresh + otherwise));
      points[i] = level[i] + slope / Math.max(bend, LEAST_WEIGHT);
    }

    private boolean repeats(int i) {
      return i > 0
          && readings.get(i - 1).day() == readings.get(i).day() - 1
          && readings.get(i - 1).points() == readings.get(i).points();
    }

    private static double density(double z) {
      return Exponential.of(-z * z / 2) / StrictMath.sqrt(2 * StrictMath.PI);
    }
  }
}
