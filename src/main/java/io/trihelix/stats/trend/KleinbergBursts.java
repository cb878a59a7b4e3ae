package io.trihelix.stats.trend;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Bursts after Kleinberg (2002, "Bursty and Hierarchical Structure in Streams", section 4: batched
 * arrivals). An automaton emits in each period r relevant articles out of d. In state i an article
 * is relevant with probability {@code p_i = p_0 s^i}, where p_0 is the rate over all periods. To be
 * in state i costs
 *
 * <pre>-ln( C(d, r) p_i^r (1 - p_i)^(d - r) )</pre>
 *
 * (the binomial coefficient is the same in all states and left out; counts against an expectation
 * cost as Poisson counts do, {@link Emission}), to rise by k states costs {@code k γ ln T} for T
 * periods, to fall is free; it begins in state 0. The states are those of the cheapest way
 * (Viterbi), of several equal ones the lowest. States whose p_i would reach {@link
 * Emission#largestRate} do not exist. Periods that cannot be assessed are left out, as if time
 * stood still.
 *
 * <p>A burst is a run of periods above state 0; its weight is what its states save in cost against
 * state 0 (Kleinberg's weight), in nats.
 */
final class KleinbergBursts {
  private final double ratio;
  private final double riseCost;
  private final int levels;
  private final Emission emission;

  /** Of counts out of totals. */
  KleinbergBursts(double ratio, double riseCost, int levels) {
    this(ratio, riseCost, levels, Emission.OUT_OF_TOTAL);
  }

  /**
   * @param ratio s, more than 1
   * @param riseCost γ
   * @param levels states above 0
   * @param emission how counts come about
   */
  KleinbergBursts(double ratio, double riseCost, int levels, Emission emission) {
    this.ratio = ratio;
    this.riseCost = riseCost;
    this.levels = levels;
    this.emission = emission;
  }

  /**
   * @param level of each period, 0 where it cannot be assessed
   * @param start index of the first period of the burst around a period; -1 outside bursts
   * @param weight of the burst around a period, 0 outside bursts
   */
  record Bursts(int[] level, int[] start, double[] weight) {
    /** Which periods are in the burst that begins with one. */
    boolean[] from(int first) {
      var inside = new boolean[start.length];
      for (int t = first; t < start.length; t++) {
        inside[t] = start[t] == first;
      }
      return inside;
    }

    /** {@link BurstChance} of the burst around a period; NaN outside bursts. */
    double[] pValues(RateSeries series) {
      var pValues = new double[start.length];
      for (int t = 0; t < start.length; t++) {
        if (start[t] < 0) {
          pValues[t] = Double.NaN;
        } else {
          pValues[t] = start[t] == t ? BurstChance.pValue(series, from(t)) : pValues[start[t]];
        }
      }
      return pValues;
    }
  }

  Bursts in(RateSeries series) {
    int[] periods = assessable(series);
    var level = new int[series.length()];
    var start = new int[series.length()];
    var weight = new double[series.length()];
    Arrays.fill(start, -1);
    long counts = series.counts(0, series.length());
    if (counts > 0) {
      double[] p = probabilities(counts, series.exposure(0, series.length()));
      double[][] costs = costs(series, periods, p);
      int[] states = cheapest(costs, riseCost * Math.log(periods.length));
      for (int i = 0; i < periods.length; i++) {
        level[periods[i]] = states[i];
      }
      weigh(periods, states, costs, start, weight);
    }
    return new Bursts(level, start, weight);
  }

  private static int[] assessable(RateSeries series) {
    return IntStream.range(0, series.length()).filter(i -> series.assessable()[i]).toArray();
  }

  private double[] probabilities(long counts, double exposure) {
    double usual = Math.min(emission.largestRate(), counts / exposure);
    return IntStream.rangeClosed(0, levels)
        .mapToDouble(i -> usual * Math.pow(ratio, i))
        .filter(p -> p == usual || p < emission.largestRate())
        .toArray();
  }

  /** The cost of each state in each period. */
  private double[][] costs(RateSeries series, int[] periods, double[] p) {
    var costs = new double[periods.length][p.length];
    for (int state = 0; state < p.length; state++) {
      for (int i = 0; i < periods.length; i++) {
        costs[i][state] =
            emission.cost(series.counts()[periods[i]], series.exposure()[periods[i]], p[state]);
      }
    }
    return costs;
  }

  private static int[] cheapest(double[][] costs, double rise) {
    int states = costs[0].length;
    var from = new int[costs.length][states];
    var total = new double[states];
    for (int state = 0; state < states; state++) {
      total[state] = costs[0][state] + state * rise;
    }
    for (int i = 1; i < costs.length; i++) {
      var next = new double[states];
      for (int state = 0; state < states; state++) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int before = 0; before < states; before++) {
          double cost = total[before] + Math.max(0, state - before) * rise;
          if (cost < least) {
            least = cost;
            best = before;
          }
        }
        from[i][state] = best;
        next[state] = least + costs[i][state];
      }
      total = next;
    }
    var way = new int[costs.length];
    int last = costs.length - 1;
    for (int state = 1; state < states; state++) {
      if (total[state] < total[way[last]]) {
        way[last] = state;
      }
    }
    for (int i = last; i > 0; i--) {
      way[i - 1] = from[i][way[i]];
    }
    return way;
  }

  private static void weigh(
      int[] periods, int[] states, double[][] costs, int[] start, double[] weight) {
    int begin = 0;
    while (begin < states.length) {
      int end = begin;
      double saved = 0;
      while (end < states.length && states[end] > 0) {
        saved += costs[end][0] - costs[end][states[end]];
        end++;
      }
      for (int i = begin; i < end; i++) {
        start[periods[i]] = periods[begin];
        weight[periods[i]] = saved;
      }
      begin = end + 1;
    }
  }
}
