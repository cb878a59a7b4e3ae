package io.trihelix.stats.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class PanelSeriesTest {
  private static final boolean[] ENOUGH = {true, true, true};

  private static PanelSeries.Source source(long[] counts, long[] population) {
    return new PanelSeries.Source(counts, population, new boolean[] {true, true, true});
  }

  /**
   * One source has the pair in 1 of 10 such articles, the other in 1 of 2, always. The other is
   * silent in the second period and writes five times as much in the third: no source changes, and
   * so neither does the share, (6 + 14) / (60 + 28) in each, though the plain one swings.
   */
  @Test
  void theMixtureOfSourcesMakesNoTrend() {
    PanelSeries panel =
        PanelSeries.of(
            List.of(
                source(new long[] {2, 2, 2}, new long[] {20, 20, 20}),
                source(new long[] {2, 0, 12}, new long[] {4, 0, 24})),
            ENOUGH);
    RateSeries series = panel.series();
    assertArrayEquals(new long[] {4, 2, 14}, series.counts());
    for (int t = 0; t < 3; t++) {
      assertEquals(20 / 88.0, series.counts()[t] / series.exposure()[t], 1e-12);
    }
    assertEquals(24, panel.population(0));
    assertEquals(2, panel.sources(0));
  }

  /** Twice the usual: both sources double in the third period. */
  @Test
  void whatAllSourcesDoIsATrend() {
    RateSeries series =
        PanelSeries.of(
                List.of(
                    source(new long[] {1, 1, 2}, new long[] {10, 10, 10}),
                    source(new long[] {3, 3, 6}, new long[] {10, 10, 10})),
                ENOUGH)
            .series();
    double usual = series.counts()[0] / series.exposure()[0];
    assertEquals(2 * usual, series.counts()[2] / series.exposure()[2], 1e-12);
    assertEquals(16 / 60.0, (16 / (2 * series.exposure()[0] + series.exposure()[2])), 1e-12);
  }

  @Test
  void aSourceWithoutThePairChangesNothing() {
    var one = source(new long[] {2, 1, 3}, new long[] {20, 20, 20});
    RateSeries alone = PanelSeries.of(List.of(one), ENOUGH).series();
    RateSeries together =
        PanelSeries.of(List.of(one, source(new long[3], new long[] {500, 0, 900})), ENOUGH)
            .series();
    assertArrayEquals(alone.exposure(), together.exposure());
    assertArrayEquals(alone.counts(), together.counts());
  }

  @Test
  void aPeriodWithoutMostOfTheSourcesCannotBeAssessed() {
    boolean[] first = {true, false, false};
    boolean[] all = {true, true, true};
    PanelSeries panel =
        PanelSeries.of(
            List.of(
                new PanelSeries.Source(new long[] {1, 0, 0}, new long[] {9, 0, 0}, first),
                new PanelSeries.Source(new long[] {1, 0, 0}, new long[] {9, 0, 0}, first),
                new PanelSeries.Source(new long[] {1, 1, 1}, new long[] {9, 9, 9}, all)),
            ENOUGH);
    assertArrayEquals(new boolean[] {true, false, false}, panel.series().assessable());
  }

  @Test
  void withoutAPanelNothingCanBeAssessed() {
    RateSeries series = PanelSeries.of(List.of(), ENOUGH).series();
    for (int t = 0; t < 3; t++) {
      assertFalse(series.assessable()[t]);
      assertEquals(0, series.counts()[t]);
    }
  }
}
