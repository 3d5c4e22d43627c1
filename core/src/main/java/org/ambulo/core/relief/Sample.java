package org.ambulo.core.relief;

import java.util.Arrays;

/**
 * Draws of a cloud and what they weigh; its arrays are never changed. Entry by entry:
 *
 * @param count how many there are
 * @param draws the number of each in the cloud
 * @param traits of each
 * @param weights what each weighs
 * @param carried how the last day differs from what the draw makes expect
 * @param logScale logarithm of the factor that was taken out of all weights
 */
@SuppressWarnings("ArrayRecordComponent")
record Sample(
    int count, int[] draws, Traits traits, float[] weights, float[] carried, double logScale) {

  /** All draws of the cloud, weighed by how this patient differs from the strata. */
  static Sample all(Cloud cloud) {
    int size = cloud.size();
    int[] draws = new int[size];
    Arrays.setAll(draws, i -> i);
    return new Sample(size, draws, cloud.traits(), Shift.of(cloud), new float[size], 0);
  }

  /** The same, each of which weighs 1. */
  Sample unweighed() {
    float[] equal = new float[count];
    Arrays.fill(equal, 1);
    return new Sample(count, draws, traits, equal, carried, logScale);
  }

  /** The same after ratings. */
  Sample carrying(float[] days, double scale) {
    return new Sample(count, draws, traits, weights, days, scale);
  }

  /** Effective sample size, by Kish. */
  double effective() {
    double sum = 0;
    double squares = 0;
    for (float weight : weights) {
      sum += weight;
      squares += (double) weight * weight;
    }
    return sum * sum / squares;
  }

  double sum() {
    double sum = 0;
    for (float weight : weights) {
      sum += weight;
    }
    return sum;
  }
}
