package org.ambulo.core.relief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ambulo.core.knowledge.ReliefObservation;
import org.ambulo.core.knowledge.ReliefPrior;

/**
 * What is new in each day's ratings after those before, by the Kalman filter of how days differ; as
 * far as it is the same for all draws. A rating is taken as {@code B c + D + sum F_k f_k - R r}
 * plus the difference of the day: {@code c} is a draw's own, all else is one of the vectors here,
 * whose products over all ratings are summed once.
 *
 * <p>The distances {@code D} of pain with activity and of the worst pain, which all draws share a
 * prior of, are turned into two directions of length 1 that do not overlap.
 */
final class Innovations {

  /** The vectors: 1 on the days before the first treatment, the points, two distances. */
  static final int ONE = 0;

  static final int POINTS = 1;
  static final int ACTIVITY = 2;
  static final int WORST = 3;

  /** From here on: the flare of each treatment, and at last training. */
  static final int SHAPES = 4;

  /** A recalled week counts as rated in its middle. */
  private static final int MIDDLE_OF_WEEK = 3;

  /** By day after the first treatment: share of the last day's difference that is left. */
  final double[] keep;

  /** By day: share of what is new that is carried on. */
  final double[] gain;

  /** By day: what the square of something new weighs. */
  final double[] weight;

  /** By vector and day: what something new is multiplied with for its product with the vector. */
  final double[][] news;

  final double[][] products;
  final Timeline timeline;
  final Distance activity;
  final Distance worst;

  private final ReliefObservation observed;
  private final List<OnDay> ratings;
  private final int[] days;
  private final int treatments;
  private double carried;
  private double told;

  private record OnDay(int day, SketchedRating rating) {
    boolean is(Forecast.Kind kind) {
      return rating.kind() == kind;
    }
  }

  /**
   * A distance from the average of the day.
   *
   * @param length by which its direction was divided; 0 where it was not rated
   * @param tilt how far its direction lay along that of pain with activity, before
   */
  record Distance(ReliefPrior.Normal prior, double length, double tilt) {
    boolean isRated() {
      return length > 0;
    }
  }

  Innovations(Cloud cloud, History history, ReliefObservation observed) {
    this.observed = observed;
    treatments = cloud.courses().size();
    ratings = ratings(history.readings());
    days = ratings.stream().mapToInt(OnDay::day).filter(day -> day > 0).distinct().toArray();
    timeline = new Timeline(cloud, days, history.sessions());
    int vectors = SHAPES + treatments + 1;
    keep = new double[days.length];
    gain = new double[days.length];
    weight = new double[days.length];
    news = new double[vectors][days.length];
    products = new double[vectors][vectors];
    run();
    activity = turn(ACTIVITY, observed.activityAbove(), rated(Forecast.Kind.ACTIVITY));
    worst = turn(WORST, observed.worstAbove(), rated(Forecast.Kind.WORST));
  }

  private List<OnDay> ratings(List<Reading> readings) {
    List<OnDay> onDays = new ArrayList<>();
    for (SketchedRating rating : SketchedRating.of(readings, observed)) {
      int back = rating.kind() == Forecast.Kind.WEEK ? MIDDLE_OF_WEEK : 0;
      if (rating.day() < 0 || rating.day() > back) {
        onDays.add(new OnDay(rating.day() - back, rating));
      }
    }
    onDays.sort(Comparator.comparing(OnDay::day).thenComparing(one -> one.rating().kind()));
    return onDays;
  }

  private boolean rated(Forecast.Kind kind) {
    return ratings.stream().anyMatch(one -> one.is(kind));
  }

  private void run() {
    double usual = observed.daySd() * observed.daySd();
    double variance = usual;
    double[] before = new double[products.length];
    int d = -1;
    int last = 0;
    double rest = 1;
    for (int i = 0; i < ratings.size(); i++) {
      OnDay one = ratings.get(i);
      if (i == 0 || one.day() != last) {
        double left = i == 0 ? 1 : StrictMath.pow(observed.carryOver(), one.day() - last);
        if (one.day() > 0) {
          d++;
          keep[d] = left;
          carried = d == 0 ? before[ONE] : carried;
        }
        variance = left * left * variance + (1 - left * left) * usual;
        for (int v = 0; v < before.length; v++) {
          before[v] *= left;
        }
        last = one.day();
        rest = 1;
      }
      double error = one.rating().variance();
      double[] fresh = fresh(one, d, before);
      take(fresh, before, variance / (variance + error), variance + error);
      if (d >= 0) {
        weight[d] += rest * rest / (variance + error);
        for (int v = 0; v < fresh.length; v++) {
          news[v][d] += rest * fresh[v] / (variance + error);
        }
      }
      rest *= error / (variance + error);
      if (d >= 0) {
        gain[d] = 1 - rest;
      }
      variance *= error / (variance + error);
      told += (usual + observed.readingSd() * observed.readingSd()) / (usual + error);
    }
  }

  /** What each vector has at a rating, less what was expected of it. */
  private double[] fresh(OnDay one, int d, double[] before) {
    double[] fresh = new double[before.length];
    boolean isActivity = one.is(Forecast.Kind.ACTIVITY);
    boolean isWorst = one.is(Forecast.Kind.WORST);
    fresh[ONE] = d < 0 ? 1 : before[ONE];
    fresh[POINTS] =
        one.rating().points()
            - (isActivity ? observed.activityAbove().mean() : 0)
            - (isWorst ? observed.worstAbove().mean() : 0);
    fresh[ACTIVITY] = isActivity ? 1 : 0;
    fresh[WORST] = isWorst ? 1 : 0;
    for (int k = 0; k < treatments && d >= 0; k++) {
      fresh[SHAPES + k] = timeline.flare(k, d);
    }
    fresh[SHAPES + treatments] = d < 0 ? 0 : timeline.trained(d);
    for (int v = 0; v < fresh.length; v++) {
      fresh[v] -= before[v];
    }
    return fresh;
  }

  private void take(double[] fresh, double[] before, double by, double variance) {
    for (int v = 0; v < fresh.length; v++) {
      for (int w = 0; w < fresh.length; w++) {
        products[v][w] += fresh[v] * fresh[w] / variance;
      }
      before[v] += by * fresh[v];
    }
  }

  /** Makes a distance a direction of length 1 across those before; its prior counts in. */
  private Distance turn(int vector, ReliefPrior.Normal prior, boolean rated) {
    if (!rated) {
      return new Distance(prior, 0, 0);
    }
    double tilt = vector == WORST && activity.isRated() ? products[ACTIVITY][WORST] : 0;
    double square = products[vector][vector] + 1 / (prior.sd() * prior.sd()) - tilt * tilt;
    double length = StrictMath.sqrt(square);
    for (int v = 0; v < products.length; v++) {
      if (v != vector) {
        double along = tilt == 0 ? 0 : tilt * products[ACTIVITY][v];
        products[vector][v] = (products[vector][v] - along) / length;
        products[v][vector] = products[vector][v];
      }
    }
    for (int d = 0; d < days.length; d++) {
      double along = tilt == 0 ? 0 : tilt * news[ACTIVITY][d];
      news[vector][d] = (news[vector][d] - along) / length;
    }
    return new Distance(prior, length, tilt);
  }

  /** What is expected on the day after, of a course of 1 on all days before the first treatment. */
  double carried() {
    return carried;
  }

  /** How many ratings that are neither cut off nor doubtful would tell as much. */
  double told() {
    return told;
  }

  int days() {
    return days.length;
  }

  /** How many vectors follow from {@link #SHAPES} on. */
  int shapes() {
    return treatments + 1;
  }
}
