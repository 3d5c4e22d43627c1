package org.ambulo.core.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ambulo.core.diagnosis.EvidenceModel.Gated;
import org.ambulo.core.diagnosis.EvidenceModel.Weight;
import org.ambulo.core.logic.Answer;

/**
 * How much an answer is expected to sharpen the differential: the entropy now less the mean entropy
 * after the answer, each answer weighted by how likely it is under the current posterior.
 *
 * <p>How likely an outcome is with a diagnosis is not published beside a likelihood ratio. It is
 * taken as its ratio times a base rate, and the base rates as the least committed ones that the
 * ratios allow (see {@link BaseRates}).
 */
final class InformationGain {

  private final EvidenceModel model;

  /** By finding, outcome and diagnosis: probability of the outcome with the diagnosis. */
  private final double[][][] outcomeGiven;

  private final int[] yes;

  InformationGain(EvidenceModel model) {
    this.model = model;
    outcomeGiven = new double[model.findings.size()][][];
    yes = new int[outcomeGiven.length];
    for (int f = 0; f < outcomeGiven.length; f++) {
      outcomeGiven[f] = BaseRates.outcomeGiven(model, f);
      yes[f] = model.findings.at(f).outcomeOf(Answer.Plain.YES);
    }
  }

  /** What further answers would do to this posterior. Not for use by several threads. */
  Outlook from(Ledger ledger, double[] posterior) {
    return new Outlook(ledger, posterior);
  }

  /** One patient's differential, and what each answer would make of it. */
  final class Outlook {
    private final Ledger ledger;
    private final Scratch scratch;

    private Outlook(Ledger ledger, double[] posterior) {
      this.ledger = ledger;
      scratch = new Scratch(posterior);
    }

    /** In bits; 0 for what moves nothing. The finding must not be answered yet. */
    double gain(int finding) {
      double expected = 0;
      double certain = 0;
      for (int o = 0; o < model.weights[finding].length; o++) {
        move(finding, o);
        double probability = scratch.probability(outcomeGiven[finding][o]);
        certain += probability;
        expected += probability * scratch.entropy();
      }
      return certain == 0
          ? 0
          : Math.max(0, (scratch.entropyNow - expected / certain) / Math.log(2));
    }

    /** Which two causes the answer tells apart best, in words. */
    String why(int finding) {
      double most = 0;
      String words = "says little by itself";
      for (int o = 0; o < model.weights[finding].length; o++) {
        move(finding, o);
        double[] change = scratch.changes(outcomeGiven[finding][o]);
        int up = 0;
        int down = 0;
        for (int d = 1; d < change.length; d++) {
          up = change[d] > change[up] ? d : up;
          down = change[d] < change[down] ? d : down;
        }
        if (change[up] - change[down] > most) {
          most = change[up] - change[down];
          words = "tells " + name(up) + " from " + name(down);
        }
      }
      return words;
    }

    private void move(int finding, int outcome) {
      scratch.reset();
      if (outcome == yes[finding] && model.gatedBy[finding].length > 0) {
        moveTogether(finding, outcome);
        return;
      }
      for (Weight weight : model.weights[finding][outcome]) {
        if (ledger.counts(finding, weight)) {
          add(weight);
        }
      }
    }

    private void add(Weight weight) {
      if (ledger.isFirstOfGroup(weight)) {
        scratch.multiply(weight.diagnosis(), weight.factor(), weight.capped());
      } else {
        add(List.of(weight));
      }
    }

    private void add(List<Weight> more) {
      double moved = ledger.groupLogOddsWith(more) - ledger.groupLogOdds(more.getFirst());
      scratch.multiply(more.getFirst().diagnosis(), Math.exp(moved), moved);
    }

    /** A yes that opens gates: weights of one group and diagnosis then count as a group does. */
    private void moveTogether(int finding, int outcome) {
      Map<List<Integer>, List<Weight>> cells = new HashMap<>();
      for (Weight weight : model.weights[finding][outcome]) {
        if (ledger.counts(finding, weight)) {
          cell(cells, weight).add(weight);
        }
      }
      for (Gated gated : model.gatedBy[finding]) {
        if (ledger.outcome[gated.finding()] == gated.outcome()
            && !ledger.replaced(gated.finding(), gated.weight())) {
          cell(cells, gated.weight()).add(gated.weight());
        }
      }
      cells.values().forEach(this::add);
    }

    private static List<Weight> cell(Map<List<Integer>, List<Weight>> cells, Weight weight) {
      return cells.computeIfAbsent(
          List.of(weight.group(), weight.diagnosis()), key -> new ArrayList<>());
    }
  }

  private String name(int diagnosis) {
    return model.diagnoses.at(diagnosis).name();
  }

  /** The posterior with some diagnoses multiplied, kept so that entropy costs only what moved. */
  private static final class Scratch {
    private final double[] posterior;
    private final double[] logPosterior;
    private final double[] factor;
    private final double[] logFactor;
    private final int[] touched;
    private final boolean[] isTouched;
    private int count;
    final double entropyNow;
    private final double sumNow;

    Scratch(double[] posterior) {
      this.posterior = posterior;
      logPosterior = new double[posterior.length];
      factor = new double[posterior.length];
      logFactor = new double[posterior.length];
      touched = new int[posterior.length];
      isTouched = new boolean[posterior.length];
      double sum = 0;
      for (int d = 0; d < posterior.length; d++) {
        factor[d] = 1;
        logPosterior[d] = posterior[d] > 0 ? Math.log(posterior[d]) : 0;
        sum += posterior[d] * logPosterior[d];
      }
      sumNow = sum;
      entropyNow = -sum;
    }

    void reset() {
      for (int i = 0; i < count; i++) {
        factor[touched[i]] = 1;
        logFactor[touched[i]] = 0;
        isTouched[touched[i]] = false;
      }
      count = 0;
    }

    /** By a factor whose natural logarithm is known already. */
    void multiply(int diagnosis, double by, double log) {
      if (!isTouched[diagnosis]) {
        isTouched[diagnosis] = true;
        touched[count++] = diagnosis;
      }
      factor[diagnosis] *= by;
      logFactor[diagnosis] += log;
    }

    double probability(double[] outcomeGiven) {
      double probability = 0;
      for (int d = 0; d < posterior.length; d++) {
        probability += posterior[d] * outcomeGiven[d];
      }
      return probability;
    }

    /** By diagnosis: how far the outcome moves its posterior, times how likely the outcome is. */
    double[] changes(double[] outcomeGiven) {
      double probability = probability(outcomeGiven);
      double total = 1;
      for (int i = 0; i < count; i++) {
        total += posterior[touched[i]] * (factor[touched[i]] - 1);
      }
      double[] changes = new double[posterior.length];
      for (int d = 0; d < changes.length; d++) {
        changes[d] = probability * (posterior[d] * factor[d] / total - posterior[d]);
      }
      return changes;
    }

    /** In nats: log Z - (sum of w log w) / Z with w the moved weights and Z their sum. */
    double entropy() {
      double total = 1;
      double sum = sumNow;
      for (int i = 0; i < count; i++) {
        int d = touched[i];
        double moved = posterior[d] * factor[d];
        total += moved - posterior[d];
        sum += moved * (logPosterior[d] + logFactor[d]) - posterior[d] * logPosterior[d];
      }
      return Math.log(total) - sum / total;
    }
  }
}
