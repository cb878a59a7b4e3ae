package io.trihelix.stats.trend;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Where a rate changes for good, by binary segmentation (Scott and Knott 1974): the series is split
 * where the rates of its two sides differ most, if that is significant, and then each side in turn.
 *
 * <p>The difference is Pearson's chi-square of the two sides, {@code (r - R q)² / (R q (1 - q))}: R
 * articles of which r lie before the split, q the part of the exposure before it. Its largest value
 * over all splits is compared with that of the same periods in random order; {@code p = (1 + b) /
 * (1 + B)}, b the number of B = {@value #PERMUTATIONS} orders with a value as large (Phipson and
 * Smyth 2010). So the test holds for sparse counts and for news that come in waves, and the search
 * over splits costs nothing. Each side has at least {@value #SHORTEST} periods: what is shorter is
 * a burst. Periods that cannot be assessed are left out.
 *
 * <p>The same seed gives the same result.
 */
final class ChangePoints {
  static final int PERMUTATIONS = 499;
  static final int SHORTEST = 3;

  /** Chi-square of a difference that is not significant at 5 % even at a split known before. */
  private static final double NOT_WORTH_A_TEST = 3.84;

  private final double significance;
  private final RateSeries series;
  private final int[] periods;
  private final SplittableRandom random;
  private final double[] level;
  private final double[] pValue;

  private ChangePoints(RateSeries series, double significance, long seed) {
    this.series = series;
    this.significance = significance;
    this.periods =
        IntStream.range(0, series.length()).filter(i -> series.assessable()[i]).toArray();
    this.random = new SplittableRandom(seed);
    this.level = new double[series.length()];
    this.pValue = new double[series.length()];
    Arrays.fill(level, Double.NaN);
    Arrays.fill(pValue, Double.NaN);
  }

  /**
   * @param level rate over all periods between the change points around a period; NaN where the
   *     period cannot be assessed
   * @param pValue of the change that a period begins with; NaN elsewhere
   */
  record Levels(double[] level, double[] pValue) {}

  static Levels in(RateSeries series, double significance, long seed) {
    var search = new ChangePoints(series, significance, seed);
    search.split(0, search.periods.length);
    return new Levels(search.level, search.pValue);
  }

  /**
   * Splits the assessable periods from one (inclusive) to another (exclusive), where they differ.
   */
  private void split(int from, int to) {
    int length = to - from;
    var counts = new long[length];
    var exposure = new double[length];
    long allCounts = 0;
    double allExposure = 0;
    for (int i = 0; i < length; i++) {
      counts[i] = series.counts()[periods[from + i]];
      exposure[i] = series.exposure()[periods[from + i]];
      allCounts += counts[i];
      allExposure += exposure[i];
    }
    int best = bestSplit(counts, exposure, allCounts, allExposure);
    double difference = best < 0 ? 0 : difference(counts, exposure, allCounts, allExposure, best);
    double p =
        difference < NOT_WORTH_A_TEST
            ? 1
            : significance(counts, exposure, allCounts, allExposure, difference);
    if (p <= significance) {
      pValue[periods[from + best]] = p;
      split(from, from + best);
      split(from + best, to);
    } else {
      for (int i = from; i < to; i++) {
        level[periods[i]] = allCounts / allExposure;
      }
    }
  }

  private static int bestSplit(
      long[] counts, double[] exposure, long allCounts, double allExposure) {
    int best = -1;
    double largest = 0;
    double before = 0;
    long seen = 0;
    for (int i = 0; i + SHORTEST <= counts.length; i++) {
      if (i >= SHORTEST) {
        double difference = chiSquare(seen, before / allExposure, allCounts);
        if (difference > largest) {
          largest = difference;
          best = i;
        }
      }
      seen += counts[i];
      before += exposure[i];
    }
    return best;
  }

  private static double difference(
      long[] counts, double[] exposure, long allCounts, double allExposure, int split) {
    long seen = 0;
    double before = 0;
    for (int i = 0; i < split; i++) {
      seen += counts[i];
      before += exposure[i];
    }
    return chiSquare(seen, before / allExposure, allCounts);
  }

  private static double chiSquare(long before, double part, long all) {
    double off = before - all * part;
    return all == 0 ? 0 : off * off / (all * part * (1 - part));
  }

  /** The p-value, or 1 as soon as it cannot be significant any more. */
  private double significance(
      long[] counts, double[] exposure, long allCounts, double allExposure, double observed) {
    long[] c = counts.clone();
    double[] e = exposure.clone();
    int asLarge = 0;
    double most = significance * (1 + PERMUTATIONS) - 1;
    for (int order = 0; order < PERMUTATIONS; order++) {
      for (int i = c.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        long count = c[i];
        c[i] = c[j];
        c[j] = count;
        double exposed = e[i];
        e[i] = e[j];
        e[j] = exposed;
      }
      int best = bestSplit(c, e, allCounts, allExposure);
      // Sums in another order differ in their last digits.
      if (best >= 0
          && difference(c, e, allCounts, allExposure, best) >= observed * (1 - 1e-12)
          && ++asLarge > most) {
        return 1;
      }
    }
    return (1.0 + asLarge) / (1 + PERMUTATIONS);
  }
}
