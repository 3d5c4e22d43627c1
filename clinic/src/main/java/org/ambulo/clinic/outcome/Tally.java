package org.ambulo.clinic.outcome;

import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * A figure counted over some patients.
 *
 * @param yes of whom it holds
 * @param no of whom it does not
 * @param unknown of whom nobody knows, by why
 * @param numbers of those who have one, rising
 */
public record Tally(int yes, int no, SequencedMap<String, Integer> unknown, List<Integer> numbers) {

  private static final double NORMAL_95 = 1.959964;
  private static final double HUNDRED = 100;

  public Tally {
    numbers = List.copyOf(numbers);
    unknown = Collections.unmodifiableSequencedMap(new TreeMap<>(unknown));
  }

  /** A lower and an upper bound, in percent. */
  public record Interval(double low, double high) {}

  /** Of whom it is known. */
  public int known() {
    return yes + no;
  }

  public int unknowns() {
    return unknown.values().stream().mapToInt(number -> number).sum();
  }

  /** All whom the figure concerns. */
  public int all() {
    return known() + unknowns();
  }

  /** The share of those of whom it is known, in percent; 0 where it is known of nobody. */
  public double percent() {
    return known() == 0 ? 0 : HUNDRED * yes / known();
  }

  /** Wilson's interval of 95 % for the share (Wilson EB, JASA 1927;22:209-12). */
  public Interval interval() {
    int n = known();
    if (n == 0) {
      return new Interval(0, HUNDRED);
    }
    double p = (double) yes / n;
    double square = NORMAL_95 * NORMAL_95;
    double middle = (p + square / (2 * n)) / (1 + square / n);
    double half =
        NORMAL_95 / (1 + square / n) * Math.sqrt(p * (1 - p) / n + square / (4.0 * n * n));
    return new Interval(HUNDRED * Math.max(0, middle - half), HUNDRED * Math.min(1, middle + half));
  }

  /**
   * The number that this share of the numbers does not exceed; 0 where there is none.
   *
   * @param share between 0 and 1
   */
  public int quantile(double share) {
    if (numbers.isEmpty()) {
      return 0;
    }
    int place = (int) Math.ceil(share * numbers.size()) - 1;
    return numbers.get(Math.max(0, place));
  }
}
