package org.ambulo.core.relief;

/**
 * What may be true of a patient whatever is done: one entry of each array for each of many draws.
 */
final class Traits {

  /** Pain before, points. */
  final float[] baseline;

  /** Share of the pain before that goes by itself in the end. */
  final float[] natural;

  /** Points that training takes away in the end. */
  final float[] training;

  /** Points by which pain with activity lies above the average of the day. */
  final float[] activityAbove;

  /** Points by which the worst pain of the day lies above the average. */
  final float[] worstAbove;

  /** Factor on how ratings scatter. */
  final float[] spread;

  Traits(int size) {
    baseline = new float[size];
    natural = new float[size];
    training = new float[size];
    activityAbove = new float[size];
    worstAbove = new float[size];
    spread = new float[size];
  }

  int size() {
    return baseline.length;
  }

  /** Every array, in a fixed order. */
  float[][] all() {
    return new float[][] {baseline, natural, training, activityAbove, worstAbove, spread};
  }

  /** Those of some entries, one after the other. */
  Traits chosen(int[] entries, int count) {
    Traits chosen = new Traits(count);
    float[][] into = chosen.all();
    float[][] from = all();
    for (int i = 0; i < from.length; i++) {
      for (int a = 0; a < count; a++) {
        into[i][a] = from[i][entries[a]];
      }
    }
    return chosen;
  }
}
