package org.ambulo.core.relief;

import java.util.Arrays;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes draws that fit the ratings where too few of the library do: draws are chosen by their
 * weight, at first with the ratings toned down where hardly any fits, and then moved by random-walk
 * Metropolis steps while the ratings come to their full force. The same history gives the same
 * draws.
 *
 * <p>Del Moral, Doucet and Jasra, Sequential Monte Carlo samplers, JRSS B 2006; the step of
 * Roberts, Gelman and Gilks 1997.
 */
final class Refinement {

  private static final int PARTICLES = 512;

  /** With so many effective draws of the library the ratings may have their full force at once. */
  private static final double ENOUGH_AT_ONCE = 40;

  /** Draws that must still weigh when the ratings come to more of their force. */
  private static final double ENOUGH = PARTICLES / 2.0;

  /** From each draw of the library to begin with to the next: one in eight is as good as all. */
  private static final int STRIDE = 8;

  private static final int SWEEPS_BETWEEN = 4;
  private static final int SWEEPS_AT_LAST = 5;
  private static final int MOST_STAGES = 12;
  private static final int HALVINGS = 12;
  private static final double BEST_STEP = 2.38;
  private static final long SEED = 31_337;

  private final History history;
  private final Libraries libraries;
  private final Posterior posterior;
  private final Particles particles;
  private final Chance chance = new Chance(SEED);
  private final Cloud cloud;
  private final int[][] columns;
  private final double[] logLikelihoods;
  private double force;

  private Refinement(Posterior posterior, Libraries libraries) {
    this.posterior = posterior;
    this.libraries = libraries;
    history = posterior.history();
    particles = new Particles(posterior.relief(), history.treatments(), libraries, PARTICLES);
    cloud = particles.emptyCloud();
    columns = columns(history);
    logLikelihoods = new double[PARTICLES];
  }

  /** Of a posterior of the whole history. */
  static Posterior of(Posterior posterior, Libraries libraries) {
    return new Refinement(posterior, libraries).run();
  }

  /** The columns of the grid that the readings need, for each treatment. */
  private static int[][] columns(History history) {
    int[] days =
        history.readings().stream()
            .flatMapToInt(reading -> Arrays.stream(Weighing.daysOf(reading)))
            .distinct()
            .toArray();
    return history.treatments().stream()
        .map(
            treatment ->
                Arrays.stream(days)
                    .map(day -> day - treatment.day())
                    .filter(since -> since > 0)
                    .flatMap(since -> beside(DayGrid.column(since)))
                    .distinct()
                    .sorted()
                    .toArray())
        .toArray(int[][]::new);
  }

  private static IntStream beside(int column) {
    return column < DayGrid.DAILY - 1
        ? IntStream.of(column)
        : IntStream.of(column, Math.min(column + 1, DayGrid.COLUMNS - 1));
  }

  private Posterior run() {
    start();
    if (force < 1) {
      move(SWEEPS_BETWEEN);
    }
    for (int stage = 1; force < 1 && stage < MOST_STAGES; stage++) {
      force(next(logLikelihoods));
      move(SWEEPS_BETWEEN);
    }
    if (force < 1) {
      force(1);
    }
    move(SWEEPS_AT_LAST);
    return done();
  }

  /**
   * Chooses particles by weight: from the draws that still weigh where they are enough, else from
   * those of the library, with the ratings toned down as far as they must be.
   */
  private void start() {
    Sample sample = posterior.sample();
    if (posterior.effectiveDraws() >= ENOUGH_AT_ONCE) {
      force = 1;
      place(posterior.cloud(), sample, systematic(widened(sample.weights())));
    } else {
      Cloud whole = Cloud.of(history.treatments(), libraries, posterior.relief());
      Sample all = Sample.spaced(whole, STRIDE);
      double[] logs = run(all.unweighed(), whole, filter()).logLikelihoods();
      double[] base = widened(all.weights());
      force = greatestForce(f -> Tempered.effective(weights(logs, base, f)), 0);
      place(whole, all, systematic(weights(logs, base, force)));
    }
    System.arraycopy(likelihoods(), 0, logLikelihoods, 0, PARTICLES);
  }

  private void place(Cloud from, Sample sample, int[] chosen) {
    for (int i = 0; i < PARTICLES; i++) {
      particles.place(i, from, sample.draws()[chosen[i]], chance);
      particles.write(particles.rows[i], i, cloud, columns);
    }
  }

  private static double[] widened(float[] narrow) {
    double[] wide = new double[narrow.length];
    Arrays.setAll(wide, i -> narrow[i]);
    return wide;
  }

  private double next(double[] logs) {
    double now = force;
    return greatestForce(f -> Tempered.effective(Tempered.weights(logs, f - now)), now);
  }

  /** The greatest force, up to the full one, at which enough draws still weigh. */
  private static double greatestForce(DoubleUnaryOperator effective, double from) {
    if (effective.applyAsDouble(1) >= ENOUGH) {
      return 1;
    }
    double low = from;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (effective.applyAsDouble(middle) >= ENOUGH) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** Weights of draws by the ratings at some force, on top of what they weigh without any. */
  private static double[] weights(double[] logs, double[] base, double force) {
    double[] weights = Tempered.weights(logs, force);
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= base[i];
    }
    return weights;
  }

  /** Chooses by weight, evenly spaced. */
  private int[] systematic(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    int[] chosen = new int[PARTICLES];
    double step = sum / PARTICLES;
    double mark = chance.even() * step;
    double reached = weights[0];
    int at = 0;
    for (int i = 0; i < PARTICLES; i++) {
      while (reached < mark && at < weights.length - 1) {
        reached += weights[++at];
      }
      chosen[i] = at;
      mark += step;
    }
    return chosen;
  }

  /** Goes on to a greater force, and chooses anew by what it changes. */
  private void force(double next) {
    int[] chosen = systematic(Tempered.weights(logLikelihoods, next - force));
    double[] before = logLikelihoods.clone();
    particles.choose(chosen);
    Arrays.setAll(logLikelihoods, i -> before[chosen[i]]);
    force = next;
  }

  private void move(int sweeps) {
    double[][] root = Vectors.root(Vectors.covariance(particles.rows));
    int size = root.length;
    double scale = BEST_STEP / StrictMath.sqrt(size);
    double[] noise = new double[size];
    double[][] proposals = new double[PARTICLES][];
    double[] priors = new double[PARTICLES];
    double[] current = new double[PARTICLES];
    Arrays.setAll(current, i -> particles.logPrior(particles.rows[i]));
    for (int sweep = 0; sweep < sweeps; sweep++) {
      for (int i = 0; i < PARTICLES; i++) {
        double[] proposal = particles.rows[i].clone();
        Vectors.step(root, scale, chance, noise, proposal);
        priors[i] = particles.logPrior(proposal);
        proposals[i] = proposal;
        particles.write(
            priors[i] == Double.NEGATIVE_INFINITY ? particles.rows[i] : proposal,
            i,
            cloud,
            columns);
      }
      double[] likely = likelihoods();
      for (int i = 0; i < PARTICLES; i++) {
        double ratio = priors[i] - current[i] + force * (likely[i] - logLikelihoods[i]);
        if (StrictMath.log(chance.even()) < ratio) {
          particles.rows[i] = proposals[i];
          logLikelihoods[i] = likely[i];
          current[i] = priors[i];
        }
      }
    }
  }

  /** Of all the readings, particle by particle. */
  private double[] likelihoods() {
    return run(Sample.all(cloud).unweighed(), cloud, filter()).logLikelihoods();
  }

  private Filter filter() {
    return new Filter(posterior.relief().observation());
  }

  private Weighing run(Sample sample, Cloud of, Filter filter) {
    Weighing run = new Weighing(sample, of, history.sessions(), filter);
    history.readings().forEach(run::takeAll);
    return run;
  }

  private Posterior done() {
    Set<Forecast.Kind> rated =
        history.readings().stream().map(Reading::kind).collect(Collectors.toSet());
    int[][] every = new int[columns.length][];
    Arrays.fill(every, IntStream.range(1, DayGrid.COLUMNS).toArray());
    for (int i = 0; i < PARTICLES; i++) {
      particles.forget(i, rated, chance);
      particles.write(particles.rows[i], i, cloud, every);
    }
    Filter taken = filter();
    Sample all = Sample.all(cloud).unweighed();
    float[] carried = run(all, cloud, taken).sample().carried();
    return posterior.fitted(cloud, all.carrying(carried, posterior.logEvidence()), taken);
  }
}
