package io.trihelix.stats.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RateSeriesTest {
  @Test
  void aPeriodWithoutExposureCannotBeAssessed() {
    assertFalse(SeriesFixture.of(new long[] {0, 1}, new double[] {0, 10}).assessable()[0]);
  }

  @Test
  void impossibleSeriesAreRefused() {
    assertEquals(
        "Impossible in period 1: -1 out of 5.0",
        assertThrows(IllegalArgumentException.class, () -> SeriesFixture.outOf(5, 0, -1))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> SeriesFixture.outOf(Double.NaN, 0));
    assertEquals(
        "Cannot make a series of 1 counts, 2 exposures and 1 assessments",
        assertThrows(
                IllegalArgumentException.class, () -> SeriesFixture.of(new long[1], new double[2]))
            .getMessage());
  }
}
