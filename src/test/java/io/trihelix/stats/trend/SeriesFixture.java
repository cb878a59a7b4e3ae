package io.trihelix.stats.trend;

import java.util.Arrays;

/** Series of the tests. */
final class SeriesFixture {
  private SeriesFixture() {}

  /** Counts out of the same number in each period. */
  static RateSeries outOf(double exposure, long... counts) {
    var exposures = new double[counts.length];
    Arrays.fill(exposures, exposure);
    return of(counts, exposures);
  }

  static RateSeries of(long[] counts, double[] exposure) {
    var assessable = new boolean[counts.length];
    Arrays.fill(assessable, true);
    return new RateSeries(counts, exposure, assessable);
  }

  /** The same without one period. */
  static RateSeries without(RateSeries series, int period) {
    boolean[] assessable = series.assessable().clone();
    assessable[period] = false;
    return new RateSeries(series.counts(), series.exposure(), assessable);
  }
}
