package org.ambulo.core.relief;

/**
 * The share of pain that an intervention takes away, by day: it comes with a time constant and
 * fades by a stretched exponential.
 *
 * <p>{@code e(t) = E (1 - exp(-t / tau)) 2^-((t / D)^kappa)}
 */
final class EffectCurve {

  private static final double LOG_2 = StrictMath.log(2);

  private static final double[] LOG_OF_DAY = logs();

  private EffectCurve() {}

  private static double[] logs() {
    double[] logs = new double[DayGrid.LAST_DAY + 1];
    for (int day = 1; day < logs.length; day++) {
      logs[day] = StrictMath.log(day);
    }
    return logs;
  }

  /**
   * @param greatest E, from 0 to 1
   * @param onset tau, days
   * @param logHalf logarithm of D, days
   * @param shape kappa
   * @param day from 1 on; days after the last of the grid count as the last
   */
  static double at(double greatest, double onset, double logHalf, double shape, int day) {
    int counted = Math.min(day, DayGrid.LAST_DAY);
    double come = 1 - Exponential.of(-counted / onset);
    double gone = Exponential.of(shape * (LOG_OF_DAY[counted] - logHalf));
    return greatest * come * Exponential.of(-LOG_2 * gone);
  }
}
