package org.ambulo.core.diagnosis;

import java.util.List;
import org.ambulo.core.knowledge.LikelihoodRatio;

/**
 * What each outcome of each finding moves, one number after the other as arithmetic wants it.
 * Outcomes are numbered in the order of the findings; weights in the order of the outcomes and,
 * within one, of the diagnoses, so that sums are always the same. Written once, shared by all
 * patients.
 */
final class Weights {

  static final int NO_GATE = -1;

  /** By finding, and one more: the number of its first outcome. */
  private final int[] firstOutcome;

  /** By outcome, and one more: the number of its first weight. */
  private final int[] first;

  /** By weight, as are all the others: the diagnosis that it moves. */
  final int[] diagnosis;

  /** The cell that it is added to. */
  final int[] cell;

  /** Natural logarithm of the likelihood ratio, shrunk by its confidence. */
  final double[] logOdds;

  /** The same within the group's cap: what it adds on its own. */
  final double[] capped;

  /** The exponential of that. */
  final double[] factor;

  /** The finding that must be a yes, or {@link #NO_GATE}. */
  final int[] gate;

  private final LikelihoodRatio[] source;

  /**
   * One weight, before it is numbered.
   *
   * @param gate number of the finding that must be a yes, or {@link #NO_GATE}
   */
  record Weight(
      int diagnosis, int cell, double logOdds, double capped, int gate, LikelihoodRatio source) {}

  /** By finding and outcome, sorted by diagnosis. */
  Weights(List<List<List<Weight>>> byFinding) {
    List<List<Weight>> byOutcome = byFinding.stream().flatMap(List::stream).toList();
    firstOutcome = starts(byFinding);
    first = starts(byOutcome);
    List<Weight> all = byOutcome.stream().flatMap(List::stream).toList();
    diagnosis = all.stream().mapToInt(Weight::diagnosis).toArray();
    cell = all.stream().mapToInt(Weight::cell).toArray();
    logOdds = all.stream().mapToDouble(Weight::logOdds).toArray();
    capped = all.stream().mapToDouble(Weight::capped).toArray();
    factor = all.stream().mapToDouble(weight -> Math.exp(weight.capped())).toArray();
    gate = all.stream().mapToInt(Weight::gate).toArray();
    source = all.stream().map(Weight::source).toArray(LikelihoodRatio[]::new);
  }

  private static <T> int[] starts(List<List<T>> lists) {
    int[] starts = new int[lists.size() + 1];
    for (int i = 0; i < lists.size(); i++) {
      starts[i + 1] = starts[i] + lists.get(i).size();
    }
    return starts;
  }

  int findings() {
    return firstOutcome.length - 1;
  }

  /** How many outcomes the finding has. */
  int outcomes(int finding) {
    return firstOutcome[finding + 1] - firstOutcome[finding];
  }

  /** The number of an outcome by its place among those of the finding. */
  int outcome(int finding, int place) {
    return firstOutcome[finding] + place;
  }

  /** The first weight of an outcome; those up to {@link #end} are its own. */
  int first(int outcome) {
    return first[outcome];
  }

  /** The number after the last weight of an outcome. */
  int end(int outcome) {
    return first[outcome + 1];
  }

  LikelihoodRatio source(int weight) {
    return source[weight];
  }
}
