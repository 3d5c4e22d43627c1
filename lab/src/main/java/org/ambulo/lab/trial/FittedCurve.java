package org.ambulo.lab.trial;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.ambulo.core.roster.Worth;

/**
 * A curve that rises, stays and falls, through the days on which a chance reaches a tenth and nine
 * tenths of its greatest, and falls again below nine tenths and a half of it.
 */
final class FittedCurve {

  private static final double LOW = 0.1;
  private static final double HALF = 0.5;
  private static final double HIGH = 0.9;

  private FittedCurve() {}

  /**
   * @param open chance on a day after the procedure
   * @param last day that is looked at
   * @param worth of a chance
   */
  static Worth of(IntToDoubleFunction open, int last, double base, DoubleUnaryOperator worth) {
    double most = IntStream.rangeClosed(0, last).mapToDouble(open).max().orElse(0);
    if (most <= 0) {
      return new Worth.Flat(base);
    }
    int low = first(0, last, day -> open.applyAsDouble(day) >= LOW * most);
    int high = first(low, last, day -> open.applyAsDouble(day) >= HIGH * most);
    int top = first(high, last, day -> open.applyAsDouble(day) >= most);
    int falls = first(top, last, day -> open.applyAsDouble(day) < HIGH * most);
    int gone = first(falls, last, day -> open.applyAsDouble(day) < HALF * most);
    double rise = (high - low) / (HIGH - LOW);
    double onset = Math.max(0, low - LOW * rise);
    double decay = (gone - falls) / (HIGH - HALF);
    double plateau = Math.max(0, falls - (1 - HIGH) * decay - onset - rise);
    return new Worth.Curve(base, worth.applyAsDouble(most), onset, rise, plateau, decay);
  }

  /** The first day of which something is true, or the last there is. */
  private static int first(int from, int last, IntPredicate that) {
    return IntStream.rangeClosed(from, last).filter(that).findFirst().orElse(last);
  }
}
