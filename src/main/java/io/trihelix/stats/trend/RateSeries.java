package io.trihelix.stats.trend;

/**
 * Counts out of totals, one of each a period, in order of time and without gaps.
 *
 * @param counts articles with the pair, 0 or more
 * @param exposure articles that they are compared with, 0 or more; not always whole numbers
 * @param assessable whether the period has enough coverage; a period without exposure never has
 */
public record RateSeries(long[] counts, double[] exposure, boolean[] assessable) {
  public RateSeries {
    if (counts.length != exposure.length || counts.length != assessable.length) {
      throw new IllegalArgumentException(
          "Cannot make a series of "
              + counts.length
              + " counts, "
              + exposure.length
              + " exposures and "
              + assessable.length
              + " assessments");
    }
    assessable = assessable.clone();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] < 0 || !(exposure[i] >= 0) || Double.isInfinite(exposure[i])) {
        throw new IllegalArgumentException(
            "Impossible in period " + i + ": " + counts[i] + " out of " + exposure[i]);
      }
      assessable[i] &= exposure[i] > 0;
    }
  }

  public int length() {
    return counts.length;
  }

  /** Counts of the assessable periods from one (inclusive) to another (exclusive). */
  long counts(int from, int to) {
    long sum = 0;
    for (int i = Math.max(0, from); i < to; i++) {
      sum += assessable[i] ? counts[i] : 0;
    }
    return sum;
  }

  /** Exposure of the assessable periods from one (inclusive) to another (exclusive). */
  double exposure(int from, int to) {
    double sum = 0;
    for (int i = Math.max(0, from); i < to; i++) {
      sum += assessable[i] ? exposure[i] : 0;
    }
    return sum;
  }
}
