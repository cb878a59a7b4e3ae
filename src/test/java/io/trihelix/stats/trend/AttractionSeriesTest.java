package io.trihelix.stats.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttractionSeriesTest {
  private static final boolean[] ENOUGH = {true, true};

  private static AttractionSeries.Source source(
      long[] together, long[] withA, long[] withB, long... stories) {
    return source(together, together, withA, withB, stories);
  }

  private static AttractionSeries.Source source(
      long[] together, long[] both, long[] withA, long[] withB, long... stories) {
    return new AttractionSeries.Source(
        together, both, withA, withB, stories, new OwnTrends(stories));
  }

  /** 20 tell of the first alone, 10 of the second alone, 165 of neither: 20 · 10 / 165 expected. */
  @Test
  void theExpectationComesOfWhatEachDoesAlone() {
    AttractionSeries pair =
        AttractionSeries.of(
            List.of(source(new long[] {5, 5}, new long[] {25, 25}, new long[] {15, 15}, 200, 200)),
            ENOUGH);
    assertEquals(200 / 165.0, pair.expected(0), 1e-12);
    assertArrayEquals(new long[] {5, 5}, pair.series().counts());
    assertEquals(OddsRatio.of(5, 20, 10, 165), pair.oddsRatio(1));
    assertEquals(5 / 25.0, pair.ofFirst().counts()[0] / pair.ofFirst().exposure()[0], 1e-12);
    assertEquals(15, pair.ofSecond().exposure()[0]);
    assertEquals(200, pair.stories(0));
  }

  /**
   * The second source joins the two ten times as often as the first and comes in the second period
   * alone. Each is as it always is, so observed over expected is the same in both periods.
   */
  @Test
  void aSourceWithATieOfItsOwnMakesNoTrendByComing() {
    AttractionSeries pair =
        AttractionSeries.of(
            List.of(
                source(
                    new long[] {1_000, 1_000},
                    new long[] {6_000, 6_000},
                    new long[] {6_000, 6_000},
                    100_000,
                    100_000),
                source(
                    new long[] {0, 8_000},
                    new long[] {0, 13_000},
                    new long[] {0, 13_000},
                    0,
                    100_000)),
            ENOUGH);
    double[] ratio = new double[2];
    for (int t = 0; t < 2; t++) {
      ratio[t] = pair.series().counts()[t] / pair.series().exposure()[t];
    }
    assertEquals(ratio[0], ratio[1], 0.01 * ratio[0]);
  }

  /**
   * Read four times as deep from the fourth period on, the source joins the two as often as before
   * in four times as many stories: half as often as their own trends let expect, and always so at
   * that depth.
   */
  @Test
  void aSourceThatIsReadDeeperMakesNoTrend() {
    var enough = new boolean[6];
    Arrays.fill(enough, true);
    AttractionSeries pair =
        AttractionSeries.of(
            List.of(
                source(
                    new long[] {500, 500, 500, 500, 500, 500},
                    new long[] {2_500, 2_500, 2_500, 4_500, 4_500, 4_500},
                    new long[] {2_500, 2_500, 2_500, 4_500, 4_500, 4_500},
                    20_000,
                    20_000,
                    20_000,
                    80_000,
                    80_000,
                    80_000)),
            enough);
    RateSeries series = pair.series();
    double before = series.counts()[0] / series.exposure()[0];
    assertEquals(before, series.counts()[5] / series.exposure()[5], 0.01 * before);
  }

  /**
   * The first has a wave, 60 stories after 10. Of those without it the second is in each tenth all
   * along, 9 of 90 and 4 of 40, though in fewer of all: 10 · 9 / 81, then 60 · 4 / 36.
   */
  @Test
  void aWaveOfOneDoesNotThinOutTheOther() {
    AttractionSeries pair =
        AttractionSeries.of(
            List.of(source(new long[] {0, 0}, new long[] {10, 60}, new long[] {9, 4}, 100, 100)),
            ENOUGH);
    assertEquals(10 * 9 / 81.0, pair.expected(0), 1e-9);
    assertEquals(60 * 4 / 36.0, pair.expected(1), 1e-9);
  }

  @Test
  void whereNothingWasToExpectNothingCanBeAssessed() {
    AttractionSeries pair =
        AttractionSeries.of(
            List.of(source(new long[] {3, 3}, new long[] {3, 3}, new long[] {3, 3}, 50, 50)),
            ENOUGH);
    assertFalse(pair.series().assessable()[0]);
    assertFalse(AttractionSeries.of(List.of(), ENOUGH).series().assessable()[1]);
  }

  /** Of 200 stories 25 tell of the first and 15 of the second, 5 of both and 2 in one sentence. */
  @Test
  void whatTellsOfBothButApartIsOfNeitherAlone() {
    AttractionSeries pair =
        AttractionSeries.of(
            List.of(
                source(
                    new long[] {2, 2},
                    new long[] {5, 5},
                    new long[] {25, 25},
                    new long[] {15, 15},
                    200,
                    200)),
            ENOUGH);
    assertEquals(200 / 165.0, pair.expected(0), 1e-12);
    assertEquals(OddsRatio.of(2, 20, 10, 165), pair.oddsRatio(0));
    assertEquals(2 + 20, pair.ofFirst().exposure()[0]);
  }

  @Test
  void aPeriodOfOneStoryMayTellOfBothApart() {
    long[] one = {1, 1};
    AttractionSeries sentence =
        AttractionSeries.of(List.of(source(new long[2], one, one, one, 1, 1)), ENOUGH);
    assertEquals(OddsRatio.of(0, 0, 0, 0), sentence.oddsRatio(0));
    AttractionSeries digest =
        AttractionSeries.of(List.of(source(new long[2], new long[2], one, one, 1, 1)), ENOUGH);
    assertEquals(OddsRatio.of(0, 1, 1, 0), digest.oddsRatio(0));
  }

  @Test
  void impossibleCountsAreRefused() {
    assertEquals(
        "Impossible in period 0: 4 stories with both together, 4 with both, 3 and 9 with either,"
            + " of 50",
        assertThrows(
                IllegalArgumentException.class,
                () -> source(new long[] {4}, new long[] {3}, new long[] {9}, 50))
            .getMessage());
  }
}
