package org.ambulo.core.diagnosis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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

  /** By weight, as are all the others: the outcome whose it is. */
  final int[] outcome;

  /** The diagnosis that it moves. */
  final int[] diagnosis;

  /** The cell that it is added to. */
  final int[] cell;

  /** Natural logarithm of the likelihood ratio, shrunk by its confidence; 0 for {@link #none}. */
  final double[] logOdds;

  /** Twice by weight: what it adds where it is not the strongest of its cell, and where it is. */
  private final double[] logs;

  /** The exponentials of these. */
  private final double[] factors;

  /** The greater, the stronger; the same for those that are equally strong. */
  private final int[] strength;

  /** The number after the last: no weight at all, weaker than any other. */
  final int none;

  /** The finding that must be a yes, or {@link #NO_GATE}. */
  final int[] gate;

  private final LikelihoodRatio[] source;

  /** Ratios of 5 and 0.2 are equally strong, whatever the last digit of their logarithms. */
  private static final double TIE = 1e-9;

  /**
   * One weight, before it is numbered.
   *
   * @param gate number of the finding that must be a yes, or {@link #NO_GATE}
   */
  record Weight(int diagnosis, int cell, double logOdds, int gate, LikelihoodRatio source) {}

  /**
   * Numbers them.
   *
   * @param byFinding and outcome, sorted by diagnosis
   * @param damping what counts of a weight that is not the strongest of its cell
   */
  Weights(List<List<List<Weight>>> byFinding, double damping) {
    List<List<Weight>> byOutcome = byFinding.stream().flatMap(List::stream).toList();
    firstOutcome = starts(byFinding);
    first = starts(byOutcome);
    List<Weight> all = byOutcome.stream().flatMap(List::stream).toList();
    outcome =
        IntStream.range(0, byOutcome.size())
            .flatMap(o -> IntStream.range(first[o], first[o + 1]).map(w -> o))
            .toArray();
    diagnosis = all.stream().mapToInt(Weight::diagnosis).toArray();
    cell = all.stream().mapToInt(Weight::cell).toArray();
    none = all.size();
    logOdds = Arrays.copyOf(all.stream().mapToDouble(Weight::logOdds).toArray(), none + 1);
    logs = new double[2 * logOdds.length];
    for (int w = 0; w < logOdds.length; w++) {
      logs[2 * w] = damping * logOdds[w];
      logs[2 * w + 1] = logOdds[w];
    }
    factors = Arrays.stream(logs).map(Math::exp).toArray();
    strength = strength(logOdds);
    gate = all.stream().mapToInt(Weight::gate).toArray();
    source = all.stream().map(Weight::source).toArray(LikelihoodRatio[]::new);
  }

  /** Of two equally far from 1 that disagree, the one that speaks for the cause is the stronger. */
  private static int[] strength(double[] logOdds) {
    List<Integer> byStrength =
        IntStream.range(0, logOdds.length)
            .boxed()
            .sorted(Comparator.comparingDouble(w -> Math.abs(logOdds[w])))
            .toList();
    int[] strength = new int[logOdds.length];
    double last = 0;
    int step = 0;
    for (int w : byStrength) {
      step += Math.abs(logOdds[w]) - last < TIE ? 0 : 2;
      strength[w] = step + (logOdds[w] > 0 ? 1 : 0);
      last = Math.abs(logOdds[w]);
    }
    return strength;
  }

  /** The stronger of two weights. */
  int stronger(int one, int other) {
    return strength[one] > strength[other] ? one : other;
  }

  /** 1 where a weight is stronger than the other, else 0. */
  int leads(int weight, int other) {
    return (strength[other] - strength[weight]) >>> 31;
  }

  /** What it adds to the log-odds: all where it leads (1), else damped (0). */
  double log(int weight, int leads) {
    return logs[2 * weight + leads];
  }

  /** What it multiplies the odds by. */
  double factor(int weight, int leads) {
    return factors[2 * weight + leads];
  }

  boolean isAsStrong(int one, int other) {
    return strength[one] == strength[other];
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

  /** How many outcomes all findings have. */
  int outcomes() {
    return first.length - 1;
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
