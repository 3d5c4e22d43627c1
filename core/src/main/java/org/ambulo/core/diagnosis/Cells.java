package org.ambulo.core.diagnosis;

import java.util.Arrays;
import java.util.List;

/**
 * What one patient's evidence adds up to in each cell, that is about each diagnosis within each
 * dependency group: the strongest weight counts whole and the others damped, and the sum stays
 * within the group's cap. Also what one more weight would do, which is asked of every weight.
 */
final class Cells {

  /** Numbers about what one more weight would do, side by side for each cell. */
  private static final int WIDTH = 4;

  /** Added to the logarithm of one more weight that follows; after it, of one that leads. */
  private static final int LOG = 0;

  /** The same as factors. */
  private static final int FACTOR = 2;

  private final Weights weights;
  private final double damping;
  private final double[] caps;

  /** By cell, as are the next three: the strongest weight, {@link Weights#none} at first. */
  private final int[] leader;

  private final double[] sum;

  /** The damped weights multiplied. */
  private final double[] damped;

  /** What the cell adds to the log-odds, after damping and cap. */
  private final double[] added;

  /** {@link #WIDTH} numbers for each cell. */
  private final double[] more;

  Cells(EvidenceModel model) {
    weights = model.weights;
    damping = model.damping;
    caps = model.caps;
    leader = new int[caps.length];
    sum = new double[caps.length];
    damped = new double[caps.length];
    added = new double[caps.length];
    Arrays.fill(leader, weights.none);
    Arrays.fill(damped, 1);
    more = model.nothingYet.clone();
  }

  /** {@link #more} of so many cells where nothing is entered yet. */
  static double[] nothingYet(int cells) {
    double[] more = new double[WIDTH * cells];
    for (int at = 0; at < more.length; at += WIDTH) {
      more[at + FACTOR] = 1;
      more[at + FACTOR + 1] = 1;
    }
    return more;
  }

  void enter(int weight) {
    int cell = weights.cell[weight];
    leader[cell] = weights.stronger(weight, leader[cell]);
    sum[cell] += weights.logOdds[weight];
    damped[cell] *= weights.factor(weight, 0);
  }

  /** Once all weights are entered; adds to the log-odds of each diagnosis what its cells add. */
  void addUp(int[] diagnoses, double[] logOdds) {
    for (int cell = 0; cell < leader.length; cell++) {
      if (leader[cell] != weights.none) {
        addUp(cell);
        logOdds[diagnoses[cell]] += added[cell];
      }
    }
  }

  private void addUp(int cell) {
    double cap = caps[cell];
    double whole = damped(leader[cell], sum[cell]);
    added[cell] = Math.max(-cap, Math.min(cap, whole));
    int at = WIDTH * cell;
    more[at + LOG] = whole - added[cell];
    more[at + LOG + 1] = damping * sum[cell] - added[cell];
    int lead = leader[cell];
    double factor = damped[cell] * weights.factor(lead, 1) / weights.factor(lead, 0);
    double undone = added[cell] == whole ? 1 / factor : Math.exp(-added[cell]);
    more[at + FACTOR] = factor * undone;
    more[at + FACTOR + 1] = damped[cell] * undone;
  }

  /**
   * What each weight by itself, on top of the evidence, makes of the posterior: by outcome, added
   * to the sum of the moved posterior and to the sum of it times its logarithm. One long loop
   * without branches that cannot be foretold, as it is most of the work of an examination.
   */
  void moveAll(MovedPosterior now, double[] totals, double[] sums) {
    for (int w = 0; w < weights.none; w++) {
      int cell = weights.cell[w];
      int at = WIDTH * cell;
      int leads = weights.leads(w, leader[cell]);
      double log = weights.log(w, leads) + more[at + LOG + leads];
      double factor = weights.factor(w, leads) * more[at + FACTOR + leads];
      double cap = caps[cell];
      if (Math.abs(log + added[cell]) > cap) {
        log = within(cell, log);
        factor = Math.exp(log);
      }
      now.add(weights.diagnosis[w], factor, log, weights.outcome[w], totals, sums);
    }
  }

  /** How far a weight that is not entered would move its diagnosis on top of what it has. */
  double moveBy(int weight) {
    int cell = weights.cell[weight];
    int leads = weights.leads(weight, leader[cell]);
    return within(cell, weights.log(weight, leads) + more[WIDTH * cell + LOG + leads]);
  }

  /** How far several weights of one cell together would move their diagnosis. */
  double moveBy(List<Integer> together) {
    int cell = weights.cell[together.getFirst()];
    int lead = leader[cell];
    double total = sum[cell];
    for (int weight : together) {
      lead = weights.stronger(weight, lead);
      total += weights.logOdds[weight];
    }
    return within(cell, damped(lead, total) - added[cell]);
  }

  /** So far that the cell with it stays within its cap. */
  private double within(int cell, double log) {
    double cap = caps[cell];
    return Math.max(-cap, Math.min(cap, added[cell] + log)) - added[cell];
  }

  /** Whether an entered weight is as strong as the strongest of its cell. */
  boolean leads(int weight) {
    return weights.isAsStrong(weight, leader[weights.cell[weight]]);
  }

  /** Which part of the damped sum the cap leaves. */
  double kept(int cell) {
    double whole = damped(leader[cell], sum[cell]);
    return whole == 0 ? 0 : added[cell] / whole;
  }

  private double damped(int lead, double total) {
    double strongest = weights.logOdds[lead];
    return strongest + damping * (total - strongest);
  }
}
