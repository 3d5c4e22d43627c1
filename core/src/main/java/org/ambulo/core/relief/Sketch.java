package org.ambulo.core.relief;

import org.ambulo.core.knowledge.ReliefObservation;
import org.ambulo.core.knowledge.ReliefPrior;

/**
 * How well each draw's course fits the ratings, whatever the pain before, the distances of pain
 * with activity and of the worst pain, and the spread may be: with the ratings taken as Gaussian
 * those are integrated out. Rough, and quick: it only says where to look.
 */
final class Sketch {

  /** The exponential function is taken as so high a power. */
  private static final int POWER = 64;

  private final Cloud cloud;
  private final Innovations common;

  /** Half of the degrees of freedom, and half of the squares, that the prior of the spread is. */
  private final double prior;

  private final double power;
  private final float[] precision;
  private final float[] mean;
  private final float[] left;
  private final float[] onActivity;
  private final float[] onWorst;

  Sketch(Cloud cloud, History history, ReliefObservation observed) {
    this.cloud = cloud;
    common = new Innovations(cloud, history, observed);
    // an inverse gamma distribution of the square of the spread that is about as wide
    prior = 1 / (4 * observed.spreadSigma() * observed.spreadSigma());
    power = common.told() / 2 + prior + 0.5;
    precision = new float[cloud.size()];
    mean = new float[cloud.size()];
    left = new float[cloud.size()];
    onActivity = new float[cloud.size()];
    onWorst = new float[cloud.size()];
    ReliefPrior.Normal baseline = cloud.courses().getFirst().prior().baseline();
    SketchSums sums = new SketchSums(common, baseline);
    for (int from = 0; from < cloud.size(); from += SketchSums.BLOCK) {
      sum(from, Math.min(SketchSums.BLOCK, cloud.size() - from), sums);
    }
  }

  private void sum(int from, int count, SketchSums sums) {
    for (int k = 0; k < common.shapes(); k++) {
      if (common.products[Innovations.SHAPES + k][Innovations.SHAPES + k] > 0) {
        for (int a = 0; a < count; a++) {
          sums.factors[k][a] = factor(k, from + a);
        }
      }
    }
    sums.sum(from, count, cloud.traits());
    System.arraycopy(sums.precision, 0, precision, from, count);
    System.arraycopy(sums.mean, 0, mean, from, count);
    System.arraycopy(sums.left, 0, left, from, count);
    System.arraycopy(sums.onActivity, 0, onActivity, from, count);
    System.arraycopy(sums.onWorst, 0, onWorst, from, count);
  }

  /** The flare after a treatment, or at last what training takes away. */
  private float factor(int k, int draw) {
    if (k == cloud.courses().size()) {
      return -cloud.traits().training[draw];
    }
    Course course = cloud.courses().get(k);
    return course.responses().flare[course.partnerOf(draw)];
  }

  /**
   * About how well the course of each draw fits, to a power. In one loop without a branch; the
   * logarithm by its series, the exponential function as a high power.
   */
  float[] fits(double force) {
    float best = Float.MAX_VALUE;
    for (float squares : left) {
      best = Math.min(best, Math.max(squares, 0));
    }
    float[] fits = new float[left.length];
    float none = (float) prior;
    float least = none + best / 2;
    fit(none, least, (float) (force * power / POWER), left, precision, fits);
    return fits;
  }

  private static void fit(
      float none, float least, float slope, float[] left, float[] precision, float[] into) {
    for (int a = 0; a < into.length; a++) {
      float squares = none + Math.max(left[a], 0f) * 0.5f;
      float t = (squares - least) / (squares + least);
      float t2 = t * t;
      float log = 2 * t * (1 + t2 * (1f / 3 + t2 * (1f / 5 + t2 * (1f / 7))));
      into[a] = toPower(1 / (1 + slope * log)) * (float) Math.sqrt(1 / precision[a]);
    }
  }

  private static float toPower(float x) {
    float x4 = x * x * (x * x);
    float x16 = x4 * x4 * (x4 * x4);
    return x16 * x16 * (x16 * x16);
  }

  private double squares(int draw) {
    return prior + Math.max(left[draw], 0) / 2;
  }

  /** A value that is likely, and how far from it others are. */
  record About(double mean, double sd) {}

  /** The logarithm of the spread, given a draw's course. */
  About logSpread(int draw) {
    double freedom = power - 0.5;
    return new About(Logarithm.of(squares(draw) / freedom) / 2, 0.5 / StrictMath.sqrt(freedom));
  }

  /** The pain before, given a draw's course and the spread. */
  About baseline(int draw, double spread) {
    return new About(mean[draw], spread / StrictMath.sqrt(precision[draw]));
  }

  boolean isActivityRated() {
    return common.activity.isRated();
  }

  boolean isWorstRated() {
    return common.worst.isRated();
  }

  /** By how much the worst pain lies above the average, given what is known so far. */
  About worstAbove(int draw, double spread, double baseline) {
    Innovations.Distance worst = common.worst;
    double along = onPoints(Innovations.WORST, draw) - baseline * onWorst[draw];
    return new About(worst.prior().mean() + along / worst.length(), spread / worst.length());
  }

  /** The same of pain with activity, given the distance of the worst pain too. */
  About activityAbove(int draw, double spread, double baseline, double worstAbove) {
    Innovations.Distance activity = common.activity;
    Innovations.Distance worst = common.worst;
    double along = onPoints(Innovations.ACTIVITY, draw) - baseline * onActivity[draw];
    double tilted = worst.tilt() * (worstAbove - worst.prior().mean());
    return new About(
        activity.prior().mean() + (along - tilted) / activity.length(), spread / activity.length());
  }

  /** The points along a direction, less what flares and training explain. */
  private double onPoints(int vector, int draw) {
    double on = common.products[vector][Innovations.POINTS];
    for (int k = 0; k < common.shapes(); k++) {
      on -= factor(k, draw) * common.products[vector][Innovations.SHAPES + k];
    }
    return on;
  }
}
