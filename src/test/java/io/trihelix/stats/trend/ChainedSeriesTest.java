package io.trihelix.stats.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChainedSeriesTest {
  private static final boolean[] FOUR = {true, true, true, true};

  private static ChainedSeries.Source source(long[] counts, long[] articles) {
    return new ChainedSeries.Source(counts, articles, articles);
  }

  private static double share(RateSeries series, int period) {
    return series.counts()[period] / series.exposure()[period];
  }

  @Test
  void oneSourceIsComparedWithItself() {
    var articles = new long[] {10, 40, 20, 30};
    RateSeries series =
        ChainedSeries.of(List.of(source(new long[] {1, 9, 2, 3}, articles)), FOUR).series();
    assertArrayEquals(new double[] {10, 40, 20, 30}, series.exposure(), 1e-9);
    assertArrayEquals(new long[] {1, 9, 2, 3}, series.counts());
  }

  /**
   * A is there in periods 1 to 3, with a hit in each tenth article; B in 2 to 4, with one in every
   * second. No source is there all along and none changes, so the rate of every period is that of
   * all: 63 hits in 150 articles.
   */
  @Test
  void sourcesThatComeAndGoMakeNoTrend() {
    RateSeries series =
        ChainedSeries.of(
                List.of(
                    source(new long[] {1, 1, 1, 0}, new long[] {10, 10, 10, 0}),
                    source(new long[] {0, 20, 20, 20}, new long[] {0, 40, 40, 40})),
                FOUR)
            .series();
    for (int t = 0; t < 4; t++) {
      assertEquals(63 / 150.0, share(series, t), 1e-9);
    }
    assertTrue(series.assessable()[0] && series.assessable()[3]);
  }

  /**
   * From the fourth period on the source is read four times as deep, and tells of the entity in
   * each 32nd article instead of each tenth: at either depth it is as it always is, so every period
   * has the rate of all, 135 hits in 3,000 articles.
   */
  @Test
  void aSourceThatIsReadDeeperMakesNoTrend() {
    long[] counts = {20, 20, 20, 25, 25, 25};
    long[] articles = {200, 200, 200, 800, 800, 800};
    var enough = new boolean[] {true, true, true, true, true, true};
    RateSeries series =
        ChainedSeries.of(
                List.of(
                    new ChainedSeries.Source(counts, articles, articles, SourceDepth.of(articles))),
                enough)
            .series();
    for (int t = 0; t < 6; t++) {
      assertEquals(135 / 3000.0, share(series, t), 1e-9);
    }
  }

  /**
   * Both tell twice as much from the third period on, when A is about to leave: by what they share,
   * the second and third period, the last has still twice the rate of the first. With as many hits
   * as here what is added to a period weighs little.
   */
  @Test
  void aTrendIsHandedOnFromOneSourceToTheNext() {
    RateSeries series =
        ChainedSeries.of(
                List.of(
                    source(new long[] {1000, 1000, 2000, 0}, new long[] {10000, 10000, 10000, 0}),
                    source(new long[] {0, 4000, 8000, 8000}, new long[] {0, 10000, 10000, 10000})),
                FOUR)
            .series();
    assertEquals(2, share(series, 3) / share(series, 0), 0.01);
    assertEquals(1, share(series, 1) / share(series, 0), 0.01);
  }

  /**
   * Set in turn once more, neither what is usual for a source nor what a period makes of it moves.
   */
  @Test
  void theConditionsOfTheMaximumHold() {
    long[][] hits = {{3, 1, 0, 2}, {0, 4, 6, 0}};
    long[][] articles = {{5, 5, 0, 9}, {0, 8, 8, 3}};
    RateSeries series =
        ChainedSeries.of(List.of(source(hits[0], articles[0]), source(hits[1], articles[1])), FOUR)
            .series();
    // Exposures are known up to a factor: with it, λ and then α follow, and must give them again.
    double factor = factor(series, hits, articles);
    var lambda = new double[4];
    for (int t = 0; t < 4; t++) {
      lambda[t] = (series.counts()[t] + 1) / (factor * series.exposure()[t] + 1);
    }
    for (int t = 0; t < 4; t++) {
      double expected = 0;
      for (int s = 0; s < 2; s++) {
        double all = 0;
        double exposed = 0;
        for (int u = 0; u < 4; u++) {
          all += hits[s][u];
          exposed += lambda[u] * articles[s][u];
        }
        expected += all / exposed * articles[s][t];
      }
      assertEquals(expected, factor * series.exposure()[t], 1e-9);
    }
  }

  /** {@code Σ_t λ_t x_t = Σ r} at the maximum, which grows with the factor of x. */
  private static double factor(RateSeries series, long[][] hits, long[][] articles) {
    double low = 1e-6;
    double high = 1e6;
    for (int i = 0; i < 200; i++) {
      double middle = Math.sqrt(low * high);
      double explained = 0;
      double all = 0;
      for (int t = 0; t < 4; t++) {
        double x = middle * series.exposure()[t];
        explained += (series.counts()[t] + 1) / (x + 1) * x;
        all += series.counts()[t];
      }
      if (explained < all) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Test
  void aSourceOfOnePeriodSaysNothing() {
    var steady = source(new long[] {2, 2, 2, 2}, new long[] {20, 20, 20, 20});
    var once = source(new long[] {0, 0, 90, 0}, new long[] {0, 0, 100, 0});
    ChainedSeries chained = ChainedSeries.of(List.of(steady, once), FOUR);
    assertArrayEquals(new double[] {20, 20, 20, 20}, chained.series().exposure(), 1e-9);
    assertEquals(2, chained.series().counts()[2]);
    assertEquals(20, chained.behind(2));
  }

  @Test
  void whereNoSourceThatHasItWritesNothingCanBeTold() {
    RateSeries series =
        ChainedSeries.of(
                List.of(
                    source(new long[] {0, 0, 5, 6}, new long[] {0, 0, 10, 10}),
                    source(new long[4], new long[] {10, 10, 10, 10})),
                FOUR)
            .series();
    assertArrayEquals(new boolean[] {false, false, true, true}, series.assessable());
  }

  @Test
  void withoutSourcesNothingCanBeAssessed() {
    RateSeries series = ChainedSeries.of(List.of(), FOUR).series();
    for (int t = 0; t < 4; t++) {
      assertFalse(series.assessable()[t]);
    }
  }

  @Property(tries = 200)
  void ratesAreFiniteAndArticlesAreKept(
      @ForAll @Size(12) List<@IntRange(min = 0, max = 9) Integer> hits,
      @ForAll @Size(12) List<@IntRange(min = 0, max = 30) Integer> others) {
    var sources = new ArrayList<ChainedSeries.Source>();
    long articles = 0;
    for (int s = 0; s < 3; s++) {
      var counts = new long[4];
      var all = new long[4];
      for (int t = 0; t < 4; t++) {
        counts[t] = hits.get(4 * s + t);
        all[t] = counts[t] + others.get(4 * s + t);
      }
      sources.add(source(counts, all));
    }
    ChainedSeries chained = ChainedSeries.of(sources, FOUR);
    double exposure = 0;
    for (int t = 0; t < 4; t++) {
      exposure += chained.series().exposure()[t];
      articles += chained.behind(t);
      assertTrue(chained.series().exposure()[t] > 0 || chained.series().counts()[t] == 0);
    }
    assertEquals(articles, exposure, 1e-6 * Math.max(1, articles));
  }
}
