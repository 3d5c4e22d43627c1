package org.ambulo.lab.mechanism;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class MatrixTest {

  @Test
  void solvesASymmetricSystem() {
    double[][] matrix = {{4, 1, 0}, {1, 3, 2}, {0, 2, 5}};
    double[] x = {1, -2, 3};
    double[] right = Matrix.times(matrix, x);
    assertArrayEquals(x, Matrix.solve(matrix, right), 1e-12);
  }
}
