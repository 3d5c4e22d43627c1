package org.ambulo.core.relief;

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

  private static final double ROUNDING = 1.0 / 12;
  private static final float HALF = 0.5f;
  private static final double WORST = 10;
  private static final double EQUALLY_LIKELY = 1.0 / 11;
  private static final float[] NOTHING = new float[0];

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
  record Seen(
      int count, Traits traits, float[] pain, float[] carried, double[] likelihood) {}

  /** Takes in the next rating. */
  void take(Reading reading, Seen seen) {
    if (reading.day() == 0) {
      double error = StrictMath.hypot(observed.daySd(), observed.readingSd());
      apart(reading, error, above(reading.kind(), seen.traits()), onTheDay(), seen);
      return;
    }
    switch (reading.kind()) {
      case NOW, AVERAGE -> rate(reading, observed.readingSd(), seen);
      case ACTIVITY -> rate(reading, observed.activitySd(), seen);
      case WORST -> rate(reading, observed.worstSd(), seen);
      case WEEK -> apart(reading, observed.recallSd(), NOTHING, observed.stray(), seen);
    }
  }

  /** A rating of the day itself may have been given after, and then says nothing. */
  private double onTheDay() {
    return 1 - (1 - observed.stray()) * observed.beforeOnTheDay();
  }

  /** By how much what was rated lies above the average of the day; nothing for the average. */
  private static float[] above(Forecast.Kind kind, Traits traits) {
    return switch (kind) {
      case NOW, AVERAGE, WEEK -> NOTHING;
      case ACTIVITY -> traits.activityAbove;
      case WORST -> traits.worstAbove;
    };
  }

  /**
   * The bounds between which a value was rounded to a rating, and by how much a rating may surprise:
   * one at the end of the scale is no surprise where still more was expected.
   */
  private record Bounds(float low, float high, float leastSurprise, float mostSurprise) {
    static Bounds of(double points) {
      boolean least = points <= 0;
      boolean most = points >= WORST;
      return new Bounds(
          least ? Float.NEGATIVE_INFINITY : (float) points - HALF,
          most ? Float.POSITIVE_INFINITY : (float) points + HALF,
          most ? 0 : Float.NEGATIVE_INFINITY,
          least ? 0 : Float.POSITIVE_INFINITY);
    }

    float surprise(float difference) {
      return difference < leastSurprise
          ? leastSurprise
          : difference > mostSurprise ? mostSurprise : difference;
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
    Bounds bounds = Bounds.of(points);
    float[] above = above(reading.kind(), seen.traits());
    float[] spread = seen.traits().spread;
    for (int a = 0; a < seen.count(); a++) {
      float carried = seen.carried()[a] * keep;
      float expected = seen.pain()[a] + carried + (above.length == 0 ? 0 : above[a]);
      float scale = precision / spread[a];
      float fits =
          NormalCurve.roughlyBelow((bounds.high() - expected) * scale)
              - NormalCurve.roughlyBelow((bounds.low() - expected) * scale);
      float told = fresh * fits;
      float likelihood = told + otherwise;
      seen.likelihood()[a] *= likelihood;
      float surprise = bounds.surprise(points - expected);
      seen.carried()[a] = carried + gain * surprise * (told / likelihood);
    }
    variance *= 1 - gain;
    last.put(reading.kind(), reading);
  }

  /** Takes in a rating whose error has nothing to do with that of the others. */
  private static void apart(Reading reading, double sd, float[] above, double stray, Seen seen) {
    Bounds bounds = Bounds.of(reading.points());
    double floor = stray * EQUALLY_LIKELY;
    for (int a = 0; a < seen.count(); a++) {
      double expected = seen.pain()[a] + (above.length == 0 ? 0 : above[a]);
      double fits =
          NormalCurve.below((bounds.high() - expected) / sd)
              - NormalCurve.below((bounds.low() - expected) / sd);
      seen.likelihood()[a] *= (1 - stray) * fits + floor;
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
    return before != null && before.day() == reading.day() - 1;
  }

  /** Whether the rating is that of the day before again. */
  private boolean repeats(Reading reading) {
    Reading before = last.get(reading.kind());
    return before != null && followsADay(reading) && before.points() == reading.points();
  }
}
