package io.trihelix.embedding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The leading singular vectors of a symmetric matrix, by simultaneous iteration with Chebyshev
 * polynomials (Rutishauser 1970, "Simultaneous Iteration Method for Symmetric Matrices"):
 *
 * <ol>
 *   <li>A few vectors more than wanted start at random.
 *   <li>What they span is told apart by a small dense problem (Rayleigh and Ritz).
 *   <li>If each wanted vector v with its value θ has {@code |A v - θ v|} of no more than {@value
 *       #SETTLED} of the largest value, it is done.
 *   <li>Else all are multiplied by the Chebyshev polynomial of the matrix that is at most 1 on the
 *       values to be left behind, {@code ±c} with c the least value of the span, and grows fast
 *       outside; they are made orthogonal, and so on from step 2.
 * </ol>
 *
 * So the result is that of the matrix, whatever the start. Where the last wanted value is as good
 * as the first unwanted one ({@value #CLUSTER} of the largest), a cut between them would be
 * arbitrary: all of these are left out.
 *
 * <p>An entity's embedding is its row of {@code U √Σ} (Levy, Goldberg and Dagan 2015 found the
 * square root to serve similarity better than Σ).
 */
final class SpectralEmbedding {
  private static final long SEED = 20110505;
  private static final int OVERSAMPLING = 10;
  private static final double SETTLED = 1e-10;
  private static final double CLUSTER = 1e-4;
  private static final double NOTHING = 1e-12;

  /** More would make the vectors so alike before they are made orthogonal that digits are lost. */
  private static final double MOST_GROWTH = 1e6;

  private static final int HIGHEST_DEGREE = 12;

  /** A bound alone: graphs of news settle in some ten to sixty rounds. */
  private static final int MOST_ROUNDS = 500;

  private final SymmetricMatrix matrix;
  private final int wanted;

  // Ritz vectors, their images under the matrix, and their values, the largest by size first.
  private double[][] vectors;
  private double[][] images;
  private double[] values;

  private SpectralEmbedding(SymmetricMatrix matrix, int wanted, long seed) {
    this.matrix = matrix;
    this.wanted = Math.min(wanted, matrix.size());
    int width = Math.min(matrix.size(), wanted + OVERSAMPLING);
    this.vectors = orthonormal(randomColumns(width, matrix.size(), seed));
    tellApart();
  }

  /**
   * One row an entity, in the order of the matrix; at most so many columns, by falling singular
   * value.
   */
  static double[][] of(SymmetricMatrix matrix, int dimensions) {
    return of(matrix, dimensions, SEED);
  }

  /**
   * @param seed of the vectors to start with, which the result does not depend on
   */
  static double[][] of(SymmetricMatrix matrix, int dimensions, long seed) {
    var iteration = new SpectralEmbedding(matrix, dimensions, seed);
    for (int round = 0; round < MOST_ROUNDS && !iteration.isSettled(); round++) {
      iteration.filter();
      iteration.tellApart();
    }
    return iteration.rows();
  }

  private void tellApart() {
    int width = vectors.length;
    double[][] image = product(matrix, vectors);
    double[][] small = new double[width][width];
    for (int i = 0; i < width; i++) {
      for (int j = 0; j <= i; j++) {
        small[i][j] = small[j][i] = dot(vectors[i], image[j]);
      }
    }
    var eigen = new EigenDecomposition(new Array2DRowRealMatrix(small, false));
    double[] found = eigen.getRealEigenvalues();
    double[][] rotation = eigen.getV().getData();
    int[] order =
        IntStream.range(0, width)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> -Math.abs(found[i]))
                    .thenComparing(Comparator.naturalOrder()))
            .mapToInt(Integer::intValue)
            .toArray();
    values = Arrays.stream(order).mapToDouble(i -> found[i]).toArray();
    vectors = rotated(vectors, rotation, order);
    images = rotated(image, rotation, order);
  }

  private static double[][] rotated(double[][] columns, double[][] rotation, int[] order) {
    var rotated = new double[order.length][columns[0].length];
    for (int column = 0; column < order.length; column++) {
      for (int i = 0; i < columns.length; i++) {
        add(rotation[i][order[column]], columns[i], rotated[column]);
      }
    }
    return rotated;
  }

  private boolean isSettled() {
    double bound = SETTLED * Math.abs(values[0]);
    for (int i = 0; i < wanted; i++) {
      double squares = 0;
      for (int row = 0; row < images[i].length; row++) {
        double off = images[i][row] - values[i] * vectors[i][row];
        squares += off * off;
      }
      if (Math.sqrt(squares) > bound) {
        return false;
      }
    }
    return true;
  }

  /** {@code T_{k+1}(x) = 2 x T_k(x) - T_{k-1}(x)} with {@code T_0 = 1, T_1 = x = A / c}. */
  private void filter() {
    double c = Math.max(Math.abs(values[values.length - 1]), NOTHING * Math.abs(values[0]));
    double growth = acosh(Math.abs(values[0]) / c);
    int degree =
        growth == 0
            ? HIGHEST_DEGREE
            : (int) Math.max(1, Math.min(HIGHEST_DEGREE, acosh(MOST_GROWTH) / growth));
    double[][] before = vectors;
    double[][] now = images;
    for (double[] column : now) {
      scale(column, 1 / c);
    }
    for (int k = 1; k < degree; k++) {
      double[][] next = product(matrix, now);
      for (int column = 0; column < next.length; column++) {
        scale(next[column], 2 / c);
        add(-1, before[column], next[column]);
      }
      before = now;
      now = next;
    }
    vectors = orthonormal(now);
  }

  private double[][] rows() {
    int dimensions = dimensions();
    double[][] rows = new double[matrix.size()][dimensions];
    for (int column = 0; column < dimensions; column++) {
      double scale = Math.sqrt(Math.abs(values[column]));
      for (int row = 0; row < rows.length; row++) {
        rows[row][column] = scale * vectors[column][row];
      }
    }
    return rows;
  }

  /** Without those that are as good as the first that is left out; all if none is better. */
  private int dimensions() {
    if (wanted == values.length) {
      return wanted;
    }
    double limit = Math.abs(values[wanted]) + CLUSTER * Math.abs(values[0]);
    int dimensions = wanted;
    while (dimensions > 0 && Math.abs(values[dimensions - 1]) <= limit) {
      dimensions--;
    }
    return dimensions == 0 ? wanted : dimensions;
  }

  private static double acosh(double x) {
    return x <= 1 ? 0 : Math.log(x + Math.sqrt(x * x - 1));
  }

  private static double[][] randomColumns(int width, int size, long seed) {
    var random = new SplittableRandom(seed);
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
          add(-dot(columns[column], columns[other]), columns[other], columns[column]);
        }
      }
      double norm = Math.sqrt(dot(columns[column], columns[column]));
      scale(columns[column], norm <= NOTHING * before ? 0 : 1 / norm);
    }
    return columns;
  }

  private static void scale(double[] column, double factor) {
    for (int row = 0; row < column.length; row++) {
      column[row] *= factor;
    }
  }

  /** Adds a multiple of one column to another. */
  private static void add(double factor, double[] column, double[] sum) {
    for (int row = 0; row < sum.length; row++) {
      sum[row] += factor * column[row];
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
