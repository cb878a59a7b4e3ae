package io.trihelix.stats.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Where a rate changes for good.
 *
 * <ol>
 *   <li>{@link Segmentation} proposes the changes that explain the series best.
 *   <li>Each is tested between its neighbours: the largest chi-square of two sides, {@code (r - R
 *       q)² / (R q (1 - q))} (R articles of which r lie before a split, q the part of the exposure
 *       before it), is compared with that of the same periods in random order; {@code p = (1 + b) /
 *       (1 + B)}, b the number of B = {@value #PERMUTATIONS} orders with a value as large (Phipson
 *       and Smyth 2010, "Permutation P-values Should Never Be Zero"). So the test holds for sparse
 *       counts and for news that come in waves, and the search for the best split is paid for.
 *   <li>While one of them is not significant, the least significant is given up.
 * </ol>
 *
 * Periods that cannot be assessed are left out. The same seed gives the same result.
 */
final class ChangePoints {
  static final int PERMUTATIONS = 499;

  private final double significance;
  private final long[] counts;
  private final double[] exposure;
  private final SplittableRandom random;
  private final Map<Window, Double> tested = new HashMap<>();

  /** The periods between the neighbours of a change. */
  private record Window(int from, int to) {}

  /**
   * @param level rate over all periods between the change points around a period; NaN where the
   *     period cannot be assessed
   * @param pValue of the change that a period begins with; NaN elsewhere
   */
  record Levels(double[] level, double[] pValue) {}

  private ChangePoints(long[] counts, double[] exposure, double significance, long seed) {
    this.counts = counts;
    this.exposure = exposure;
    this.significance = significance;
    this.random = new SplittableRandom(seed);
  }

  static Levels in(RateSeries series, double significance, long seed) {
    int[] periods =
        IntStream.range(0, series.length()).filter(i -> series.assessable()[i]).toArray();
    long[] counts = Arrays.stream(periods).mapToLong(i -> series.counts()[i]).toArray();
    double[] exposure = Arrays.stream(periods).mapToDouble(i -> series.exposure()[i]).toArray();
    var search = new ChangePoints(counts, exposure, significance, seed);
    List<Integer> bounds = search.bounds();
    var level = new double[series.length()];
    var pValue = new double[series.length()];
    Arrays.fill(level, Double.NaN);
    Arrays.fill(pValue, Double.NaN);
    for (int i = 0; i + 1 < bounds.size(); i++) {
      int from = bounds.get(i);
      int to = bounds.get(i + 1);
      double rate = search.rate(from, to);
      for (int t = from; t < to; t++) {
        level[periods[t]] = rate;
      }
      if (i > 0) {
        pValue[periods[from]] = search.pValue(bounds, i);
      }
    }
    return new Levels(level, pValue);
  }

  /** The first periods of all levels, and the end of the last one. */
  private List<Integer> bounds() {
    var bounds = new ArrayList<Integer>();
    bounds.add(0);
    bounds.addAll(Segmentation.of(counts, exposure));
    bounds.add(counts.length);
    while (bounds.size() > 2) {
      int least = 1;
      for (int i = 2; i + 1 < bounds.size(); i++) {
        if (pValue(bounds, i) > pValue(bounds, least)) {
          least = i;
        }
      }
      if (pValue(bounds, least) <= significance) {
        break;
      }
      bounds.remove(least);
    }
    return bounds;
  }

  private double rate(int from, int to) {
    long sum = 0;
    double exposed = 0;
    for (int i = from; i < to; i++) {
      sum += counts[i];
      exposed += exposure[i];
    }
    return sum / exposed;
  }

  private double pValue(List<Integer> bounds, int change) {
    return tested.computeIfAbsent(
        new Window(bounds.get(change - 1), bounds.get(change + 1)),
        window ->
            pValue(
                Arrays.copyOfRange(counts, window.from, window.to),
                Arrays.copyOfRange(exposure, window.from, window.to)));
  }

  /** The p-value, or 1 as soon as it cannot be significant any more. */
  private double pValue(long[] c, double[] e) {
    long all = 0;
    double allExposure = 0;
    for (int i = 0; i < c.length; i++) {
      all += c[i];
      allExposure += e[i];
    }
    // Sums in another order differ in their last digits.
    double observed = largestDifference(c, e, all, allExposure) * (1 - 1e-12);
    double most = significance * (1 + PERMUTATIONS) - 1;
    int asLarge = 0;
    for (int order = 0; order < PERMUTATIONS; order++) {
      if (differsAsMuchInRandomOrder(c, e, all, allExposure, observed) && ++asLarge > most) {
        return 1;
      }
    }
    return (1.0 + asLarge) / (1 + PERMUTATIONS);
  }

  /**
   * Shuffles (Fisher and Yates) and sums in one go, which ends as soon as one split is as large: a
   * shuffle of what an unfinished one has left is as random.
   */
  private boolean differsAsMuchInRandomOrder(
      long[] c, double[] e, long all, double allExposure, double observed) {
    int length = c.length;
    long seen = 0;
    double before = 0;
    for (int i = 0; i + Segmentation.SHORTEST <= length; i++) {
      if (i >= Segmentation.SHORTEST) {
        double part = before / allExposure;
        double off = seen - all * part;
        if (off * off >= observed * (part * (1 - part))) {
          return true;
        }
      }
      int j = i + below(length - i);
      long count = c[j];
      c[j] = c[i];
      c[i] = count;
      double exposed = e[j];
      e[j] = e[i];
      e[i] = exposed;
      seen += count;
      before += exposed;
    }
    return false;
  }

  /** By multiplication (Lemire 2019), without a division; off uniform by less than bound / 2^32. */
  private int below(int bound) {
    return (int) ((random.nextInt() & 0xFFFFFFFFL) * bound >>> 32);
  }

  private static double largestDifference(
      long[] counts, double[] exposure, long all, double allExposure) {
    double largest = 0;
    long seen = 0;
    double before = 0;
    for (int i = 0; i + Segmentation.SHORTEST <= counts.length; i++) {
      if (i >= Segmentation.SHORTEST) {
        double part = before / allExposure;
        double off = seen - all * part;
        largest = Math.max(largest, off * off / (part * (1 - part)));
      }
      seen += counts[i];
      before += exposure[i];
    }
    // The divisor R is the same in every order.
    return largest;
  }
}
