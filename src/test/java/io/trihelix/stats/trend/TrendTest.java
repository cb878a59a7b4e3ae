package io.trihelix.stats.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TrendTest {
  private static final TrendSettings SETTINGS = new TrendSettings(4, 3, 3, 2, 1, 3, 0.01, 0.005);

  private static Trend monthly(RateSeries series) {
    return Trend.of(series, TrendPeriod.MONTH, SETTINGS, 7);
  }

  /** Shares of 0.1, 0.2, 0.05; together 8 of 100. */
  @Test
  void theMovingAverageWeighsByArticles() {
    Trend trend = monthly(SeriesFixture.of(new long[] {1, 4, 3}, new double[] {10, 20, 70}));
    assertEquals(0.1, trend.share(0), 1e-15);
    assertEquals(0.2, trend.share(1), 1e-15);
    assertEquals(0.1, trend.movingAverage(0), 1e-15);
    assertEquals(5 / 30.0, trend.movingAverage(1), 1e-15);
    assertEquals(8 / 100.0, trend.movingAverage(2), 1e-15);
  }

  /** Before: 5 of 30; of 60 articles 10 are to expect, 20 are there: 20.5 / 10.5 - 1. */
  @Test
  void growthComparesWithWhatTheSharesBeforeLetExpect() {
    Trend trend = monthly(SeriesFixture.of(new long[] {1, 4, 20}, new double[] {10, 20, 60}));
    assertEquals(20.5 / 10.5 - 1, trend.growth(2), 1e-15);
    assertTrue(Double.isNaN(trend.growth(0)), "nothing before");
  }

  @Test
  void twiceTheArticlesOfEverythingIsNoGrowth() {
    Trend trend = monthly(SeriesFixture.of(new long[] {5, 10}, new double[] {100, 200}));
    assertEquals(0, trend.growth(1), 1e-15);
  }

  @Test
  void growthFromNothingIsFiniteAndGrowsWithTheCount() {
    Trend trend = monthly(SeriesFixture.outOf(100, 0, 0, 1, 0, 0, 0, 10));
    assertEquals(2, trend.growth(2), 1e-15);
    assertEquals(20, trend.growth(6), 1e-15);
    assertEquals(0, trend.growth(1), 1e-15, "nothing against nothing");
  }

  /** Thirteenth month against the first: 6 of 50 against 4 of 100, so 2 to expect. */
  @Test
  void yearOnYearLooksAtTheSameMonthOfTheYearBefore() {
    var counts = new long[13];
    var exposure = new double[13];
    Arrays.fill(exposure, 100);
    counts[0] = 4;
    counts[12] = 6;
    exposure[12] = 50;
    Trend trend = monthly(SeriesFixture.of(counts, exposure));
    assertEquals(6.5 / 2.5 - 1, trend.yearOnYear(12), 1e-15);
    assertTrue(Double.isNaN(trend.yearOnYear(11)));
  }

  /**
   * History 2, 4, 6 of 100 each: 4.1667 to expect by (12 + 1/2) / 300; Pearson's dispersion (4 + 0
   * + 4) / 4 / 2 = 1, so none. 2 (√9.375 - √4.54167) = 1.86149.
   */
  @Test
  void theZScoreIsThatOfAnscombesRoots() {
    Trend trend = monthly(SeriesFixture.outOf(100, 2, 4, 6, 9));
    assertEquals(
        2 * (Math.sqrt(9.375) - Math.sqrt(100 * 12.5 / 300 + 0.375)), trend.zScore(3), 1e-12);
    assertEquals(1.8614871, trend.zScore(3), 1e-6);
    assertTrue(Double.isNaN(trend.zScore(2)), "two periods are no history");
  }

  /** History 0, 0, 12: mean 4, Pearson (16 + 16 + 64) / 4 / 2 = 12: √12 times less surprising. */
  @Test
  void aWavyPairSurprisesLess() {
    Trend trend = monthly(SeriesFixture.outOf(100, 0, 0, 12, 9));
    assertEquals(
        2 * (Math.sqrt(9.375) - Math.sqrt(100 * 12.5 / 300 + 0.375)) / Math.sqrt(12),
        trend.zScore(3),
        1e-12);
  }

  @Test
  void oneArticleAfterALongSilenceIsNoGreatSurprise() {
    Trend trend = monthly(SeriesFixture.outOf(100, 0, 0, 0, 0, 0, 0, 0, 0, 1));
    assertTrue(trend.zScore(8) > 0 && trend.zScore(8) < 1.5, "z " + trend.zScore(8));
  }

  @Test
  void whatCannotBeAssessedHasNoNumbersAndChangesNoOthers() {
    RateSeries whole = SeriesFixture.outOf(100, 3, 2, 4, 90, 3);
    Trend trend = monthly(SeriesFixture.without(whole, 3));
    assertFalse(trend.isAssessable(3));
    for (double value :
        new double[] {
          trend.share(3), trend.movingAverage(3), trend.growth(3), trend.zScore(3), trend.level(3)
        }) {
      assertTrue(Double.isNaN(value));
    }
    assertEquals(0, trend.burstLevel(3));
    Trend shorter = monthly(SeriesFixture.outOf(100, 3, 2, 4, 3));
    assertEquals(shorter.zScore(3), trend.zScore(4), 1e-12);
    assertEquals(shorter.level(3), trend.level(4), 1e-12);
    assertEquals(12 / 400.0, trend.level(4), 1e-12);
  }

  @Test
  void aSeriesWithoutACountIsAllZeros() {
    Trend trend = monthly(SeriesFixture.outOf(100, 0, 0, 0, 0, 0, 0));
    for (int t = 0; t < 6; t++) {
      assertEquals(0, trend.share(t));
      assertEquals(0, trend.burstLevel(t));
      assertEquals(0, trend.level(t));
    }
    assertEquals(-0.0, trend.growth(5), 1e-15);
  }
}
