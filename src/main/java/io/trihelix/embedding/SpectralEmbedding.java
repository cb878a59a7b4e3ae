package io.trihelix.embedding;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The leading singular vectors of a symmetric matrix, by randomized subspace iteration (Halko,
 * Martinsson and Tropp 2011, algorithm 4.4, with the Rayleigh–Ritz step of 5.3): a few random
 * vectors more than wanted are multiplied by the matrix and made orthogonal again and again; what
 * they come to span holds the leading eigenvectors, which a small dense problem then tells apart.
 * The random vectors have a fixed seed: the same matrix gives the same result.
 *
 * <p>An entity's embedding is its row of {@code U √Σ} (Levy, Goldberg and Dagan 2015 found the
 * square root to serve similarity better than Σ).
 */
final class SpectralEmbedding {
  private static final long SEED = 20110505;
  private static final int OVERSAMPLING = 10;
  private static final int ROUNDS = 15;
  private static final double NOTHING = 1e-12;

  private SpectralEmbedding() {}

  /**
   * One row an entity, in the order of the matrix; at most so many columns, by falling singular
   * value.
   */
  static double[][] of(SymmetricMatrix matrix, int dimensions) {
    int size = matrix.size();
    int width = Math.min(size, dimensions + OVERSAMPLING);
    double[][] basis = orthonormal(randomColumns(width, size));
    for (int round = 0; round < ROUNDS; round++) {
      basis = orthonormal(product(matrix, basis));
    }
    double[][] image = product(matrix, basis);
    double[][] small = new double[width][width];
    for (int i = 0; i < width; i++) {
      for (int j = 0; j <= i; j++) {
        small[i][j] = small[j][i] = dot(basis[i], image[j]);
      }
    }
    var eigen = new EigenDecomposition(new Array2DRowRealMatrix(small, false));
    double[] values = eigen.getRealEigenvalues();
    double[][] vectors = eigen.getV().getData();
    int[] order =
        IntStream.range(0, width)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> -Math.abs(values[i]))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(dimensions)
            .mapToInt(Integer::intValue)
            .toArray();
    double[][] rows = new double[size][order.length];
    for (int column = 0; column < order.length; column++) {
      double scale = Math.sqrt(Math.abs(values[order[column]]));
      for (int i = 0; i < width; i++) {
        double weight = scale * vectors[i][order[column]];
        for (int row = 0; row < size; row++) {
          rows[row][column] += weight * basis[i][row];
        }
      }
    }
    return rows;
  }

  private static double[][] randomColumns(int width, int size) {
    var random = new SplittableRandom(SEED);
    double[][] columns = new double[width][size];
    for (double[] column : columns) {
      for (int row = 0; row < size; row++) {
        column[row] = random.nextDouble(-1, 1);
      }
    }
    return columns;
  }

  private static double[][] product(SymmetricMatrix matrix, double[][] columns) {
    double[][] product = new double[columns.length][];
    for (int column = 0; column < columns.length; column++) {
      product[column] = matrix.times(columns[column]);
    }
    return product;
  }

  /** Modified Gram–Schmidt, twice; a column that depends on those before it becomes 0. */
  private static double[][] orthonormal(double[][] columns) {
    for (int column = 0; column < columns.length; column++) {
      double before = Math.sqrt(dot(columns[column], columns[column]));
      for (int pass = 0; pass < 2; pass++) {
        for (int other = 0; other < column; other++) {
          double overlap = dot(columns[column], columns[other]);
          for (int row = 0; row < columns[column].length; row++) {
            columns[column][row] -= overlap * columns[other][row];
          }
        }
      }
      double norm = Math.sqrt(dot(columns[column], columns[column]));
      double scale = norm <= NOTHING * before ? 0 : 1 / norm;
      for (int row = 0; row < columns[column].length; row++) {
        columns[column][row] *= scale;
      }
    }
    return columns;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
