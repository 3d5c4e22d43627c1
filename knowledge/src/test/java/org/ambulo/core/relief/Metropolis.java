package org.ambulo.core.relief;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefObservation;
import org.ambulo.core.knowledge.ReliefPrior;

/**
 * Plain Metropolis on {@link ReliefByTheBook}: steps to all sides at once, shaped by how the run-in
 * scattered, take turns with fresh draws of a few coordinates from the prior. Rows of the chain,
 * thinned.
 */
final class Metropolis {

  private static final int STARTS = 1_500;
  private static final int THIN = 20;

  private final ReliefByTheBook book;
  private final Relief relief;
  private final Random random;
  private double[] row;
  private double logPrior;
  private double logLikelihood;

  Metropolis(ReliefByTheBook book, Relief relief, long seed) {
    this.book = book;
    this.relief = relief;
    random = new Random(seed);
    row = new double[book.length()];
  }

  /** Rows after a run-in of a fifth as many steps. */
  List<double[]> rows(int steps) {
    start();
    List<double[]> early = new ArrayList<>();
    int runIn = steps / 5;
    for (int i = 0; i < runIn; i++) {
      if (i % 2 == 0) {
        afresh();
      } else {
        nudge();
      }
      if (i > runIn / 4) {
        early.add(row.clone());
      }
    }
    double[][] root = root(early);
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      switch (i % 4) {
        case 0, 2 -> aside(root);
        case 1 -> afresh();
        default -> nudge();
      }
      if (i % THIN == 0) {
        rows.add(row.clone());
      }
    }
    return rows;
  }

  /** The most likely of many patients of the prior. */
  private void start() {
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < STARTS; i++) {
      double[] one = new double[book.length()];
      for (int block = 0; block < blocks(); block++) {
        redraw(one, block);
      }
      double likelihood = book.logLikelihood(one);
      if (likelihood > best && book.logPrior(one) > Double.NEGATIVE_INFINITY) {
        best = likelihood;
        row = one;
      }
    }
    logPrior = book.logPrior(row);
    logLikelihood = best;
  }

  private int blocks() {
    return 5 + 4 * book.history().treatments().size();
  }

  /** Coordinates of a block anew from the prior; the greatest effect evenly by its cube root. */
  private void redraw(double[] into, int block) {
    ReliefPrior first = book.history().treatments().getFirst().stratum().prior();
    ReliefObservation o = relief.observation();
    switch (block) {
      case 0 -> into[0] = first.baseline().mean() + first.baseline().sd() * random.nextGaussian();
      case 1 -> into[1] = first.natural().mean() + first.natural().sd() * random.nextGaussian();
      case 2 -> into[2] = relief.training().mean() + relief.training().sd() * random.nextGaussian();
      case 3 -> {
        into[3] = o.activityAbove().mean() + o.activityAbove().sd() * random.nextGaussian();
        into[4] = o.worstAbove().mean() + o.worstAbove().sd() * random.nextGaussian();
      }
      case 4 -> into[5] = o.spreadSigma() * random.nextGaussian();
      default -> respond(into, (block - 5) / 4, (block - 5) % 4);
    }
  }

  private void respond(double[] into, int k, int part) {
    Treatment treatment = book.history().treatments().get(k);
    ReliefPrior prior = treatment.stratum().prior();
    int at = ReliefByTheBook.TRAITS + ReliefByTheBook.EACH * k;
    switch (part) {
      case 0 -> into[at] = random.nextDouble();
      case 1 -> into[at + 1] = normal(prior.onset(), 0);
      case 2 -> {
        into[at + 2] = normal(prior.halfEffect(), treatment.logDuration());
        into[at + 3] = normal(prior.decayShape(), 0);
      }
      default ->
          into[at + 4] =
              random.nextDouble() < prior.flare().probability()
                  ? -prior.flare().meanPoints() * Math.log(1 - random.nextDouble())
                  : 0;
    }
  }

  private double normal(ReliefPrior.LogNormal prior, double shift) {
    return Math.log(prior.median()) + shift + prior.sigma() * random.nextGaussian();
  }

  /**
   * One or two blocks anew. The prior of the coordinates that are drawn from it cancels; that of
   * the effect and its ties to other effects does not, nor do the bounds.
   */
  private void afresh() {
    double[] proposal = row.clone();
    int block = random.nextInt(blocks());
    redraw(proposal, block);
    int other = random.nextInt(2 * blocks());
    if (other < blocks() && other != block) {
      redraw(proposal, other);
    } else {
      other = block;
    }
    double prior = book.logPrior(proposal);
    double cancels = gaussian(proposal, block, other) - gaussian(row, block, other);
    accept(proposal, prior, prior - logPrior - cancels);
  }

  /** Logarithm of the density from which the blocks were drawn, as the book writes it. */
  private double gaussian(double[] of, int block, int other) {
    return drawn(of, block) + (other == block ? 0 : drawn(of, other));
  }

  private double drawn(double[] of, int block) {
    ReliefPrior first = book.history().treatments().getFirst().stratum().prior();
    ReliefObservation o = relief.observation();
    return switch (block) {
      case 0 -> square(of[0], first.baseline().mean(), first.baseline().sd());
      case 1 -> square(of[1], first.natural().mean(), first.natural().sd());
      case 2 -> square(of[2], relief.training().mean(), relief.training().sd());
      case 3 ->
          square(of[3], o.activityAbove().mean(), o.activityAbove().sd())
              + square(of[4], o.worstAbove().mean(), o.worstAbove().sd());
      case 4 -> square(of[5], 0, o.spreadSigma());
      default -> {
        int k = (block - 5) / 4;
        Treatment treatment = book.history().treatments().get(k);
        ReliefPrior prior = treatment.stratum().prior();
        int at = ReliefByTheBook.TRAITS + ReliefByTheBook.EACH * k;
        yield switch ((block - 5) % 4) {
          case 1 -> square(of[at + 1], Math.log(prior.onset().median()), prior.onset().sigma());
          case 2 ->
              square(
                      of[at + 2],
                      Math.log(prior.halfEffect().median()) + treatment.logDuration(),
                      prior.halfEffect().sigma())
                  + square(
                      of[at + 3],
                      Math.log(prior.decayShape().median()),
                      prior.decayShape().sigma());
          default -> 0;
        };
      }
    };
  }

  private static double square(double x, double mean, double sd) {
    double z = (x - mean) / sd;
    return -z * z / 2;
  }

  /** A small step of one coordinate, of any size. */
  private void nudge() {
    double[] proposal = row.clone();
    int i = random.nextInt(proposal.length);
    if (isFlare(i)) {
      return;
    }
    double size = Math.exp(-4 * random.nextDouble());
    proposal[i] += (i == 0 ? 1.5 : 0.5) * size * random.nextGaussian();
    double prior = book.logPrior(proposal);
    accept(proposal, prior, prior - logPrior);
  }

  /** A step of all coordinates but the flares, shaped by the root. */
  private void aside(double[][] root) {
    double[] proposal = row.clone();
    double[] noise = random.doubles(root.length).map(u -> random.nextGaussian()).toArray();
    double size = 2.38 / Math.sqrt(root.length) * (random.nextBoolean() ? 1 : 0.4);
    for (int i = 0; i < root.length; i++) {
      for (int j = 0; j <= i; j++) {
        proposal[i] += size * root[i][j] * noise[j];
      }
    }
    double prior = book.logPrior(proposal);
    accept(proposal, prior, prior - logPrior);
  }

  private void accept(double[] proposal, double prior, double priorRatio) {
    if (prior == Double.NEGATIVE_INFINITY) {
      return;
    }
    double likelihood = book.logLikelihood(proposal);
    if (Math.log(1 - random.nextDouble()) < priorRatio + likelihood - logLikelihood) {
      row = proposal;
      logPrior = prior;
      logLikelihood = likelihood;
    }
  }

  /** Cholesky root of the covariance; a flare, which has an atom at 0, is not moved. */
  private static double[][] root(List<double[]> rows) {
    int size = rows.getFirst().length;
    double[] mean = new double[size];
    rows.forEach(
        r -> {
          for (int i = 0; i < size; i++) {
            mean[i] += r[i] / rows.size();
          }
        });
    double[][] root = new double[size][size];
    for (int i = 0; i < size; i++) {
      if (isFlare(i)) {
        continue;
      }
      for (int j = 0; j <= i; j++) {
        if (isFlare(j)) {
          continue;
        }
        double sum = i == j ? 1e-6 : 0;
        for (double[] r : rows) {
          sum += (r[i] - mean[i]) * (r[j] - mean[j]) / rows.size();
        }
        for (int l = 0; l < j; l++) {
          sum -= root[i][l] * root[j][l];
        }
        root[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / root[j][j];
      }
    }
    return root;
  }

  private static boolean isFlare(int i) {
    return i >= ReliefByTheBook.TRAITS
        && (i - ReliefByTheBook.TRAITS) % ReliefByTheBook.EACH == ReliefByTheBook.EACH - 1;
  }
}
