package org.ambulo.peers;

import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.lab.peers.NextFree;
import org.ambulo.lab.peers.WindowGreedy;
import org.ambulo.peers.cpsat.CpSatPeer;
import org.ambulo.peers.timefold.TimefoldPeer;
import org.ambulo.roster.engine.Budget;
import org.ambulo.roster.engine.Planner;
import org.ambulo.roster.engine.Proposal;
import org.ambulo.roster.engine.Watch;

/** What is compared. */
enum Method {
  NEXT_FREE("next free"),
  WINDOW_GREEDY("window greedy"),
  TIMEFOLD("Timefold 2.2.0"),
  CP_SAT("CP-SAT by day, packed"),
  ENGINE("Ambulo");

  /** The working defaults of the calendar. */
  static final ScheduleWeights WEIGHTS = Knowledge.shipped().scheduling().weights();

  private static final long SEED = 1;

  private final String title;

  Method(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** The method, ready to start: what it loads is not part of its time. */
  Peer peer() {
    return switch (this) {
      case NEXT_FREE -> (clinic, watch) -> new Outcome(new NextFree().book(clinic));
      case WINDOW_GREEDY -> (clinic, watch) -> new Outcome(new WindowGreedy(WEIGHTS).book(clinic));
      case TIMEFOLD -> new TimefoldPeer(WEIGHTS, SEED);
      case CP_SAT -> new CpSatPeer(WEIGHTS, SEED);
      case ENGINE -> Method::engine;
    };
  }

  private static Outcome engine(Clinic clinic, Stopwatch watch) {
    Proposal proposal =
        new Planner(WEIGHTS, SEED)
            .plan(clinic, new Budget.Seconds(watch.seconds(), System::nanoTime), Watch.NOBODY);
    return new Outcome(proposal.bookings(), proposal.upperBound());
  }
}
