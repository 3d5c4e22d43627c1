package org.ambulo.core.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

  /** By outcome: how likely it is with the diagnoses that its finding says nothing about. */
  private final double[] base;

  /**
   * By pair of an outcome and a diagnosis about which its finding speaks, as are the next two. One
   * diagnosis after the other, so that no sum waits for the last addition to itself.
   */
  private final int[] outcome;

  private final int[] diagnosis;

  /** How much likelier than that the outcome is with the diagnosis. */
  private final double[] above;

  /** How likely an outcome is with a diagnosis about which its finding speaks. */
  private record Pair(int outcome, int diagnosis, double above) {}

  InformationGain(EvidenceModel model) {
    this.model = model;
    Weights weights = model.weights;
    base = new double[weights.outcomes()];
    List<Pair> pairs = new ArrayList<>();
    for (int f = 0; f < weights.findings(); f++) {
      long spoken = model.spoken(model.findings.at(f));
      double[][] given = BaseRates.outcomeGiven(model, f);
      for (int place = 0; place < given.length; place++) {
        int outcome = weights.outcome(f, place);
        base[outcome] = silent(given[place], spoken);
        for (int d = 0; d < model.diagnoses.size(); d++) {
          if ((spoken >>> d & 1) != 0) {
            pairs.add(new Pair(outcome, d, given[place][d] - base[outcome]));
          }
        }
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::diagnosis));
    outcome = pairs.stream().mapToInt(Pair::outcome).toArray();
    diagnosis = pairs.stream().mapToInt(Pair::diagnosis).toArray();
    above = pairs.stream().mapToDouble(Pair::above).toArray();
  }

  /** How likely an outcome is with the first diagnosis about which its finding is silent. */
  private static double silent(double[] given, long spoken) {
    return IntStream.range(0, given.length)
        .filter(d -> (spoken >>> d & 1) == 0)
        .mapToDouble(d -> given[d])
        .findFirst()
        .orElse(0);
  }

  /** By outcome: how likely it is before anyone asks. */
  private double[] chances(double[] posterior) {
    double[] chances = base.clone();
    for (int i = 0; i < outcome.length; i++) {
      chances[outcome[i]] += posterior[diagnosis[i]] * above[i];
    }
    return chances;
  }

  /** What further answers would do to this posterior. Not for use by several threads. */
  Outlook from(Ledger ledger, double[] posterior) {
    return new Outlook(model, ledger, posterior, chances(posterior));
  }
}
