package org.ambulo.core.relief;

/** Small dense linear algebra for proposals. */
final class Vectors {

  /** Added to the diagonal, so that a direction without spread does no harm. */
  private static final double JITTER = 1e-9;

  private Vectors() {}

  /** Covariance of the rows. */
  static double[][] covariance(double[][] rows) {
    int n = rows.length;
    int size = rows[0].length;
    double[] mean = new double[size];
    for (double[] row : rows) {
      for (int i = 0; i < size; i++) {
        mean[i] += row[i] / n;
      }
    }
    double[][] covariance = new double[size][size];
    for (double[] row : rows) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j <= i; j++) {
          covariance[i][j] += (row[i] - mean[i]) * (row[j] - mean[j]) / n;
        }
      }
    }
    return covariance;
  }

  /** The lower triangle whose product with its transpose this is, by Cholesky. */
  static double[][] root(double[][] covariance) {
    int size = covariance.length;
    double[][] root = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = covariance[i][j] + (i == j ? JITTER : 0);
        for (int k = 0; k < j; k++) {
          rest -= root[i][k] * root[j][k];
        }
        root[i][j] = i == j ? StrictMath.sqrt(Math.max(rest, JITTER)) : rest / root[j][j];
      }
    }
    return root;
  }

  /** A normal step whose covariance is the root's, times the square of the scale. */
  static void step(double[][] root, double scale, Chance chance, double[] noise, double[] into) {
    for (int i = 0; i < noise.length; i++) {
      noise[i] = chance.normal();
    }
    for (int i = 0; i < noise.length; i++) {
      double sum = 0;
      for (int j = 0; j <= i; j++) {
        sum += root[i][j] * noise[j];
      }
      into[i] += scale * sum;
    }
  }
}
