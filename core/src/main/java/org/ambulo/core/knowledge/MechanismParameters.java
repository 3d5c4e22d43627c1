package org.ambulo.core.knowledge;

import java.util.Arrays;

/**
 * The fitted parameters of the mechanism model, in a fixed order of mechanisms and criteria that
 * the knowledge file gives. Arrays are copied in and out: the value never changes.
 *
 * @param share share of each mechanism among the patients fitted to; positive, sums to one
 * @param yes {@code yes[mechanism][criterion]}: chance that a patient with the mechanism answers
 *     the criterion with yes; strictly between 0 and 1, so that no single answer is ever proof
 * @param correlation how much one more answer repeats what the others of the same patient already
 *     said: 0 not at all (naive Bayes), towards 1 entirely
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, compared by content
public record MechanismParameters(double[] share, double[][] yes, double correlation) {

  /** How far the shares, rounded for print, may be from one in sum. */
  private static final double ROUNDING = 0.01;

  /**
   * @throws IllegalArgumentException if a chance or the shape is impossible; the value is named
   */
  public MechanismParameters {
    share = share.clone();
    yes = Arrays.stream(yes).map(double[]::clone).toArray(double[][]::new);
    requireShape(share, yes);
    requireChances(share);
    Arrays.stream(yes).forEach(MechanismParameters::requireChances);
    requireWhole(share);
    if (!(correlation >= 0 && correlation < 1)) {
      throw new IllegalArgumentException(
          "correlation (%s) is not in [0, 1)".formatted(correlation));
    }
  }

  @Override
  public double[] share() {
    return share.clone();
  }

  @Override
  public double[][] yes() {
    return Arrays.stream(yes).map(double[]::clone).toArray(double[][]::new);
  }

  public int mechanisms() {
    return share.length;
  }

  public int criteria() {
    return yes[0].length;
  }

  public MechanismParameters withCorrelation(double other) {
    return new MechanismParameters(share, yes, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MechanismParameters that
        && Arrays.equals(share, that.share)
        && Arrays.deepEquals(yes, that.yes)
        && correlation == that.correlation;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(share) + Arrays.deepHashCode(yes))
        + Double.hashCode(correlation);
  }

  @Override
  public String toString() {
    return "MechanismParameters[share=%s, yes=%s, correlation=%s]"
        .formatted(Arrays.toString(share), Arrays.deepToString(yes), correlation);
  }

  private static void requireShape(double[] share, double[][] yes) {
    boolean even = Arrays.stream(yes).allMatch(row -> row.length == yes[0].length);
    if (share.length < 2 || yes.length != share.length || yes[0].length == 0 || !even) {
      throw new IllegalArgumentException(
          "shares (%d) and rows of chances (%d) must be of as many mechanisms, rows of one length"
              .formatted(share.length, yes.length));
    }
  }

  private static void requireChances(double[] chances) {
    for (double chance : chances) {
      if (!(chance > 0 && chance < 1)) {
        throw new IllegalArgumentException("chance (%s) is not between 0 and 1".formatted(chance));
      }
    }
  }

  private static void requireWhole(double[] share) {
    double sum = Arrays.stream(share).sum();
    if (Math.abs(sum - 1) > ROUNDING) {
      throw new IllegalArgumentException("shares sum to (%s), not to 1".formatted(sum));
    }
  }
}
