package io.leadwise.prioritization.domain.learning;

/** Solves symmetric, positive definite equations (Golub and Van Loan: Matrix Computations, 4.2). */
final class Cholesky {
  private Cholesky() {}

  /**
   * @param lower the lower triangle of the matrix; it is overwritten by its factor
   */
  static double[] solve(double[][] lower, double[] right) {
    int size = right.length;
    for (int i = 0; i < size; i++) {
      double[] row = lower[i];
      for (int j = 0; j <= i; j++) {
        double[] other = lower[j];
        double sum = row[j] - product(row, other, j);
        if (i == j) {
          if (sum <= 0) {
            throw new ArithmeticException("The matrix is not positive definite.");
          }
          row[i] = Math.sqrt(sum);
        } else {
          row[j] = sum / other[j];
        }
      }
    }
    double[] solution = right.clone();
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        solution[i] -= lower[i][k] * solution[k];
      }
      solution[i] /= lower[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        solution[i] -= lower[k][i] * solution[k];
      }
      solution[i] /= lower[i][i];
    }
    return solution;
  }

  /**
   * The product of the beginnings of two rows; four sums side by side, none of which waits for
   * another.
   */
  private static double product(double[] one, double[] other, int length) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int k = 0;
    for (; k + 3 < length; k += 4) {
      a += one[k] * other[k];
      b += one[k + 1] * other[k + 1];
      c += one[k + 2] * other[k + 2];
      d += one[k + 3] * other[k + 3];
    }
    for (; k < length; k++) {
      a += one[k] * other[k];
    }
    return (a + b) + (c + d);
  }
}
