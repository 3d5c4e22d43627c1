package org.ambulo.core.relief;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.ambulo.core.knowledge.ReliefObservation;

/**
 * How likely a run of ratings is, for many draws side by side. How a day differs from the pain
 * expected is carried from rating to rating by a Kalman filter, whose gain is the same for all
 * draws; a rating is a normal rounded to a whole number with the tails closed at 0 and 10. Some
 * ratings repeat the day before by habit, some say nothing.
 */
final class Filter {

  /** Variance of what rounding takes away. */
  static final double ROUNDING = 1.0 / 12;

  /** Of each of the ratings from 0 to 10, where one says nothing. */
  static final double EQUALLY_LIKELY = 1.0 / 11;

  static final float HALF = 0.5f;
  static final float WORST = 10;

  /** Farther than any pain. */
  private static final float BEYOND = 1_000;

  private final ReliefObservation observed;
  private final Map<Forecast.Kind, Reading> last;
  private int day;
  private double variance;

  Filter(ReliefObservation observed) {
    this.observed = observed;
    last = new EnumMap<>(Forecast.Kind.class);
    day = Integer.MIN_VALUE;
    variance = observed.daySd() * observed.daySd();
  }

  private Filter(Filter other) {
    observed = other.observed;
    last = new EnumMap<>(other.last);
    day = other.day;
    variance = other.variance;
  }

  Filter copy() {
    return new Filter(this);
  }

  /**
   * Draws as the filter sees them, entry by entry.
   *
   * @param count how many entries of the arrays are used
   * @param pain expected on the day
   * @param carried how the day differs, as far as the ratings so far tell; updated
   * @param likelihood multiplied by that of the rating
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Seen(
      int count,
      Traits traits,
      Scratch scratch,
      float[] pain,
      float[] carried,
      float[] likelihood) {}

  /** Takes in the next rating. */
  void take(Reading reading, Seen seen) {
    if (reading.day() == 0) {
      double error = StrictMath.hypot(observed.daySd(), observed.readingSd());
      apart(reading, error, onTheDay(), seen);
      return;
    }
    double error = error(reading.kind(), observed);
    switch (reading.kind()) {
      case NOW, AVERAGE, ACTIVITY, WORST -> rate(reading, error, seen);
      case WEEK -> apart(reading, error, observed.stray(), seen);
    }
  }

  /** Standard deviation of the error of a rating of a kind. */
  static double error(Forecast.Kind kind, ReliefObservation observed) {
    return switch (kind) {
      case NOW, AVERAGE -> observed.readingSd();
      case ACTIVITY -> observed.activitySd();
      case WORST -> observed.worstSd();
      case WEEK -> observed.recallSd();
    };
  }

  /** A rating of the day itself may have been given after, and then says nothing. */
  private double onTheDay() {
    return 1 - (1 - observed.stray()) * observed.beforeOnTheDay();
  }

  /** By how much what was rated lies above the average of the day. */
  private static float[] above(Forecast.Kind kind, Seen seen) {
    return switch (kind) {
      case NOW, AVERAGE, WEEK -> seen.scratch().nothing;
      case ACTIVITY -> seen.traits().activityAbove;
      case WORST -> seen.traits().worstAbove;
    };
  }

  /** The bounds between which a value was rounded to a rating. */
  private record Bounds(float low, float high) {
    static Bounds of(float points) {
      return new Bounds(
          points - HALF <= 0 ? -BEYOND : points - HALF,
          points + HALF >= WORST ? BEYOND : points + HALF);
    }
  }

  /**
   * What all draws share of a rating.
   *
   * @param keep share of the last day's difference that is left
   * @param gain of the filter
   * @param precision one over the standard deviation
   * @param fresh chance that the rating is one of today
   * @param otherwise chance of these points if it is not
   */
  private record Step(
      float keep,
      float gain,
      float precision,
      float fresh,
      float otherwise,
      float points,
      Bounds bounds) {

    /** In short loops without a branch, each of which takes many draws at once. */
    void take(Seen seen, float[] above) {
      float[] expected = seen.scratch().expected;
      float[] high = seen.scratch().high;
      float[] low = seen.scratch().low;
      expect(seen.count(), seen.carried(), seen.pain(), above, expected);
      float[] sharp = seen.scratch().sharp;
      sharpen(seen.count(), seen.traits().spread, sharp);
      below(seen.count(), bounds.high(), expected, sharp, high);
      below(seen.count(), bounds.low(), expected, sharp, low);
      cut(seen.count(), expected);
      learn(seen.count(), expected, high, low, seen.carried(), seen.likelihood());
    }

    private void sharpen(int count, float[] spread, float[] sharp) {
      float usual = precision;
      for (int a = 0; a < count; a++) {
        sharp[a] = usual / spread[a];
      }
    }

    private static void below(
        int count, float limit, float[] expected, float[] sharp, float[] into) {
      if (Math.abs(limit) == BEYOND) {
        Arrays.fill(into, 0, count, limit > 0 ? 1 : 0);
      } else {
        NormalCurve.roughlyBelow(count, limit, expected, sharp, into);
      }
    }

    /** A rating at the end of the scale is no surprise where still more was expected. */
    private void cut(int count, float[] expected) {
      float rated = points;
      for (int a = 0; a < count && bounds.low() == -BEYOND; a++) {
        expected[a] = Math.max(expected[a], rated);
      }
      for (int a = 0; a < count && bounds.high() == BEYOND; a++) {
        expected[a] = Math.min(expected[a], rated);
      }
    }

    private void expect(int count, float[] carried, float[] pain, float[] above, float[] expected) {
      float left = keep;
      for (int a = 0; a < count; a++) {
        float before = carried[a] * left;
        carried[a] = before;
        expected[a] = pain[a] + before + above[a];
      }
    }

    private void learn(
        int count,
        float[] expected,
        float[] high,
        float[] low,
        float[] carried,
        float[] likelihood) {
      float today = fresh;
      float older = otherwise;
      float rated = points;
      float by = gain;
      for (int a = 0; a < count; a++) {
        float told = today * (high[a] - low[a]);
        float likely = told + older;
        likelihood[a] *= likely;
        carried[a] += by * (rated - expected[a]) * (told / likely);
      }
    }
  }

  /** Room to work in, as much as there are entries. */
  static final class Scratch {
    private final float[] expected;
    private final float[] high;
    private final float[] low;
    private final float[] sharp;
    private final float[] nothing;

    Scratch(int size) {
      expected = new float[size];
      high = new float[size];
      low = new float[size];
      sharp = new float[size];
      nothing = new float[size];
    }
  }

  private void rate(Reading reading, double sd, Seen seen) {
    float keep = forward(reading.day());
    double error = sd * sd;
    float gain = (float) (variance / (variance + error + ROUNDING));
    float precision = (float) (1 / StrictMath.sqrt(variance + error));
    double heard = 1 - observed.stray();
    double habit = followsADay(reading) ? observed.habit() : 0;
    float fresh = (float) (heard * (1 - habit));
    double repeated = repeats(reading) ? heard * habit : 0;
    float otherwise = (float) (repeated + observed.stray() * EQUALLY_LIKELY);
    float points = (float) reading.points();
    new Step(keep, gain, precision, fresh, otherwise, points, Bounds.of(points))
        .take(seen, above(reading.kind(), seen));
    variance *= 1 - gain;
    last.put(reading.kind(), reading);
  }

  /** Takes in a rating whose error has nothing to do with that of the others. */
  private static void apart(Reading reading, double sd, double stray, Seen seen) {
    Bounds bounds = Bounds.of((float) reading.points());
    float[] above = above(reading.kind(), seen);
    float precision = (float) (1 / sd);
    float heard = (float) (1 - stray);
    float otherwise = (float) (stray * EQUALLY_LIKELY);
    for (int a = 0; a < seen.count(); a++) {
      float expected = seen.pain()[a] + above[a];
      float fits =
          NormalCurve.roughlyBelow((bounds.high() - expected) * precision)
              - NormalCurve.roughlyBelow((bounds.low() - expected) * precision);
      seen.likelihood()[a] *= heard * fits + otherwise;
    }
  }

  /** Goes on to the day; what is left of how the last day differed. */
  private float forward(int to) {
    if (day == Integer.MIN_VALUE || to == day) {
      day = to;
      return 1;
    }
    double keep = StrictMath.pow(observed.carryOver(), to - day);
    double all = observed.daySd() * observed.daySd();
    variance = keep * keep * variance + (1 - keep * keep) * all;
    day = to;
    return (float) keep;
  }

  /** Whether this kind was rated the day before as well. */
  private boolean followsADay(Reading reading) {
    Reading before = last.get(reading.kind());
    return before != null && reading.follows(before);
  }

  /** Whether the rating is that of the day before again. */
  private boolean repeats(Reading reading) {
    Reading before = last.get(reading.kind());
    return before != null && reading.repeats(before);
  }
}
