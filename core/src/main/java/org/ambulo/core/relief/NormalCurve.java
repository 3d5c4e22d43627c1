package org.ambulo.core.relief;

/**
 * The standard normal distribution by table: distribution function to within 1e-6, and its inverse.
 */
final class NormalCurve {

  private static final double REACH = 8;
  private static final int PER_UNIT = 256;
  private static final double SHIFT = REACH * PER_UNIT;
  private static final int LAST = (int) (2 * SHIFT);
  private static final double[] TABLE = table();
  private static final int GUESSES = 1024;
  private static final int[] GUESS = guesses();
  private static final int COARSE_REACH = 6;
  private static final int COARSE_PER_UNIT = 64;

  private NormalCurve() {}

  /** Simpson's rule on the density, between each entry and the next. */
  private static double[] table() {
    double[] table = new double[LAST + 2];
    double step = 1.0 / PER_UNIT;
    for (int i = 1; i <= LAST; i++) {
      double x = -REACH + (i - 1) * step;
      table[i] =
          table[i - 1]
              + step / 6 * (density(x) + 4 * density(x + step / 2) + density(x + step));
    }
    table[LAST + 1] = table[LAST];
    return table;
  }

  /** The last entry that is no greater than each of the chances, evenly spaced. */
  private static int[] guesses() {
    int[] guesses = new int[GUESSES + 1];
    int at = 0;
    for (int i = 0; i <= GUESSES; i++) {
      while (at < LAST && TABLE[at + 1] <= (double) i / GUESSES) {
        at++;
      }
      guesses[i] = Math.min(at, LAST - 1);
    }
    return guesses;
  }

  private static double density(double x) {
    return StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * StrictMath.PI);
  }

  /** A coarse copy that stays in the nearest memory: to within 1e-5. */
  private static final float[] COARSE = coarse();

  private static float[] coarse() {
    float[] coarse = new float[2 * COARSE_REACH * COARSE_PER_UNIT + 2];
    for (int i = 0; i < coarse.length; i++) {
      coarse[i] = (float) below((double) i / COARSE_PER_UNIT - COARSE_REACH);
    }
    coarse[0] = 0;
    return coarse;
  }

  /** Chance of a value below {@code x}, quickly. */
  static float roughlyBelow(float x) {
    if (x <= -COARSE_REACH) {
      return 0;
    }
    if (x >= COARSE_REACH) {
      return 1;
    }
    float at = (x + COARSE_REACH) * COARSE_PER_UNIT;
    int i = (int) at;
    float left = COARSE[i];
    return left + (at - i) * (COARSE[i + 1] - left);
  }

  /** Chance of a value below {@code x}. */
  static double below(double x) {
    double at = x * PER_UNIT + SHIFT;
    if (at <= 0) {
      return 0;
    }
    if (at >= LAST) {
      return 1;
    }
    int i = (int) at;
    double left = TABLE[i];
    return left + (at - i) * (TABLE[i + 1] - left);
  }

  /** The value below which a chance lies, {@code 0 < chance < 1}; by bisection of the table. */
  static double quantile(double chance) {
    int low = GUESS[(int) (chance * GUESSES)];
    int high = GUESS[(int) (chance * GUESSES) + 1] + 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (TABLE[middle] <= chance) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double width = TABLE[high] - TABLE[low];
    double part = width == 0 ? 0 : (chance - TABLE[low]) / width;
    return (low + part - SHIFT) / PER_UNIT;
  }
}
