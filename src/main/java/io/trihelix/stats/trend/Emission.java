package io.trihelix.stats.trend;

/**
 * How counts come about at a given rate. The cost is the negative logarithm of the probability,
 * without what is the same at every rate.
 */
enum Emission {
  /** So many of a total, each with the same probability: binomial. */
  OUT_OF_TOTAL {
    @Override
    double cost(double count, double exposure, double rate) {
      // Standardised exposures may be less than the count.
      double others = Math.max(0, exposure - count);
      return -(count * Math.log(rate) + others * Math.log1p(-rate));
    }

    @Override
    double largestRate() {
      return 0.9999;
    }
  },

  /** So many where others were expected, one independent of the next: Poisson. */
  AGAINST_EXPECTED {
    @Override
    double cost(double count, double exposure, double rate) {
      return rate * exposure - count * Math.log(rate);
    }

    @Override
    double largestRate() {
      return Double.MAX_VALUE;
    }
  };

  /**
   * @param count of the period
   * @param exposure total or expected count of the period
   * @param rate above 0, at most {@link #largestRate}
   */
  abstract double cost(double count, double exposure, double rate);

  /** Rates as large or larger do not exist. */
  abstract double largestRate();
}
