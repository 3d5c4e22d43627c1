package org.ambulo.core.relief;

import java.util.Arrays;
import java.util.List;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefObservation;
import org.ambulo.core.knowledge.ReliefPrior;

/**
 * Draws made where a {@link Sketch} says that they will fit: courses of the library, each with a
 * pain before, distances and a spread of its own, weighed by all ratings and by how much rarer they
 * are in the prior than they were made here. The sketch may be wrong, and then only costs draws:
 * where few fit, what they say of their values moves the next. The same history gives the same
 * draws.
 *
 * <p>Importance sampling; Robert and Casella, Monte Carlo statistical methods, 2004, 3.3.
 */
final class Proposal {

  private static final int FEW = 512;
  private static final int ROUNDS = 3;
  private static final int MANY = 2048;

  /** Fits of the sketch are taken to this power, in case it is too sure. */
  private static final double FORCE = 0.8;

  /** Draws that fit less than this part of the best are not chosen. */
  private static final float REACH = 3e-4f;

  /** Makes 1 of any number that is not next to nothing, once cut. */
  private static final float STEEP = 1e30f;

  private static final int LANES = 4;

  /** Values are spread a little wider than the sketch has them. */
  private static final double WIDER = 1.15;

  /** Draws of less than this part of the greatest weight no longer count; a logarithm. */
  private static final double NEGLIGIBLE = -8;

  private static final long SEED = 90_210;

  private final History history;
  private final Relief relief;
  private final Cloud cloud;
  private final Sketch sketch;
  private final List<Shift> shifts;
  private final float[] chances;
  private final double sum;
  private final Tuning tuning = new Tuning();
  private final Chance chance = new Chance(SEED);

  private Proposal(Cloud cloud, History history, Relief relief) {
    this.cloud = cloud;
    this.history = history;
    this.relief = relief;
    sketch = new Sketch(cloud, history, relief.observation());
    shifts = Shift.all(cloud);
    chances = chances();
    sum = sum(chances);
  }

  /** Draws of a cloud that fit all readings of a history; more of them where few do. */
  static Posterior of(Cloud cloud, History history, Relief relief) {
    Proposal proposal = new Proposal(cloud, history, relief);
    for (int round = 0; round < ROUNDS; round++) {
      Posterior few = proposal.posterior(FEW);
      if (few.effectiveDraws() >= ReliefModel.ENOUGH_DRAWS) {
        return few;
      }
    }
    return proposal.posterior(MANY);
  }

  /** With which each draw is chosen. */
  private float[] chances() {
    float[] fits = sketch.fits(FORCE);
    float best = 0;
    for (float fit : fits) {
      best = Math.max(best, fit);
    }
    dropBelow(best * REACH, fits);
    shifts.forEach(shift -> shift.respond(fits));
    return fits;
  }

  /** Without a branch, so that many are taken at once. */
  private static void dropBelow(float least, float[] fits) {
    for (int draw = 0; draw < fits.length; draw++) {
      float kept = Math.max(0f, Math.min(1f, (fits[draw] - least) * STEEP));
      fits[draw] *= kept;
    }
  }

  /** Four sums side by side, so that none waits for another. */
  private static double sum(float[] all) {
    double[] sums = new double[LANES];
    for (int i = 0; i < all.length; i++) {
      sums[i % LANES] += all[i];
    }
    return Arrays.stream(sums).sum();
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
    int[] draws = Systematic.chosen(chances, chances.length, sum, size, chance.even());
    Traits traits = new Traits(size);
    double[] logs = new double[size];
    double[][] far = new double[size][Tuning.VALUES];
    for (int i = 0; i < size; i++) {
      double rarer = shifted(draws[i]) * sum / (chances[draws[i]] * cloud.size());
      logs[i] = Logarithm.of(rarer) + new Traiting(draws[i], far[i]).into(traits, i);
    }
    Cloud made = cloud.chosen(draws, traits);
    Filter filter = new Filter(relief.observation());
    Weighing weighing = new Weighing(Sample.equal(made), made, history.sessions(), filter);
    history.readings().forEach(weighing::takeAll);
    double[] likely = weighing.logLikelihoods();
    Arrays.setAll(logs, i -> logs[i] + likely[i]);
    tuning.learn(far, logs);
    Sample weighed = weighing.sample().weighing(logs, NEGLIGIBLE);
    return Posterior.proposed(made, history, relief, filter, weighed);
  }

  /** Traits for the course of one draw. */
  private final class Traiting {
    private final int draw;
    private final double[] far;

    /** How much rarer they are in the prior than they are made here, on the logarithm. */
    private double rarer;

    Traiting(int draw, double[] far) {
      this.draw = draw;
      this.far = far;
    }

    double into(Traits traits, int i) {
      ReliefObservation observed = relief.observation();
      Traits kept = cloud.traits();
      ReliefPrior.Normal before = cloud.courses().getFirst().prior().baseline();
      ReliefPrior.Normal usual = new ReliefPrior.Normal(0, observed.spreadSigma());
      double spread = Exponential.of(drawn(0, sketch.logSpread(draw), usual));
      double baseline = drawn(1, sketch.baseline(draw, spread), before);
      double worst =
          sketch.isWorstRated()
              ? drawn(2, sketch.worstAbove(draw, spread, baseline), observed.worstAbove())
              : kept.worstAbove[draw];
      double activity =
          sketch.isActivityRated()
              ? drawn(
                  3, sketch.activityAbove(draw, spread, baseline, worst), observed.activityAbove())
              : kept.activityAbove[draw];
      traits.natural[i] = kept.natural[draw];
      traits.training[i] = kept.training[draw];
      traits.spread[i] = (float) spread;
      traits.baseline[i] = (float) baseline;
      traits.worstAbove[i] = (float) worst;
      traits.activityAbove[i] = (float) activity;
      boolean tooLow = baseline < relief.patients().leastBaseline();
      return tooLow ? Double.NEGATIVE_INFINITY : rarer;
    }

    private double drawn(int number, Sketch.About about, ReliefPrior.Normal prior) {
      double z = chance.normal();
      double sd = WIDER * tuning.sd[number];
      far[number] = tuning.mean[number] + sd * z;
      double value = about.mean() + about.sd() * far[number];
      double odd = (value - prior.mean()) / prior.sd();
      rarer += (z * z - odd * odd) / 2 + Logarithm.of(sd * about.sd() / prior.sd());
      return value;
    }
  }
}
