package io.trihelix.stats.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChangePointsTest {
  private static int changes(ChangePoints.Levels levels) {
    int changes = 0;
    for (double p : levels.pValue()) {
      changes += Double.isNaN(p) ? 0 : 1;
    }
    return changes;
  }

  /** Twelve periods at 1 %, twelve at 5 %: no order of them differs more, so p = 1 / 500. */
  @Test
  void aStepIsFoundWhereItIs() {
    RateSeries series =
        SeriesFixture.outOf(
            100, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5);
    ChangePoints.Levels levels = ChangePoints.in(series, 0.01, 1);
    assertEquals(1, changes(levels));
    assertEquals(1 / 500.0, levels.pValue()[12], 1e-12);
    for (int t = 0; t < 24; t++) {
      assertEquals(t < 12 ? 0.01 : 0.05, levels.level()[t], 1e-12);
    }
  }

  @Test
  void twoStepsAreTwoChanges() {
    RateSeries series =
        SeriesFixture.outOf(
            100, 1, 0, 1, 1, 2, 1, 1, 1, 1, 1, 9, 9, 8, 9, 9, 9, 9, 10, 9, 9, 1, 1, 1, 1, 2, 1, 1,
            0, 1, 1);
    ChangePoints.Levels levels = ChangePoints.in(series, 0.01, 1);
    assertEquals(2, changes(levels));
    assertTrue(levels.pValue()[10] <= 0.01 && levels.pValue()[20] <= 0.01);
    assertEquals(0.09, levels.level()[15], 1e-12);
    assertEquals(0.01, levels.level()[25], 1e-12);
  }

  @Test
  void moreOfAllNewsIsNoChange() {
    RateSeries series =
        SeriesFixture.of(
            new long[] {2, 2, 2, 2, 2, 20, 20, 20, 20, 20},
            new double[] {100, 100, 100, 100, 100, 1000, 1000, 1000, 1000, 1000});
    assertEquals(0, changes(ChangePoints.in(series, 0.01, 1)));
  }

  /** Of 300 series without a change, sparse and in waves, about 1 % may seem to have one. */
  @Test
  void chanceIsRarelyTakenForAChange() {
    var random = new SplittableRandom(2002);
    int found = 0;
    for (int series = 0; series < 300; series++) {
      var counts = new long[40];
      for (int t = 0; t < counts.length; t++) {
        counts[t] = random.nextInt(10) == 0 ? 5 + random.nextInt(10) : random.nextInt(2);
      }
      found += changes(ChangePoints.in(SeriesFixture.outOf(100, counts), 0.01, series)) > 0 ? 1 : 0;
    }
    assertTrue(found <= 9, found + " of 300");
  }

  @Test
  void theSameSeedGivesTheSameNumbers() {
    RateSeries series =
        SeriesFixture.outOf(100, 1, 0, 2, 1, 3, 1, 0, 1, 4, 3, 5, 2, 4, 6, 3, 4, 5, 4, 2, 5);
    assertArrayEquals(
        ChangePoints.in(series, 0.05, 42).pValue(), ChangePoints.in(series, 0.05, 42).pValue());
  }

  @Test
  void shortOrEmptySeriesHaveNoChange() {
    assertEquals(0, changes(ChangePoints.in(SeriesFixture.outOf(100, 0, 0, 50, 50, 50), 0.5, 1)));
    assertEquals(0, changes(ChangePoints.in(SeriesFixture.outOf(100), 0.01, 1)));
    assertEquals(0, changes(ChangePoints.in(SeriesFixture.outOf(0, 0, 0), 0.01, 1)));
  }
}
