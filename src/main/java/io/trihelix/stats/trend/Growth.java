package io.trihelix.stats.trend;

/**
 * Growth against earlier periods: {@code (r + 1/2) / (e + 1/2) - 1}, where r is the count of the
 * period and e the count to expect if the rate were that of the earlier periods. 0 is no change, 1
 * is twice as often. The halves keep a pair that comes from nothing finite, and one article against
 * none (2.0) below ten against two; nothing against nothing is 0.
 */
final class Growth {
  private static final double HALF = 0.5;

  private Growth() {}

  /** Against the periods from one (inclusive) to another (exclusive); NaN if none is assessable. */
  static double of(RateSeries series, int period, int from, int to) {
    double before = series.exposure(from, to);
    if (!series.assessable()[period] || before <= 0) {
      return Double.NaN;
    }
    double expected = series.counts(from, to) * series.exposure()[period] / before;
    return (series.counts()[period] + HALF) / (expected + HALF) - 1;
  }
}
