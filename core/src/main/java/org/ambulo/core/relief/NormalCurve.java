package org.ambulo.core.relief;

/**
 * The standard normal distribution by table: distribution function to within 1e-6, and its inverse.
 */
final class NormalCurve {

  private static final double REACH = 8;
  private static final int PER_UNIT = 256;
  private static final double SHIFT = REACH * PER_UNIT;
  private static final int LAST = (int) (2 * SHIFT);
  private static final float FAR = 7;
  private static final float ROOT_HALF = (float) StrictMath.sqrt(0.5);

  /** Added to a number before it divides another that may be zero too. */
  private static final float TINY = 1e-30f;

  private static final double[] TABLE = table();
  private static final int GUESSES = 1024;
  private static final int[] GUESS = guesses();

  private NormalCurve() {}

  /** Simpson's rule on the density, between each entry and the next. */
  private static double[] table() {
    double[] table = new double[LAST + 2];
    double step = 1.0 / PER_UNIT;
    for (int i = 1; i <= LAST; i++) {
      double x = -REACH + (i - 1) * step;
      table[i] =
          table[i - 1] + step / 6 * (density(x) + 4 * density(x + step / 2) + density(x + step));
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

  /** Chance of a value below {@code x}, to within 2e-6. */
  static float roughlyBelow(float x) {
    return finitelyBelow(Math.max(-FAR, Math.min(FAR, x)));
  }

  /**
   * The same of a number that is not infinite, without a branch, minimum or maximum, so that many
   * are worked out at once. Abramowitz and Stegun, Handbook of mathematical functions, 7.1.28.
   */
  private static float finitelyBelow(float x) {
    float far = Math.abs(x);
    float z = far * ROOT_HALF;
    float sum =
        1
            + z
                * (0.07052308f
                    + z
                        * (0.04228201f
                            + z
                                * (0.009270527f
                                    + z
                                        * (0.0001520143f
                                            + z * (0.0002765672f + z * 0.0000430638f)))));
    float square = sum * sum;
    float fourth = square * square;
    float eighth = fourth * fourth;
    float side = x / (far + TINY);
    return 0.5f + side * (0.5f - 0.5f / (eighth * eighth));
  }

  /** Chances of values below a limit, each about its own mean and as precise as it is. */
  static void roughlyBelow(int count, float limit, float[] mean, float[] precision, float[] into) {
    for (int a = 0; a < count; a++) {
      into[a] = finitelyBelow((limit - mean[a]) * precision[a]);
    }
  }
}
