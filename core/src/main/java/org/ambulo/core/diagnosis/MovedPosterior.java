package org.ambulo.core.diagnosis;

/** The posterior with some diagnoses multiplied, kept so that entropy costs only what moved. */
final class MovedPosterior {
  private final double[] posterior;
  private final double[] logPosterior;

  /** By diagnosis: its part of the entropy as it is. */
  private final double[] part;

  /** The diagnoses that are multiplied; so many of them count. */
  private final int[] touched;

  private int count;

  /** By place in {@link #touched}, as are their logarithms. */
  private final double[] factor;

  private final double[] logFactor;

  /** By diagnosis: how far its posterior moves; written anew at each call. */
  private final double[] changes;

  private final double sumNow;

  /** The sum of the moved weights. */
  private double total;

  /** The sum of each moved weight times its logarithm. */
  private double sum;

  MovedPosterior(double[] posterior) {
    this.posterior = posterior;
    logPosterior = new double[posterior.length];
    part = new double[posterior.length];
    touched = new int[posterior.length];
    factor = new double[posterior.length];
    logFactor = new double[posterior.length];
    changes = new double[posterior.length];
    double whole = 0;
    for (int d = 0; d < posterior.length; d++) {
      logPosterior[d] = posterior[d] > 0 ? Math.log(posterior[d]) : 0;
      part[d] = posterior[d] * logPosterior[d];
      whole += part[d];
    }
    sumNow = whole;
    reset();
  }

  /** The entropy as it is, in nats. */
  double entropyNow() {
    return -sumNow;
  }

  void reset() {
    count = 0;
    total = 1;
    sum = sumNow;
  }

  /** Multiplies a diagnosis that is not touched yet; the factor comes with its logarithm. */
  void take(int diagnosis, double by, double log) {
    touched[count] = diagnosis;
    factor[count] = by;
    logFactor[count++] = log;
    addUp(diagnosis, by, log);
  }

  /** Multiplies a diagnosis in sums that are kept elsewhere, as {@link #take} does in its own. */
  void add(int diagnosis, double by, double log, int at, double[] totals, double[] sums) {
    double now = posterior[diagnosis] * by;
    totals[at] += now - posterior[diagnosis];
    sums[at] += now * (logPosterior[diagnosis] + log) - part[diagnosis];
  }

  private void addUp(int diagnosis, double by, double log) {
    double moved = posterior[diagnosis] * by;
    total += moved - posterior[diagnosis];
    sum += moved * (logPosterior[diagnosis] + log) - part[diagnosis];
  }

  /** Multiplies a diagnosis, touched or not. */
  void multiply(int diagnosis, double by, double log) {
    for (int i = 0; i < count; i++) {
      if (touched[i] == diagnosis) {
        factor[i] *= by;
        logFactor[i] += log;
        addUpAgain();
        return;
      }
    }
    take(diagnosis, by, log);
  }

  private void addUpAgain() {
    total = 1;
    sum = sumNow;
    for (int i = 0; i < count; i++) {
      addUp(touched[i], factor[i], logFactor[i]);
    }
  }

  boolean isMoved() {
    return count > 0;
  }

  /** By diagnosis: how far its posterior moves. Good until the next call. */
  double[] changes() {
    double whole = 1;
    for (int i = 0; i < count; i++) {
      whole += posterior[touched[i]] * (factor[i] - 1);
    }
    double untouched = 1 / whole - 1;
    for (int d = 0; d < changes.length; d++) {
      changes[d] = posterior[d] * untouched;
    }
    for (int i = 0; i < count; i++) {
      changes[touched[i]] = posterior[touched[i]] * (factor[i] / whole - 1);
    }
    return changes;
  }

  /** In nats: log Z - (sum of w log w) / Z with w the moved weights and Z their sum. */
  double entropy() {
    return count == 0 ? entropyNow() : entropy(total, sum);
  }

  /** The same, of sums that are kept elsewhere. */
  static double entropy(double total, double sum) {
    return Math.log(total) - sum / total;
  }
}
