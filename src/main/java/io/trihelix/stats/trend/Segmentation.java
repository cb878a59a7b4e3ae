package io.trihelix.stats.trend;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The changes of rate that explain a series best: optimal partitioning (Jackson and others 2005,
 * "An Algorithm for Optimal Partitioning of Data on an Interval") with the Poisson likelihood. Of
 * all ways to cut the periods into segments it takes the one with the least
 *
 * <pre>Σ -2 r ln(r / d) + 2 ln T</pre>
 *
 * over its segments, r articles out of d in each; {@code 2 ln T} for T periods is Schwarz's price
 * of a place and a rate. A hump, up and down again, is found as well as a step, which halving alone
 * would miss. Each segment has at least {@value #SHORTEST} periods: what is shorter is a burst.
 */
final class Segmentation {
  static final int SHORTEST = 3;

  private static final int MANTISSA = 52;
  private static final long MANTISSA_BITS = (1L << MANTISSA) - 1;
  private static final long ONE = Double.doubleToRawLongBits(1);
  private static final double LN_2 = Math.log(2);
  private static final double TANGENT_SLOPE = 1 / Math.sqrt(2);

  /** With room for what is rounded. */
  private static final double TANGENT_AT_0 = LN_2 / 2 - 1 + 1e-9;

  private Segmentation() {}

  /** The first periods of all segments but the first, in order. */
  static List<Integer> of(long[] counts, double[] exposure) {
    int length = counts.length;
    var r = new long[length + 1];
    var d = new double[length + 1];
    for (int i = 0; i < length; i++) {
      r[i + 1] = r[i] + counts[i];
      d[i + 1] = d[i] + exposure[i];
    }
    double price = 2 * Math.log(Math.max(1, length));
    var least = new double[length + 1];
    var from = new int[length + 1];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    least[0] = 0;
    for (int to = SHORTEST; to <= length; to++) {
      // The segment of the period before, made longer: what costs more is not the least.
      int guess = from[to - 1];
      double most = cost(least[guess] + price, r[to] - r[guess], d[to] - d[guess]);
      for (int begin = 0; begin + SHORTEST <= to; begin++) {
        if (least[begin] == Double.POSITIVE_INFINITY) {
          continue;
        }
        long count = r[to] - r[begin];
        double exposed = d[to] - d[begin];
        double before = least[begin] + price;
        if (count > 0 && exposed > 0) {
          double atLeast = before - 2 * count * aboveLog(count / exposed);
          if (atLeast > most || atLeast >= least[to]) {
            continue;
          }
        }
        double cost = cost(before, count, exposed);
        if (cost < least[to]) {
          least[to] = cost;
          from[to] = begin;
        }
      }
    }
    Deque<Integer> changes = new ArrayDeque<>();
    for (int to = from[length]; to > 0; to = from[to]) {
      changes.addFirst(to);
    }
    return List.copyOf(changes);
  }

  private static double cost(double before, long count, double exposed) {
    return count > 0 ? before - 2 * count * Math.log(count / exposed) : before;
  }

  /**
   * Somewhat more than the logarithm of a positive number, at a tenth of its price: of the
   * mantissa, 1..2, the tangent at √2 stands for it, which is at most 0.07 above.
   */
  static double aboveLog(double value) {
    long bits = Double.doubleToRawLongBits(value);
    int exponent = (int) (bits >>> MANTISSA) - Double.MAX_EXPONENT;
    double mantissa = Double.longBitsToDouble(bits & MANTISSA_BITS | ONE);
    return exponent * LN_2 + mantissa * TANGENT_SLOPE + TANGENT_AT_0;
  }
}
