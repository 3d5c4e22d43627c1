package org.ambulo.lab.mechanism;

/** The little linear algebra that the comparison model needs. */
final class Matrix {

  private Matrix() {}

  static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[matrix.length];
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < vector.length; column++) {
        product[row] += matrix[row][column] * vector[column];
      }
    }
    return product;
  }

  /**
   * The x of {@code matrix x = right}, by elimination without pivoting: for symmetric positive
   * definite matrices. Both arguments are used up.
   */
  static double[] solve(double[][] matrix, double[] right) {
    for (int pivot = 0; pivot < right.length; pivot++) {
      for (int row = pivot + 1; row < right.length; row++) {
        double times = matrix[row][pivot] / matrix[pivot][pivot];
        for (int column = pivot; column < right.length; column++) {
          matrix[row][column] -= times * matrix[pivot][column];
        }
        right[row] -= times * right[pivot];
      }
    }
    for (int row = right.length - 1; row >= 0; row--) {
      for (int column = row + 1; column < right.length; column++) {
        right[row] -= matrix[row][column] * right[column];
      }
      right[row] /= matrix[row][row];
    }
    return right;
  }
}
