package org.ambulo.core.relief;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefObservation;
import org.ambulo.core.knowledge.ReliefPrior;
import org.ambulo.core.knowledge.ReliefStratum;

/** Many patients drawn from the prior of one stratum, the same on every machine. Never changed. */
public final class Library {

  /** Draws of a library. */
  public static final int SIZE = 20_480;

  /** Changes whenever the same recipe would give another library. */
  private static final String FORMAT = "2";

  private static final long SEED = 20_261_122;
  static final double LEAST_EFFECT = 1e-4;

  final Traits traits;
  final Responses responses;

  /** The window of each draw, without therapy and without an agreed tolerance. */
  final Windows windows;

  /** The draws in the order of their greatest effect. */
  final int[] byEffect;

  private Library(Traits traits, Responses responses, Windows windows) {
    this.traits = traits;
    this.responses = responses;
    this.windows = windows;
    byEffect = order(responses.greatest);
    responses.settle();
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

  /** Draws it; some tenths of a second. */
  public static Library draw(ReliefStratum stratum, Relief relief) {
    Traits traits = new Traits(SIZE);
    Responses responses = new Responses(SIZE);
    Chance chance = new Chance(SEED);
    ReliefPrior prior = stratum.prior();
    EffectDensity density = new EffectDensity(prior, 0);
    for (int i = 0; i < SIZE; i++) {
      Patient patient = Patient.draw(prior, relief, chance);
      patient.into(traits, responses, i);
      responses.responds[i] = (float) density.responds(patient.greatest());
    }
    for (int i = 0; i < SIZE; i++) {
      responses.trace(i);
    }
    Treatment treatment = Treatment.of(stratum, 0);
    Course course = new Course(treatment, responses, Course.Partners.SAME);
    Cloud cloud =
        new Cloud(traits, List.of(course), relief.training().sessionScale(), Optional.empty());
    return new Library(traits, responses, WindowScan.of(cloud, treatment, relief));
  }

  /**
   * What a library depends on, in words: two of the same words are the same library.
   *
   * @return words that are long and for machines
   */
  public static String recipe(ReliefStratum stratum, Relief relief) {
    return String.join(
        "|",
        FORMAT,
        String.valueOf(SIZE),
        String.valueOf(SEED),
        stratum.prior().toString(),
        String.valueOf(stratum.startDay()),
        stratum.lasting().toString(),
        relief.observation().toString(),
        relief.training().toString(),
        String.valueOf(relief.patients().leastBaseline()),
        relief.window().toString());
  }

  /** Writes it so that {@link #read} gives the same library. */
  public void write(DataOutput out) throws IOException {
    for (float[] array : arrays(traits, responses, windows)) {
      for (float value : array) {
        out.writeFloat(value);
      }
    }
    for (int[] array : List.of(windows.opens, windows.closes)) {
      for (int value : array) {
        out.writeInt(value);
      }
    }
    out.write(responses.effects);
  }

  /** Reads what {@link #write} wrote. */
  public static Library read(DataInput in) throws IOException {
    Traits traits = new Traits(SIZE);
    Responses responses = new Responses(SIZE);
    Windows windows = new Windows(SIZE);
    for (float[] array : arrays(traits, responses, windows)) {
      for (int i = 0; i < array.length; i++) {
        array[i] = in.readFloat();
      }
    }
    for (int[] array : List.of(windows.opens, windows.closes)) {
      for (int i = 0; i < array.length; i++) {
        array[i] = in.readInt();
      }
    }
    in.readFully(responses.effects);
    return new Library(traits, responses, windows);
  }

  private static List<float[]> arrays(Traits traits, Responses responses, Windows windows) {
    List<float[]> arrays = new ArrayList<>(List.of(traits.all()));
    arrays.addAll(List.of(responses.all()));
    arrays.add(windows.tolerable);
    return arrays;
  }

  private static int length() {
    int floats = new Traits(0).all().length + new Responses(0).all().length + 1;
    return SIZE * (floats * Float.BYTES + 2 * Integer.BYTES + DayGrid.COLUMNS);
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
  public static long bytes() {
    return length() + (long) SIZE * (Integer.BYTES + DayGrid.COLUMNS);
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
      while (baseline < relief.patients().leastBaseline()) {
        baseline = chance.of(prior.baseline());
      }
      double logit =
          Odds.logit(prior.responder().mean())
              + logOdds
              + prior.responder().logitSd() * chance.normal();
      boolean responds = chance.happens(Odds.chance(logit));
      double greatest = chance.of(responds ? prior.effectOfResponder() : prior.effectOfOther());
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
