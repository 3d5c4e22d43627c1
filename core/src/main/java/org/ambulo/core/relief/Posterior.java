package org.ambulo.core.relief;

import java.util.List;
import org.ambulo.core.knowledge.Relief;

/**
 * What the ratings so far make of the draws of a {@link Cloud}. Never changed; one more rating
 * gives another posterior.
 */
public final class Posterior {

  private final Cloud cloud;
  private final History history;
  private final Relief relief;
  private final Filter filter;
  private final Sample sample;
  private final boolean refined;

  private Posterior(
      Cloud cloud, History history, Relief relief, Filter filter, Sample sample, boolean refined) {
    this.cloud = cloud;
    this.history = history;
    this.relief = relief;
    this.filter = filter;
    this.sample = sample;
    this.refined = refined;
  }

  /** Before any rating. */
  static Posterior before(Cloud cloud, History history, Relief relief) {
    Filter filter = new Filter(relief.observation());
    return new Posterior(cloud, history, relief, filter, Sample.all(cloud), false);
  }

  /** Of draws of a cloud that are weighed by all ratings of a history. */
  static Posterior proposed(
      Cloud cloud, History history, Relief relief, Filter taken, Sample weighed) {
    return new Posterior(cloud, history, relief, taken, weighed, false);
  }

  /** Of draws that were made to fit all ratings of the history; all weigh the same. */
  Posterior fitted(Cloud made, Sample of, Filter taken) {
    return new Posterior(made, history, relief, taken, of, true);
  }

  /** With one more rating, no earlier than those before. */
  public Posterior after(Reading reading) {
    return after(List.of(reading));
  }

  /** With more ratings, in order, no earlier than those before. */
  public Posterior after(List<Reading> readings) {
    Filter taken = filter.copy();
    Weighing weighing = new Weighing(sample, cloud, history.sessions(), taken);
    readings.forEach(weighing::take);
    return new Posterior(cloud, history, relief, taken, weighing.sample(), refined);
  }

  /** Effective sample size, by Kish; draws that share their course count as one. */
  public double effectiveDraws() {
    Course first = cloud.courses().getFirst();
    double sum = 0;
    double squares = 0;
    int a = 0;
    while (a < sample.count()) {
      int course = first.partnerOf(sample.draws()[a]);
      double weight = 0;
      for (; a < sample.count() && first.partnerOf(sample.draws()[a]) == course; a++) {
        weight += sample.weights()[a];
      }
      sum += weight;
      squares += weight * weight;
    }
    return sum * sum / squares;
  }

  /** Whether draws were made anew because too few of the prior fitted. */
  public boolean isRefined() {
    return refined;
  }

  /** Logarithm of the likelihood of all ratings so far. */
  public double logEvidence() {
    return sample.logScale() + StrictMath.log(sample.sum() / cloud.size());
  }

  public History history() {
    return history;
  }

  Cloud cloud() {
    return cloud;
  }

  Relief relief() {
    return relief;
  }

  Sample sample() {
    return sample;
  }
}
