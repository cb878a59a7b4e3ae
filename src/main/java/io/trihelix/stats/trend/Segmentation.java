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
      for (int begin = 0; begin + SHORTEST <= to; begin++) {
        if (least[begin] == Double.POSITIVE_INFINITY) {
          continue;
        }
        long count = r[to] - r[begin];
        double cost = least[begin] + price;
        if (count > 0) {
          cost -= 2 * count * Math.log(count / (d[to] - d[begin]));
        }
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
}
