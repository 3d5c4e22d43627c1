package org.ambulo.core.relief;

/** The windows of many draws, entry by entry. Days count from the treatment. */
final class Windows {

  /** The day on which each opens, or {@link WindowScan#NEVER}. */
  final int[] opens;

  /** The day on which each closes again, or {@link WindowScan#NEVER}. */
  final int[] closes;

  /** Pain with activity that each tolerates. */
  final float[] tolerable;

  Windows(int size) {
    opens = new int[size];
    closes = new int[size];
    tolerable = new float[size];
  }

  /** Those of some entries, one after the other. */
  Windows chosen(int[] entries, int count) {
    Windows chosen = new Windows(count);
    for (int a = 0; a < count; a++) {
      chosen.opens[a] = opens[entries[a]];
      chosen.closes[a] = closes[entries[a]];
      chosen.tolerable[a] = tolerable[entries[a]];
    }
    return chosen;
  }

  /** What is tolerable, on average. */
  double tolerable(float[] weights) {
    double sum = 0;
    double all = 0;
    for (int a = 0; a < tolerable.length; a++) {
      sum += (double) weights[a] * tolerable[a];
      all += weights[a];
    }
    return sum / all;
  }
}
