package org.ambulo.core.relief;

import java.util.Arrays;
import org.ambulo.core.knowledge.ReliefPrior;

/**
 * Sums of a {@link Sketch} over the ratings, for a block of draws side by side. In short loops
 * without a branch, each of which takes many draws at once.
 */
final class SketchSums {

  static final int BLOCK = 512;

  /** Something new that is less than this is none. */
  private static final float NOTHING = 1e-6f;

  private final Innovations common;
  private final ReliefPrior.Normal baseline;

  private final float[] whole = new float[BLOCK];
  private final float[] before = new float[BLOCK];
  private final float[] fresh = new float[BLOCK];
  private final float[][] onShapes;
  private final float[] natural = new float[BLOCK];
  private final float[] pointsOnActivity = new float[BLOCK];
  private final float[] pointsOnWorst = new float[BLOCK];

  /** How much of the points lies along each shape, by draw: a flare, or less by training. */
  final float[][] factors;

  /** Precision of the pain before, given the course. */
  final float[] precision = new float[BLOCK];

  /** Its mean. */
  final float[] mean = new float[BLOCK];

  /** Squares that are left. */
  final float[] left = new float[BLOCK];

  /** The course along the direction of the distance of activity. */
  final float[] onActivity = new float[BLOCK];

  /** The same of the worst pain. */
  final float[] onWorst = new float[BLOCK];

  SketchSums(Innovations common, ReliefPrior.Normal baseline) {
    this.common = common;
    this.baseline = baseline;
    onShapes = new float[common.shapes()][BLOCK];
    factors = new float[common.shapes()][BLOCK];
  }

  /** Of the draws from one on. Factors have been set. */
  void sum(int from, int count, Traits traits) {
    double[][] products = common.products;
    System.arraycopy(traits.natural, from, natural, 0, count);
    Arrays.fill(before, (float) common.carried());
    Arrays.fill(precision, (float) products[Innovations.ONE][Innovations.ONE]);
    Arrays.fill(mean, (float) products[Innovations.ONE][Innovations.POINTS]);
    Arrays.fill(onActivity, (float) products[Innovations.ONE][Innovations.ACTIVITY]);
    Arrays.fill(onWorst, (float) products[Innovations.ONE][Innovations.WORST]);
    for (float[] onShape : onShapes) {
      Arrays.fill(onShape, 0);
    }
    for (int d = 0; d < common.days(); d++) {
      common.timeline.left(d, from, count, natural, whole);
      renew(count, (float) common.keep[d], (float) common.gain[d], whole, before, fresh);
      float onDay = (float) common.weight[d];
      float points = (float) common.news[Innovations.POINTS][d];
      float activity = (float) common.news[Innovations.ACTIVITY][d];
      addThree(count, fresh, onDay, precision, points, mean, activity, onActivity);
      add(count, Innovations.WORST, d, onWorst);
      for (int k = 0; k < onShapes.length; k++) {
        add(count, Innovations.SHAPES + k, d, onShapes[k]);
      }
    }
    solve(count);
  }

  private void add(int count, int vector, int d, float[] into) {
    float by = (float) common.news[vector][d];
    if (Math.abs(by) > NOTHING) {
      add(count, by, fresh, into);
    }
  }

  /** Solves for the pain before, and leaves the squares that it does not explain. */
  private void solve(int count) {
    double[] onPoints = common.products[Innovations.POINTS];
    Arrays.fill(left, (float) onPoints[Innovations.POINTS]);
    Arrays.fill(pointsOnActivity, (float) onPoints[Innovations.ACTIVITY]);
    Arrays.fill(pointsOnWorst, (float) onPoints[Innovations.WORST]);
    for (int k = 0; k < factors.length; k++) {
      if (common.products[Innovations.SHAPES + k][Innovations.SHAPES + k] > 0) {
        takeOff(count, k);
      }
    }
    float sure = (float) (1 / (baseline.sd() * baseline.sd()));
    expect(count, sure, (float) baseline.mean(), precision, mean, left);
    takeOff(count, onActivity, onActivity, precision);
    takeOff(count, onActivity, pointsOnActivity, mean);
    takeOff(count, pointsOnActivity, pointsOnActivity, left);
    takeOff(count, onWorst, onWorst, precision);
    takeOff(count, onWorst, pointsOnWorst, mean);
    takeOff(count, pointsOnWorst, pointsOnWorst, left);
    divide(count, precision, mean, left);
  }

  /** Takes off the points what a shape explains. */
  private void takeOff(int count, int k) {
    double[] products = common.products[Innovations.SHAPES + k];
    takeOff(count, factors[k], onShapes[k], mean);
    add(count, (float) (-2 * products[Innovations.POINTS]), factors[k], left);
    add(count, (float) -products[Innovations.ACTIVITY], factors[k], pointsOnActivity);
    add(count, (float) -products[Innovations.WORST], factors[k], pointsOnWorst);
    for (int j = 0; j < factors.length; j++) {
      float both = (float) products[Innovations.SHAPES + j];
      if (both != 0) {
        addProducts(count, both, factors[k], factors[j], left);
      }
    }
  }

  private static void renew(
      int count, float keep, float gain, float[] whole, float[] before, float[] fresh) {
    for (int a = 0; a < count; a++) {
      float was = before[a] * keep;
      float more = whole[a] - was;
      fresh[a] = more;
      before[a] = was + gain * more;
    }
  }

  /** Squares, and products with two vectors. */
  private static void addThree(
      int count,
      float[] what,
      float square,
      float[] squares,
      float one,
      float[] ones,
      float other,
      float[] others) {
    for (int a = 0; a < count; a++) {
      float each = what[a];
      squares[a] += square * each * each;
      ones[a] += one * each;
      others[a] += other * each;
    }
  }

  private static void add(int count, float by, float[] what, float[] into) {
    for (int a = 0; a < count; a++) {
      into[a] += by * what[a];
    }
  }

  private static void addProducts(int count, float by, float[] one, float[] other, float[] into) {
    for (int a = 0; a < count; a++) {
      into[a] += by * one[a] * other[a];
    }
  }

  private static void takeOff(int count, float[] one, float[] other, float[] from) {
    for (int a = 0; a < count; a++) {
      from[a] -= one[a] * other[a];
    }
  }

  private static void expect(
      int count, float sure, float usual, float[] precision, float[] along, float[] left) {
    for (int a = 0; a < count; a++) {
      precision[a] += sure;
      along[a] += sure * usual;
      left[a] += sure * usual * usual;
    }
  }

  private static void divide(int count, float[] precision, float[] along, float[] left) {
    for (int a = 0; a < count; a++) {
      float mean = along[a] / precision[a];
      left[a] -= mean * along[a];
      along[a] = mean;
    }
  }
}
