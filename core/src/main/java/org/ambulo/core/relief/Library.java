package org.ambulo.core.relief;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefObservation;
import org.ambulo.core.knowledge.ReliefPrior;

/**
 * Many patients drawn from the prior of one stratum, the same on every machine. Never changed.
 */
public final class Library {

  /** Draws of a library. */
  public static final int SIZE = 20_480;

  private static final long SEED = 20_261_122;
  static final double LEAST_BASELINE = 0.5;
  static final double LEAST_EFFECT = 1e-4;

  final ReliefPrior prior;
  final Traits traits;
  final Responses responses;

  /** The draws in the order of their greatest effect. */
  final int[] byEffect;

  private Library(ReliefPrior prior, Traits traits, Responses responses) {
    this.prior = prior;
    this.traits = traits;
    this.responses = responses;
    byEffect = order(responses.greatest);
  }

  /** Sorts by effect and then by number, as whole numbers of both. */
  private static int[] order(float[] effects) {
    long[] keys = new long[effects.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ((long) Float.floatToIntBits(effects[i]) << 32) | i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  /** Draws it; a second or so. */
  public static Library draw(ReliefPrior prior, Relief relief) {
    Traits traits = new Traits(SIZE);
    Responses responses = new Responses(SIZE);
    Chance chance = new Chance(SEED);
    EffectDensity density = new EffectDensity(prior, 0);
    for (int i = 0; i < SIZE; i++) {
      Patient patient = Patient.draw(prior, relief, chance);
      patient.into(traits, responses, i);
      responses.responds[i] = (float) density.responds(patient.greatest());
    }
    IntStream.range(0, SIZE).parallel().forEach(responses::trace);
    return new Library(prior, traits, responses);
  }

  /** Of what {@link #draw} gave on another day. */
  static Library of(ReliefPrior prior, Traits traits, Responses responses) {
    return new Library(prior, traits, responses);
  }

  int size() {
    return traits.size();
  }

  /** The normal score of an effect among all draws. */
  double score(double effect) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (responses.greatest[byEffect[middle]] < effect) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return NormalCurve.quantile((low + 0.5) / (size() + 1));
  }

  /** Bytes that its arrays take. */
  public long bytes() {
    return responses.effects.length
        + (long) size() * Float.BYTES * (traits.all().length + responses.all().length)
        + (long) size() * Integer.BYTES;
  }

  /** One patient of the prior. */
  public record Patient(
      double baseline,
      double natural,
      double training,
      double activityAbove,
      double worstAbove,
      double spread,
      double greatest,
      double onset,
      double half,
      double shape,
      double flare) {

    /** The next by chance. */
    public static Patient draw(ReliefPrior prior, Relief relief, Chance chance) {
      return draw(prior, relief, chance, 0, 0);
    }

    /**
     * The next by chance, of patients who differ from the stratum.
     *
     * @param logOdds of being a responder
     * @param logDuration of the half-effect time
     */
    public static Patient draw(
        ReliefPrior prior, Relief relief, Chance chance, double logOdds, double logDuration) {
      ReliefObservation observed = relief.observation();
      double baseline = chance.of(prior.baseline());
      while (baseline < LEAST_BASELINE) {
        baseline = chance.of(prior.baseline());
      }
      double logit =
          Odds.logit(prior.responder().mean())
              + logOdds
              + prior.responder().logitSd() * chance.normal();
      boolean responds = chance.happens(Odds.chance(logit));
      double greatest =
          chance.of(responds ? prior.effectOfResponder() : prior.effectOfOther());
      double flare =
          chance.happens(prior.flare().probability())
              ? chance.exponential(prior.flare().meanPoints())
              : 0;
      return new Patient(
          baseline,
          prior.natural().mean() + prior.natural().sd() * chance.normal(),
          training(relief.training(), chance),
          chance.of(observed.activityAbove()),
          chance.of(observed.worstAbove()),
          StrictMath.exp(observed.spreadSigma() * chance.normal()),
          Math.clamp(greatest, LEAST_EFFECT, 1 - LEAST_EFFECT),
          chance.of(prior.onset()),
          chance.of(prior.halfEffect()) * StrictMath.exp(logDuration),
          chance.of(prior.decayShape()),
          flare);
    }

    private static double training(Relief.Training training, Chance chance) {
      double points = training.mean() + training.sd() * chance.normal();
      while (points < training.least() || points > training.greatest()) {
        points = training.mean() + training.sd() * chance.normal();
      }
      return points;
    }

    private void into(Traits traits, Responses responses, int i) {
      traits.baseline[i] = (float) baseline;
      traits.natural[i] = (float) natural;
      traits.training[i] = (float) training;
      traits.activityAbove[i] = (float) activityAbove;
      traits.worstAbove[i] = (float) worstAbove;
      traits.spread[i] = (float) spread;
      responses.greatest[i] = (float) greatest;
      responses.onset[i] = (float) onset;
      responses.logHalf[i] = (float) StrictMath.log(half);
      responses.shape[i] = (float) shape;
      responses.flare[i] = (float) flare;
    }
  }
}
