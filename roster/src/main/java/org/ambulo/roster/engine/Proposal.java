package org.ambulo.roster.engine;

import java.util.List;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Judgement;

/**
 * A schedule that the engine proposes.
 *
 * @param bookings all of it, by time, fixed ones included
 * @param judgement of the referee; without violations
 * @param upperBound value that no schedule of this clinic exceeds
 * @param start value of the schedule that the engine started from
 * @param scarce what is scarcest first; empty where no prices were sought
 * @param steps taken for the prices
 * @param turns taken by the search
 */
public record Proposal(
    List<Booking> bookings,
    Judgement judgement,
    double upperBound,
    double start,
    List<Unbooked> unbooked,
    List<Scarcity> scarce,
    int steps,
    long turns) {

  public Proposal {
    bookings = List.copyOf(bookings);
    unbooked = List.copyOf(unbooked);
    scarce = List.copyOf(scarce);
  }

  public double value() {
    return judgement.score().total();
  }

  /** Share of the upper bound that is not reached at most, from 0; 0 where nothing is to gain. */
  public double gap() {
    return upperBound <= 0 ? 0 : Math.max(0, (upperBound - value()) / upperBound);
  }
}
