package org.ambulo.core.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/** What a session of therapy is worth to a patient on a day, from 0 to 1. */
public sealed interface Worth {

  /** On a day, with procedures done or booked on these days. */
  double on(LocalDate day, Horizon horizon, Collection<LocalDate> procedures);

  /** The same on every day. */
  record Flat(double base) implements Worth {
    @Override
    public double on(LocalDate day, Horizon horizon, Collection<LocalDate> procedures) {
      return base;
    }
  }

  /**
   * As the forecast of the window says it.
   *
   * @param base on days beyond the list
   * @param byDay from the first day of the horizon on
   */
  record ByDay(double base, List<Double> byDay) implements Worth {
    public ByDay {
      byDay = List.copyOf(byDay);
    }

    @Override
    public double on(LocalDate day, Horizon horizon, Collection<LocalDate> procedures) {
      int index = horizon.indexOf(day);
      return index >= 0 && index < byDay.size() ? byDay.get(index) : base;
    }
  }

  /**
   * Base outside the window that a procedure opens; where windows of two procedures meet, the
   * better of them counts.
   *
   * @param onset days from a procedure until the value starts to rise
   * @param rise days in which it rises to the peak
   * @param plateau days on which it stays there
   * @param decay days in which it falls back to the base
   */
  record Curve(double base, double peak, double onset, double rise, double plateau, double decay)
      implements Worth {

    @Override
    public double on(LocalDate day, Horizon horizon, Collection<LocalDate> procedures) {
      double best = base;
      for (LocalDate procedure : procedures) {
        best = Math.max(best, after((double) ChronoUnit.DAYS.between(procedure, day)));
      }
      return best;
    }

    /** So many days after one procedure. */
    public double after(double days) {
      double rising = rise <= 0 ? (days >= onset ? 1 : 0) : (days - onset) / rise;
      double end = onset + rise + plateau;
      double falling = decay <= 0 ? (days <= end ? 1 : 0) : 1 - (days - end) / decay;
      double share = Math.clamp(Math.min(rising, falling), 0, 1);
      return base + (peak - base) * share;
    }
  }
}
