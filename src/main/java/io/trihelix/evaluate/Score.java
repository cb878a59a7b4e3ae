package io.trihelix.evaluate;

/**
 * How what was found compares with what should have been. Precision, recall and F1 are 0 where
 * their denominator is.
 *
 * @param right found, and in the gold
 * @param extra found, but not in the gold
 * @param missed in the gold, but not found
 */
public record Score(long right, long extra, long missed) {
  public static final Score NONE = new Score(0, 0, 0);

  public Score {
    if (right < 0 || extra < 0 || missed < 0) {
      throw new IllegalArgumentException(
          "Cannot score negative counts: " + right + ", " + extra + ", " + missed);
    }
  }

  public Score plus(Score other) {
    return new Score(right + other.right, extra + other.extra, missed + other.missed);
  }

  public long gold() {
    return right + missed;
  }

  public long found() {
    return right + extra;
  }

  /** The share of what was found that is right. */
  public double precision() {
    return ratio(right, found());
  }

  /** The share of the gold that was found. */
  public double recall() {
    return ratio(right, gold());
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    double p = precision();
    double r = recall();
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
