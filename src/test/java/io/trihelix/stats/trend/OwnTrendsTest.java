package io.trihelix.stats.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OwnTrendsTest {
  private static long[] filled(int length, long value) {
    var values = new long[length];
    Arrays.fill(values, value);
    return values;
  }

  private static double[] smooth(long[] stories, long... counts) {
    return new OwnTrends(stories).smooth(counts, stories);
  }

  /** Half of the stories tell of the other from the third period on: 10 of 100, then 5 of 50. */
  @Test
  void aWaveOfTheOtherDoesNotThinItOut() {
    double[] smoothed =
        new OwnTrends(filled(4, 100))
            .smooth(new long[] {10, 10, 5, 5}, new long[] {100, 100, 50, 50});
    assertArrayEquals(new double[] {10, 10, 5, 5}, smoothed, 1e-12);
  }

  @Test
  void aSteadyRateFollowsTheStoriesOfThePeriods() {
    double[] smoothed = smooth(new long[] {100, 50, 200}, 10, 6, 19);
    assertArrayEquals(new double[] {10, 5, 20}, smoothed, 1e-12);
  }

  @Test
  void aWaveOfOnePeriodIsALevelOfItsOwn() {
    long[] counts = filled(12, 5);
    counts[6] = 80;
    double[] smoothed = smooth(filled(12, 100), counts);
    assertEquals(80, smoothed[6], 1e-12);
    assertEquals(5, smoothed[5], 1e-12);
    assertEquals(5, smoothed[7], 1e-12);
  }

  @Test
  void aPeriodWithoutStoriesExpectsNone() {
    double[] smoothed = smooth(new long[] {100, 0, 100}, 4, 0, 6);
    assertArrayEquals(new double[] {5, 0, 5}, smoothed, 1e-12);
    assertArrayEquals(new double[3], smooth(new long[3], new long[3]), 0);
  }

  /** Levels are means, so nothing is lost or made by smoothing. */
  @Property
  void smoothingKeepsTheSum(
      @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 50) Long> counts) {
    long[] values = counts.stream().mapToLong(Long::longValue).toArray();
    double[] smoothed = smooth(filled(values.length, 50), values);
    assertEquals(Arrays.stream(values).sum(), Arrays.stream(smoothed).sum(), 1e-9);
  }
}
