package io.trihelix.embedding;

/**
 * Eigenvalues and eigenvectors of a small dense symmetric matrix, by cyclic Jacobi rotations (Golub
 * and Van Loan, Matrix Computations, 8.5).
 *
 * @param values the eigenvalues, in no order
 * @param vectors their eigenvectors, one a column
 */
record JacobiEigen(double[] values, double[][] vectors) {
  private static final int MOST_SWEEPS = 60;
  private static final double TOLERANCE = 1e-14;

  /**
   * @param matrix symmetric; is overwritten
   */
  static JacobiEigen of(double[][] matrix) {
    int size = matrix.length;
    double[][] vectors = new double[size][size];
    double norm = 0;
    for (int i = 0; i < size; i++) {
      vectors[i][i] = 1;
      for (int j = 0; j < size; j++) {
        norm += matrix[i][j] * matrix[i][j];
      }
    }
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      double off = 0;
      for (int p = 0; p < size; p++) {
        for (int q = p + 1; q < size; q++) {
          off += 2 * matrix[p][q] * matrix[p][q];
        }
      }
      if (off <= TOLERANCE * TOLERANCE * norm) {
        break;
      }
      for (int p = 0; p < size; p++) {
        for (int q = p + 1; q < size; q++) {
          rotate(matrix, vectors, p, q);
        }
      }
    }
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = matrix[i][i];
    }
    return new JacobiEigen(values, vectors);
  }

  /** Makes the entries at (p, q) and (q, p) 0. */
  private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
    if (matrix[p][q] == 0) {
      return;
    }
    double tau = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double tangent = Math.copySign(1, tau) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
    double cosine = 1 / Math.sqrt(1 + tangent * tangent);
    double sine = tangent * cosine;
    for (int k = 0; k < matrix.length; k++) {
      double kp = matrix[k][p];
      double kq = matrix[k][q];
      matrix[k][p] = cosine * kp - sine * kq;
      matrix[k][q] = sine * kp + cosine * kq;
    }
    for (int k = 0; k < matrix.length; k++) {
      double pk = matrix[p][k];
      double qk = matrix[q][k];
      matrix[p][k] = cosine * pk - sine * qk;
      matrix[q][k] = sine * pk + cosine * qk;
      double kp = vectors[k][p];
      double kq = vectors[k][q];
      vectors[k][p] = cosine * kp - sine * kq;
      vectors[k][q] = sine * kp + cosine * kq;
    }
  }
}
