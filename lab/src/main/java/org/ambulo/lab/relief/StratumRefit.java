package org.ambulo.lab.relief;

import java.util.Optional;
import org.ambulo.core.knowledge.ReliefPrior;

/**
 * What a clinic's outcomes say of one stratum.
 *
 * @param patients whose ratings were used
 * @param prior as it was
 * @param shifts by which it moves; empty where too few patients were seen
 */
record StratumRefit(
    String stratum, int patients, ReliefPrior prior, Optional<PartialPooling.Shifts> shifts) {

  /** Share of responders of a typical clinic, as it was. */
  double responders() {
    return prior.responder().mean();
  }

  /** The same, moved. */
  double movedResponders(PartialPooling.Shifts moved) {
    double odds = responders() / (1 - responders()) * Math.exp(moved.logOdds().mean());
    return odds / (1 + odds);
  }

  double movedHalf(PartialPooling.Shifts moved) {
    return prior.halfEffect().median() * Math.exp(moved.logDuration().mean());
  }
}
