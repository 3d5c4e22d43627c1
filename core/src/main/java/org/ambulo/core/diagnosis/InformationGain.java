package org.ambulo.core.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ambulo.core.diagnosis.EvidenceModel.Gated;
import org.ambulo.core.diagnosis.EvidenceModel.Weight;

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

  /** By finding and outcome. */
  private final Chance[][] chances;

  InformationGain(EvidenceModel model) {
    this.model = model;
    chances = new Chance[model.findings.size()][];
    for (int f = 0; f < chances.length; f++) {
      long spoken = model.spoken(model.findings.at(f));
      chances[f] =
          Arrays.stream(BaseRates.outcomeGiven(model, f))
              .map(given -> Chance.of(given, spoken))
              .toArray(Chance[]::new);
    }
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
      for (int o = 0; o < model.weights[finding].length; o++) {
        move(finding, o);
        moves |= moved.isMoved();
        double probability = chances[finding][o].under(moved.posterior());
        certain += probability;
        expected += probability * moved.entropy();
      }
      return moves && certain > 0
          ? Math.max(0, (moved.entropyNow() - expected / certain) / LOG_2)
          : 0;
    }

    /** Which two causes the answer tells apart best, in words. */
    String why(int finding) {
      double most = 0;
      int from = 0;
      int to = 0;
      for (int o = 0; o < model.weights[finding].length; o++) {
        move(finding, o);
        double probability = chances[finding][o].under(moved.posterior());
        double[] changes = moved.changes();
        double greatest = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (int d = 0; d < changes.length; d++) {
          changes[d] *= probability;
          greatest = Math.max(greatest, changes[d]);
          least = Math.min(least, changes[d]);
        }
        if (greatest - least > most * (1 + TIE)) {
          most = greatest - least;
          to = first(greatest, changes);
          from = first(least, changes);
        }
      }
      return most > 0 ? "tells " + name(to) + " from " + name(from) : "says little by itself";
    }

    private static int first(double change, double[] changes) {
      int d = 0;
      while (changes[d] != change) {
        d++;
      }
      return d;
    }

    private void move(int finding, int outcome) {
      moved.reset();
      if (outcome == model.yes[finding] && model.gatedBy[finding].length > 0) {
        moveTogether(finding, outcome);
        return;
      }
      for (Weight weight : model.weights[finding][outcome]) {
        if (ledger.counts(finding, weight)) {
          add(weight);
        }
      }
    }

    /** One of the weights of an outcome, which are of different diagnoses. */
    private void add(Weight weight) {
      if (ledger.isFirstOfGroup(weight)) {
        moved.take(weight.diagnosis(), weight.factor(), weight.capped());
      } else {
        double by = ledger.moveBy(weight);
        moved.take(weight.diagnosis(), Math.exp(by), by);
      }
    }

    /** A yes that opens gates: weights of one group and diagnosis then count as a group does. */
    private void moveTogether(int finding, int outcome) {
      Map<Integer, List<Weight>> byCell = new HashMap<>();
      for (Weight weight : model.weights[finding][outcome]) {
        if (ledger.counts(finding, weight)) {
          byCell.computeIfAbsent(weight.cell(), cell -> new ArrayList<>()).add(weight);
        }
      }
      for (Gated gated : model.gatedBy[finding]) {
        Weight weight = gated.weight();
        if (ledger.outcome[gated.finding()] == gated.outcome()
            && !ledger.replaced(gated.finding(), weight)) {
          byCell.computeIfAbsent(weight.cell(), cell -> new ArrayList<>()).add(weight);
        }
      }
      for (List<Weight> together : byCell.values()) {
        double by = ledger.moveBy(together);
        moved.multiply(together.getFirst().diagnosis(), Math.exp(by), by);
      }
    }
  }

  private String name(int diagnosis) {
    return model.diagnoses.at(diagnosis).name();
  }
}
