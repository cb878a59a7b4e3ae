package io.trihelix.stats.trend;

/**
 * The odds ratio of a fourfold table with its interval: {@code (a + ½)(d + ½) / ((b + ½)(c + ½))},
 * the halves keeping it finite and nearly unbiased (Haldane 1956, "The Estimation and Significance
 * of the Logarithm of a Ratio of Frequencies"; Anscombe 1956, "On Estimating Binomial Response
 * Relations"), and {@code exp(ln ± 1.96 √(1/(a + ½) + 1/(b + ½) + 1/(c + ½) + 1/(d + ½)))} (Woolf
 * 1955, "On Estimating the Relation Between Blood Group and Disease").
 *
 * @param value 1 where neither draws the other
 * @param low end of the 95 % interval
 * @param high end of the 95 % interval
 */
record OddsRatio(double value, double low, double high) {
  private static final double NORMAL_QUANTILE = 1.959963984540054;
  private static final double HALF = 0.5;

  /**
   * @param both a
   * @param onlyFirst b
   * @param onlySecond c
   * @param neither d
   * @throws IllegalArgumentException if any of them is negative
   */
  static OddsRatio of(long both, long onlyFirst, long onlySecond, long neither) {
    if (Math.min(Math.min(both, onlyFirst), Math.min(onlySecond, neither)) < 0) {
      throw new IllegalArgumentException(
          "Impossible counts: " + both + ", " + onlyFirst + ", " + onlySecond + ", " + neither);
    }
    double a = both + HALF;
    double b = onlyFirst + HALF;
    double c = onlySecond + HALF;
    double d = neither + HALF;
    double log = Math.log(a) + Math.log(d) - Math.log(b) - Math.log(c);
    double off = NORMAL_QUANTILE * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
    return new OddsRatio(Math.exp(log), Math.exp(log - off), Math.exp(log + off));
  }
}
