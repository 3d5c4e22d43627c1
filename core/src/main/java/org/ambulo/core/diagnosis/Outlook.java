package org.ambulo.core.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ambulo.core.diagnosis.EvidenceModel.Gated;

/**
 * One patient's differential, and what each further answer would make of it. What outcomes do to
 * the entropy is worked out for all of them at once, in one long loop; the few findings on whose
 * answer depends which weights count are worked out when they are asked about.
 */
final class Outlook {

  private static final double LOG_2 = Math.log(2);

  /** Yes and no move a differential equally far: the first named then speaks for both. */
  private static final double TIE = 1e-9;

  private final EvidenceModel model;
  private final Weights weights;
  private final Ledger ledger;
  private final Cells cells;
  private final MovedPosterior moved;

  /** By outcome: how likely it is. */
  private final double[] chances;

  /** By outcome: the sum of the moved posterior, before it is made to sum to 1 again. */
  private final double[] total;

  /** By outcome: the sum of the moved posteriors times their logarithms. */
  private final double[] sum;

  Outlook(EvidenceModel model, Ledger ledger, double[] posterior, double[] chances) {
    this.model = model;
    this.ledger = ledger;
    this.chances = chances;
    weights = model.weights;
    cells = ledger.cells();
    moved = new MovedPosterior(posterior);
    total = new double[weights.outcomes()];
    sum = new double[total.length];
    Arrays.fill(total, 1);
    Arrays.fill(sum, -moved.entropyNow());
    cells.moveAll(moved, total, sum);
  }

  /** In bits; 0 for what moves nothing. The finding must not be answered yet. */
  double gain(int finding) {
    double expected = 0;
    double certain = 0;
    boolean moves = false;
    boolean independent = ledger.allCount(finding) && model.gatedBy[finding].length == 0;
    for (int place = 0; place < weights.outcomes(finding); place++) {
      int outcome = weights.outcome(finding, place);
      double entropy = independent ? entropy(outcome) : entropyAfter(finding, place);
      moves |= entropy != moved.entropyNow();
      certain += chances[outcome];
      expected += chances[outcome] * entropy;
    }
    return moves && certain > 0
        ? Math.max(0, (moved.entropyNow() - expected / certain) / LOG_2)
        : 0;
  }

  private double entropy(int outcome) {
    return weights.first(outcome) == weights.end(outcome)
        ? moved.entropyNow()
        : MovedPosterior.entropy(total[outcome], sum[outcome]);
  }

  private double entropyAfter(int finding, int place) {
    move(finding, place);
    return moved.entropy();
  }

  /** Which two causes the answer tells apart best, in words. */
  String why(int finding) {
    double most = 0;
    int from = 0;
    int to = 0;
    for (int place = 0; place < weights.outcomes(finding); place++) {
      move(finding, place);
      double probability = chances[weights.outcome(finding, place)];
      double[] changes = moved.changes();
      double greatest = Double.NEGATIVE_INFINITY;
      double least = Double.POSITIVE_INFINITY;
      int risen = 0;
      int fallen = 0;
      for (int d = 0; d < changes.length; d++) {
        double change = changes[d] * probability;
        if (change > greatest) {
          greatest = change;
          risen = d;
        }
        if (change < least) {
          least = change;
          fallen = d;
        }
      }
      if (greatest - least > most * (1 + TIE)) {
        most = greatest - least;
        to = risen;
        from = fallen;
      }
    }
    return most > 0 ? "tells " + name(to) + " from " + name(from) : "says little by itself";
  }

  private void move(int finding, int place) {
    moved.reset();
    int outcome = weights.outcome(finding, place);
    if (place == model.yes[finding] && model.gatedBy[finding].length > 0) {
      moveTogether(finding, outcome);
      return;
    }
    for (int w = weights.first(outcome); w < weights.end(outcome); w++) {
      if (ledger.counts(finding, w)) {
        double by = cells.moveBy(w);
        moved.take(weights.diagnosis[w], Math.exp(by), by);
      }
    }
  }

  /** A yes that opens gates: weights of one group and diagnosis then count as a group does. */
  private void moveTogether(int finding, int outcome) {
    Map<Integer, List<Integer>> byCell = new HashMap<>();
    for (int w = weights.first(outcome); w < weights.end(outcome); w++) {
      if (ledger.counts(finding, w)) {
        byCell.computeIfAbsent(weights.cell[w], cell -> new ArrayList<>()).add(w);
      }
    }
    for (Gated gated : model.gatedBy[finding]) {
      int w = gated.weight();
      if (ledger.outcome[gated.finding()] == gated.outcome()
          && !ledger.replaced(gated.finding(), w)) {
        byCell.computeIfAbsent(weights.cell[w], cell -> new ArrayList<>()).add(w);
      }
    }
    for (List<Integer> together : byCell.values()) {
      double by = cells.moveBy(together);
      moved.multiply(weights.diagnosis[together.getFirst()], Math.exp(by), by);
    }
  }

  private String name(int diagnosis) {
    return model.diagnoses.at(diagnosis).name();
  }
}
