package org.ambulo.core.relief;

import java.util.List;
import org.ambulo.core.knowledge.Relief;

/**
 * The model of relief after interventions: what a patient's history makes of the priors. Pure and
 * exact: the same history gives the same posterior, to the bit. Safe for several threads.
 */
public final class ReliefModel {

  /** With fewer effective draws than these, draws are made anew. */
  public static final double ENOUGH_DRAWS = 100;

  private final Relief relief;
  private final Libraries libraries;

  public ReliefModel(Relief relief, Libraries libraries) {
    this.relief = relief;
    this.libraries = libraries;
  }

  public Relief relief() {
    return relief;
  }

  /** By all readings of the history; refined where too few draws fit. */
  public Posterior posterior(History history) {
    return enough(proposed(history));
  }

  /** By draws made where they are likely to fit; more of them where few do. */
  public Posterior proposed(History history) {
    if (history.readings().isEmpty()) {
      return prior(history);
    }
    Cloud cloud = Cloud.of(history.treatments(), libraries, relief);
    return Proposal.of(cloud, history, relief);
  }

  /** By the weights alone. */
  public Posterior weighed(History history) {
    return prior(history).after(history.readings());
  }

  /** Before any reading. */
  public Posterior prior(History history) {
    Cloud cloud = Cloud.of(history.treatments(), libraries, relief);
    return Posterior.before(cloud, history, relief);
  }

  /** By draws that are made to fit all readings of the posterior's history. */
  public Posterior refined(Posterior posterior) {
    return Refinement.of(posterior, libraries);
  }

  /** The same where enough draws fit it, else refined. */
  Posterior enough(Posterior posterior) {
    List<Reading> readings = posterior.history().readings();
    return readings.isEmpty() || posterior.effectiveDraws() >= ENOUGH_DRAWS
        ? posterior
        : refined(posterior);
  }
}
