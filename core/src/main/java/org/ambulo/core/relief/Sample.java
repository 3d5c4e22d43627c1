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
    return of(cloud, Shift.of(cloud), new float[cloud.size()], 0);
  }

  /** All draws of the cloud. */
  static Sample of(Cloud cloud, float[] weights, float[] carried, double logScale) {
    int[] draws = new int[cloud.size()];
    Arrays.setAll(draws, i -> i);
    return new Sample(cloud.size(), draws, cloud.traits(), weights, carried, logScale);
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
