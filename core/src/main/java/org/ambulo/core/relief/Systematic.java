package org.ambulo.core.relief;

/**
 * Choosing by weight at even distances, so that each is chosen as often as it weighs, or nearly so.
 */
final class Systematic {

  private Systematic() {}

  /**
   * Places, in ascending order; one of great weight more than once.
   *
   * @param count how many of the weights are used
   * @param sum of these
   * @param size how many to choose
   * @param start where the first mark lies within the first distance, from 0 to 1
   */
  static int[] chosen(float[] weights, int count, double sum, int size, double start) {
    int[] chosen = new int[size];
    double step = sum / size;
    double reached = weights[0];
    int at = 0;
    for (int i = 0; i < size; i++) {
      while (reached < (i + start) * step && at < count - 1) {
        reached += weights[++at];
      }
      chosen[i] = at;
    }
    return chosen;
  }
}
