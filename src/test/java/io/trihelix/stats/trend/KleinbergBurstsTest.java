package io.trihelix.stats.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KleinbergBurstsTest {
  /**
   * 10 of 60, so p0 = 1/6 and p1 = 1/3. A period of 5 out of 10 costs -5 ln(1/6) - 5 ln(5/6) =
   * 9.87041 in state 0 and -5 ln(1/3) - 5 ln(2/3) = 7.52039 in state 1; two of them save 4.70004,
   * and to rise costs ln 6 = 1.79176.
   */
  @Test
  void twoPeriodsAtThreeTimesTheRateAreABurst() {
    var bursts = new KleinbergBursts(2, 1, 1).in(SeriesFixture.outOf(10, 0, 0, 5, 5, 0, 0));
    assertArrayEquals(new int[] {0, 0, 1, 1, 0, 0}, bursts.level());
    assertArrayEquals(new int[] {-1, -1, 2, 2, -1, -1}, bursts.start());
    assertEquals(2 * (5 * Math.log(2) - 5 * Math.log(1.25)), bursts.weight()[2], 1e-12);
    assertEquals(4.70004, bursts.weight()[3], 1e-5);
    assertEquals(0, bursts.weight()[1]);
  }

  /** A rise that costs more than it saves (3 ln 6 = 5.38) is none. */
  @Test
  void aDearRiseIsNotTaken() {
    var bursts = new KleinbergBursts(2, 3, 1).in(SeriesFixture.outOf(10, 0, 0, 5, 5, 0, 0));
    assertArrayEquals(new int[6], bursts.level());
  }

  @Test
  void aSteadyRateIsNoBurst() {
    assertArrayEquals(
        new int[8],
        new KleinbergBursts(2, 1, 3).in(SeriesFixture.outOf(10, 2, 2, 2, 2, 2, 2, 2, 2)).level());
  }

  @Test
  void morePairsInMoreNewsAreNoBurst() {
    assertArrayEquals(
        new int[5],
        new KleinbergBursts(2, 1, 3)
            .in(
                SeriesFixture.of(
                    new long[] {2, 2, 20, 2, 2}, new double[] {100, 100, 1000, 100, 100}))
            .level());
  }

  @Test
  void higherStatesAreHigherRates() {
    var bursts =
        new KleinbergBursts(2, 1, 3)
            .in(SeriesFixture.outOf(1000, 1, 1, 1, 1, 1, 6, 40, 45, 6, 1, 1, 1, 1, 1, 1, 1, 1, 1));
    assertArrayEquals(
        new int[] {0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, bursts.level());
  }

  @Test
  void aPeriodThatCannotBeAssessedDoesNotBreakABurst() {
    RateSeries series = SeriesFixture.outOf(10, 0, 0, 5, 0, 5, 0, 0);
    var bursts = new KleinbergBursts(2, 1, 1).in(SeriesFixture.without(series, 3));
    assertArrayEquals(new int[] {0, 0, 1, 0, 1, 0, 0}, bursts.level());
    assertEquals(2, bursts.start()[4]);
  }

  /** With p0 above 1/2 there is no state of twice the rate. */
  @Test
  void whatIsNearlyEverywhereHasNoStateAbove() {
    assertArrayEquals(
        new int[4],
        new KleinbergBursts(2, 1, 3).in(SeriesFixture.outOf(10, 10, 10, 10, 9)).level());
    assertArrayEquals(
        new int[2], new KleinbergBursts(2, 1, 3).in(SeriesFixture.outOf(10, 10, 10)).level());
  }
}
