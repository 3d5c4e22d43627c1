package org.ambulo.core.relief;

import java.util.Arrays;
import java.util.stream.IntStream;

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

  /**
   * Some draws of the cloud, weighed by how this patient differs from the strata.
   *
   * @param stride from the number of one to that of the next
   */
  static Sample spaced(Cloud cloud, int stride) {
    float[] all = Shift.of(cloud);
    int[] draws = IntStream.iterate(0, i -> i < cloud.size(), i -> i + stride).toArray();
    float[] weights = new float[draws.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = all[draws[i]];
    }
    Traits chosen = cloud.traits().chosen(draws, draws.length);
    return new Sample(draws.length, draws, chosen, weights, new float[draws.length], 0);
  }

  /** All draws of the cloud, each of which weighs 1. */
  static Sample equal(Cloud cloud) {
    int size = cloud.size();
    int[] draws = new int[size];
    Arrays.setAll(draws, i -> i);
    return new Sample(size, draws, cloud.traits(), new float[size], new float[size], 0).unweighed();
  }

  /**
   * The same with weights given by their logarithms; draws that hardly weigh are left out.
   *
   * @param least logarithm of the part of the greatest weight that a draw must weigh
   */
  Sample weighing(double[] logs, double least) {
    double greatest = Arrays.stream(logs).max().orElse(0);
    int[] kept = IntStream.range(0, count).filter(a -> logs[a] - greatest > least).toArray();
    int[] numbers = new int[kept.length];
    float[] weighed = new float[kept.length];
    float[] days = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      numbers[i] = draws[kept[i]];
      weighed[i] = (float) Exponential.of(logs[kept[i]] - greatest);
      days[i] = carried[kept[i]];
    }
    return new Sample(
        kept.length, numbers, traits.chosen(kept, kept.length), weighed, days, greatest);
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

  double sum() {
    double sum = 0;
    for (float weight : weights) {
      sum += weight;
    }
    return sum;
  }
}
