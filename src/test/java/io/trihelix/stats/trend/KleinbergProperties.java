package io.trihelix.stats.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The states found are the cheapest of all ways through the automaton, tried one by one. */
class KleinbergProperties {
  private static final int PERIODS = 5;
  private static final int STATES = 3;
  private static final double RATIO = 1.7;

  @Property(tries = 200)
  void noWayIsCheaper(@ForAll @Size(PERIODS) java.util.List<@IntRange(max = 6) Integer> counts) {
    long all = counts.stream().mapToInt(Integer::intValue).sum();
    long[] r = counts.stream().mapToLong(Integer::longValue).toArray();
    RateSeries series = SeriesFixture.outOf(40, r);
    int[] found = new KleinbergBursts(RATIO, 1, STATES - 1).in(series).level();
    if (all == 0) {
      return;
    }
    double usual = all / (40.0 * PERIODS);
    double least = Double.POSITIVE_INFINITY;
    for (int way = 0; way < Math.pow(STATES, PERIODS); way++) {
      int number = way;
      int[] states =
          IntStream.range(0, PERIODS)
              .map(i -> number / (int) Math.pow(STATES, i) % STATES)
              .toArray();
      least = Math.min(least, cost(states, r, usual));
    }
    assertEquals(least, cost(found, r, usual), 1e-9);
  }

  private static double cost(int[] states, long[] r, double usual) {
    double cost = 0;
    int before = 0;
    for (int i = 0; i < states.length; i++) {
      double p = usual * Math.pow(RATIO, states[i]);
      cost += Math.max(0, states[i] - before) * Math.log(states.length);
      cost -= r[i] * Math.log(p) + (40 - r[i]) * Math.log(1 - p);
      before = states[i];
    }
    return cost;
  }
}
