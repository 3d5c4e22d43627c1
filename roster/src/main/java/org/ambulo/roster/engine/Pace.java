package org.ambulo.roster.engine;

/** How much of a budget is spent. */
final class Pace {

  /** Share of the time that goes to the prices. */
  private static final double FOR_PRICES = 0.3;

  private static final double NANOS = 1e9;
  private final Budget budget;
  private final long start;

  Pace(Budget budget) {
    this.budget = budget;
    start = budget instanceof Budget.Seconds time ? time.nanos().getAsLong() : 0;
  }

  /** Spent of what the prices may take, after so many steps. */
  double prices(int steps) {
    return switch (budget) {
      case Budget.Seconds time -> seconds(time) / (time.seconds() * FOR_PRICES);
      case Budget.Turns turns -> (double) steps / turns.steps();
    };
  }

  /** Spent of all, after so many turns. */
  double turns(long done) {
    return switch (budget) {
      case Budget.Seconds time -> seconds(time) / time.seconds();
      case Budget.Turns turns -> (double) done / turns.turns();
    };
  }

  private double seconds(Budget.Seconds time) {
    return (time.nanos().getAsLong() - start) / NANOS;
  }
}
