package org.ambulo.core.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ambulo.core.diagnosis.EvidenceModel.Gated;

/**
 * How much an answer is expected to sharpen the differential: the entropy now less the mean entropy
 * after the answer, each answer weighted by how likely it is under the current posterior.
 *
 * <p>How likely an outcome is with a diagnosis is not published beside a likelihood ratio. It is
 * taken as its ratio times a base rate, and the base rates as the least committed ones that the
 * ratios allow (see {@link BaseRates}).
 */
final class InformationGain {

  private static final double LOG_2 = Math.log(2);

  /** Yes and no move a differential equally far: the first named then speaks for both. */
  private static final double TIE = 1e-9;

  private final EvidenceModel model;

  private final Weights weights;

  /** By outcome. */
  private final Chance[] chances;

  InformationGain(EvidenceModel model) {
    this.model = model;
    weights = model.weights;
    List<Chance> all = new ArrayList<>();
    for (int f = 0; f < weights.findings(); f++) {
      long spoken = model.spoken(model.findings.at(f));
      for (double[] given : BaseRates.outcomeGiven(model, f)) {
        all.add(Chance.of(given, spoken));
      }
    }
    chances = all.toArray(Chance[]::new);
  }

  /**
   * How likely an outcome is.
   *
   * @param base with the diagnoses that the finding says nothing about
   * @param diagnoses those that it speaks about
   * @param above how much likelier the outcome is with each of them
   */
  @SuppressWarnings("ArrayRecordComponent") // neither written to nor compared
  private record Chance(double base, int[] diagnoses, double[] above) {

    static Chance of(double[] given, long spoken) {
      IntStream all = IntStream.range(0, given.length);
      int[] diagnoses = all.filter(d -> (spoken >>> d & 1) != 0).toArray();
      double base =
          IntStream.range(0, given.length)
              .filter(d -> (spoken >>> d & 1) == 0)
              .mapToDouble(d -> given[d])
              .findFirst()
              .orElse(0);
      double[] above = Arrays.stream(diagnoses).mapToDouble(d -> given[d] - base).toArray();
      return new Chance(base, diagnoses, above);
    }

    /** The outcome's probability before anyone asks. */
    double under(double[] posterior) {
      double chance = base;
      for (int i = 0; i < diagnoses.length; i++) {
        chance += posterior[diagnoses[i]] * above[i];
      }
      return chance;
    }
  }

  /** What further answers would do to this posterior. Not for use by several threads. */
  Outlook from(Ledger ledger, double[] posterior) {
    return new Outlook(ledger, posterior);
  }

  /** One patient's differential, and what each answer would make of it. */
  final class Outlook {
    private final Ledger ledger;
    private final MovedPosterior moved;

    private Outlook(Ledger ledger, double[] posterior) {
      this.ledger = ledger;
      moved = new MovedPosterior(posterior);
    }

    /** In bits; 0 for what moves nothing. The finding must not be answered yet. */
    double gain(int finding) {
      double expected = 0;
      double certain = 0;
      boolean moves = false;
      for (int place = 0; place < weights.outcomes(finding); place++) {
        move(finding, place);
        moves |= moved.isMoved();
        double probability = probability(finding, place);
        certain += probability;
        expected += probability * moved.entropy();
      }
      return moves && certain > 0
          ? Math.max(0, (moved.entropyNow() - expected / certain) / LOG_2)
          : 0;
    }

    private double probability(int finding, int place) {
      return chances[weights.outcome(finding, place)].under(moved.posterior());
    }

    /** Which two causes the answer tells apart best, in words. */
    String why(int finding) {
      double most = 0;
      int from = 0;
      int to = 0;
      for (int place = 0; place < weights.outcomes(finding); place++) {
        move(finding, place);
        double probability = probability(finding, place);
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
      if (place == model.yes[finding] && model.gatedBy[finding].length > 0) {
        moveTogether(finding, place);
        return;
      }
      int outcome = weights.outcome(finding, place);
      for (int w = weights.first(outcome); w < weights.end(outcome); w++) {
        if (ledger.counts(finding, w)) {
          add(w);
        }
      }
    }

    /** One of the weights of an outcome, which are of different diagnoses. */
    private void add(int weight) {
      if (ledger.isFirstOfGroup(weight)) {
        moved.take(weights.diagnosis[weight], weights.factor[weight], weights.capped[weight]);
      } else {
        double by = ledger.moveBy(weight);
        moved.take(weights.diagnosis[weight], Math.exp(by), by);
      }
    }

    /** A yes that opens gates: weights of one group and diagnosis then count as a group does. */
    private void moveTogether(int finding, int place) {
      Map<Integer, List<Integer>> byCell = new HashMap<>();
      int outcome = weights.outcome(finding, place);
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
        double by = ledger.moveBy(together);
        moved.multiply(weights.diagnosis[together.getFirst()], Math.exp(by), by);
      }
    }
  }

  private String name(int diagnosis) {
    return model.diagnoses.at(diagnosis).name();
  }
}
