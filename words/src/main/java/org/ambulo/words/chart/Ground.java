package org.ambulo.words.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Where days and points of pain lie on a drawing. A day is a column, its middle is where it is
 * drawn.
 *
 * @param first day, at the left
 * @param last day, at the right
 */
record Ground(LocalDate first, LocalDate last, double left, double right) {

  private static final int[] STEPS = {1, 2, 7, 14, 28, 56, 112, 224, 448, 896, 1792, 3584};

  /** The middle of a day. */
  double x(LocalDate day) {
    return left + (ChronoUnit.DAYS.between(first, day) + 0.5) * column();
  }

  /** The width of a day. */
  double column() {
    return (right - left) / (ChronoUnit.DAYS.between(first, last) + 1);
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Days to name, counted from one of them, so far apart that a label of this width fits. */
  List<LocalDate> ticks(LocalDate from, double labelWidth) {
    int step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0 && STEPS[i] * column() >= labelWidth; i--) {
      step = STEPS[i];
    }
    List<LocalDate> ticks = new ArrayList<>();
    long before = ChronoUnit.DAYS.between(first, from) / step;
    LocalDate day = from.minusDays(before * step);
    while (!day.isAfter(last)) {
      if (!day.isBefore(first)) {
        ticks.add(day);
      }
      day = day.plusDays(step);
    }
    return ticks;
  }
}
