package org.ambulo.core.relief;

import java.util.Arrays;
import java.util.List;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefObservation;
import org.ambulo.core.knowledge.ReliefPrior;

/**
 * Draws made where a {@link Sketch} says that they will fit: courses of the library, each with a
 * pain before, distances and a spread of its own, weighed by all ratings and by how much rarer they
 * are in the prior than they were made here. The sketch may be wrong, and then only costs draws.
 * The same history gives the same draws.
 *
 * <p>Importance sampling; Robert and Casella, Monte Carlo statistical methods, 2004, 3.3.
 */
final class Proposal {

  private static final int FEW = 512;
  private static final int MANY = 2048;

  /** Fits of the sketch are taken to this power, in case it is too sure. */
  private static final double FORCE = 0.8;

  /** Draws so much less likely to be chosen, on the logarithm, are not. */
  private static final double REACH = 12;

  /** Values are spread a little wider than the sketch has them. */
  private static final double WIDER = 1.15;

  /** Draws of less than this part of the greatest weight no longer count; a logarithm. */
  private static final double NEGLIGIBLE = -9;

  private static final long SEED = 90_210;

  private final History history;
  private final Relief relief;
  private final Cloud cloud;
  private final Sketch sketch;
  private final List<Shift> shifts;
  private final int[] near;
  private final double[] chances;
  private final Chance chance = new Chance(SEED);

  private Proposal(Cloud cloud, History history, Relief relief) {
    this.cloud = cloud;
    this.history = history;
    this.relief = relief;
    sketch = new Sketch(cloud, history, relief.observation());
    shifts = Shift.all(cloud);
    near = sketch.near(REACH / FORCE);
    chances = chances();
  }

  /** Draws of a cloud that fit all readings of a history; more of them where few do. */
  static Posterior of(Cloud cloud, History history, Relief relief) {
    Proposal proposal = new Proposal(cloud, history, relief);
    Posterior few = proposal.posterior(FEW);
    return few.effectiveDraws() >= ReliefModel.ENOUGH_DRAWS ? few : proposal.posterior(MANY);
  }

  /** With which each of the near draws is chosen. */
  private double[] chances() {
    double[] logs = new double[near.length];
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < near.length; i++) {
      logs[i] = sketch.log(near[i]);
      best = Math.max(best, logs[i]);
    }
    double sum = 0;
    for (int i = 0; i < near.length; i++) {
      logs[i] = Exponential.of(FORCE * (logs[i] - best)) * shifted(near[i]);
      sum += logs[i];
    }
    for (int i = 0; i < near.length; i++) {
      logs[i] /= sum;
    }
    return logs;
  }

  /** How much likelier a draw is in this patient than in the strata. */
  private double shifted(int draw) {
    double weight = 1;
    for (Shift shift : shifts) {
      weight *= shift.of(draw);
    }
    return weight;
  }

  private Posterior posterior(int size) {
    int[] chosen = systematic(size);
    int[] draws = Arrays.stream(chosen).map(i -> near[i]).toArray();
    Traits traits = new Traits(size);
    double[] logs = new double[size];
    for (int i = 0; i < size; i++) {
      double rarer = shifted(draws[i]) / (chances[chosen[i]] * cloud.size());
      logs[i] = Logarithm.of(rarer) + new Traiting(draws[i]).into(traits, i);
    }
    Cloud made = cloud.chosen(draws, traits);
    Filter filter = new Filter(relief.observation());
    Weighing weighing =
        new Weighing(Sample.equal(made), made, history.sessions(), filter);
    history.readings().forEach(weighing::takeAll);
    double[] likely = weighing.logLikelihoods();
    Arrays.setAll(logs, i -> logs[i] + likely[i]);
    Sample weighed = weighing.sample().weighing(logs, NEGLIGIBLE);
    return Posterior.proposed(made, history, relief, filter, weighed);
  }

  /** Chooses by chance, evenly spaced. */
  private int[] systematic(int size) {
    int[] chosen = new int[size];
    double mark = chance.even() / size;
    double reached = chances[0];
    int at = 0;
    for (int i = 0; i < size; i++) {
      while (reached < mark && at < chances.length - 1) {
        reached += chances[++at];
      }
      chosen[i] = at;
      mark += 1.0 / size;
    }
    return chosen;
  }

  /** Traits for the course of one draw. */
  private final class Traiting {
    private final int draw;

    /** How much rarer they are in the prior than they are made here, on the logarithm. */
    private double rarer;

    Traiting(int draw) {
      this.draw = draw;
    }

    double into(Traits traits, int i) {
      ReliefObservation observed = relief.observation();
      Traits kept = cloud.traits();
      ReliefPrior.Normal before = cloud.courses().getFirst().prior().baseline();
      ReliefPrior.Normal usual = new ReliefPrior.Normal(0, observed.spreadSigma());
      double spread = StrictMath.exp(drawn(sketch.logSpread(draw), usual));
      double baseline = drawn(sketch.baseline(draw, spread), before);
      double worst =
          sketch.isWorstRated()
              ? drawn(sketch.worstAbove(draw, spread, baseline), observed.worstAbove())
              : kept.worstAbove[draw];
      double activity =
          sketch.isActivityRated()
              ? drawn(
                  sketch.activityAbove(draw, spread, baseline, worst), observed.activityAbove())
              : kept.activityAbove[draw];
      traits.natural[i] = kept.natural[draw];
      traits.training[i] = kept.training[draw];
      traits.spread[i] = (float) spread;
      traits.baseline[i] = (float) baseline;
      traits.worstAbove[i] = (float) worst;
      traits.activityAbove[i] = (float) activity;
      return baseline < Library.LEAST_BASELINE ? Double.NEGATIVE_INFINITY : rarer;
    }

    private double drawn(Sketch.About about, ReliefPrior.Normal prior) {
      double z = chance.normal();
      double sd = WIDER * about.sd();
      double value = about.mean() + sd * z;
      double far = (value - prior.mean()) / prior.sd();
      rarer += (z * z - far * far) / 2 + Logarithm.of(sd / prior.sd());
      return value;
    }
  }
}
