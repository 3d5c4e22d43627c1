package org.ambulo.core.relief;

/**
 * The natural logarithm by table, to within 1e-12: quick, and the same to the bit on every machine.
 */
final class Logarithm {

  private static final int BITS = 10;
  private static final int FRACTION_BITS = 52;
  private static final int BIAS = 1023;
  private static final double LOG_2 = StrictMath.log(2);
  private static final long FRACTION = (1L << FRACTION_BITS) - 1;
  private static final long ONE = (long) BIAS << FRACTION_BITS;
  private static final double[] MIDDLE = new double[1 << BITS];
  private static final double[] LOG = new double[1 << BITS];

  static {
    for (int i = 0; i < MIDDLE.length; i++) {
      MIDDLE[i] = 1 + (i + 0.5) / MIDDLE.length;
      LOG[i] = StrictMath.log(MIDDLE[i]);
    }
  }

  private Logarithm() {}

  /** Of a number; exactly that of the library for those that are not positive or hardly so. */
  static double of(double x) {
    if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
      return StrictMath.log(x);
    }
    long bits = Double.doubleToRawLongBits(x);
    int exponent = (int) (bits >>> FRACTION_BITS) - BIAS;
    int at = (int) ((bits & FRACTION) >>> (FRACTION_BITS - BITS));
    double part = Double.longBitsToDouble((bits & FRACTION) | ONE);
    double rest = part / MIDDLE[at] - 1;
    return exponent * LOG_2 + LOG[at] + rest * (1 - rest * (0.5 - rest / 3));
  }
}
