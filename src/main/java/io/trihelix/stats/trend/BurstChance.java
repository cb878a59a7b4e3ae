package io.trihelix.stats.trend;

import org.apache.commons.math3.special.Beta;

/**
 * How probable it is by chance that a rate is as high as in a burst. Kleinberg's automaton alone
 * finds a burst in one steady series of twelve.
 *
 * <p>If nothing happened, the R_b of all R counts that lie in the burst are binomial, with the part
 * of the exposure that it has, {@code q = E_b / (E_b + E_o)}. News come in waves: the other counts
 * vary more than Poisson counts, by the dispersion φ, Pearson's {@code Σ (r - μ)² / μ} over its
 * degrees of freedom and at least 1 (McCullagh and Nelder 1989, "Generalized Linear Models",
 * section 6.2.3). Negative binomial counts of that dispersion, variance φ μ, have a beta-binomial
 * part in the burst, given their sum (Johnson, Kemp and Kotz 2005, "Univariate Discrete
 * Distributions", section 6.2.2):
 *
 * <pre>p = T P(X ≥ R_b),   X ~ BetaBinomial(R, λ E_b / (φ - 1), λ E_o / (φ - 1))</pre>
 *
 * λ the rate of the other counts. T, the number of periods that it could have begun in, pays for
 * the search (Bonferroni). Other bursts of the series are among the other counts: what bursts again
 * and again comes in waves, and one more is no news. What lasts for more than a quarter of all
 * periods (and more than three of a series of less than a year) is no burst: the rest may as well
 * be a lull, and what lasts is a level; its p is 1.
 */
final class BurstChance {
  /** Part of all periods. */
  private static final double LONGEST = 0.25;

  /**
   * So many periods may be a burst in a series of less than a year, too, as many as a level has.
   */
  private static final int ALWAYS = Segmentation.SHORTEST;

  private static final double NEGLIGIBLE = 1e-16;

  private BurstChance() {}

  /**
   * Of the burst in these periods, 0..1.
   *
   * @param inside whether a period is in the burst
   */
  static double pValue(RateSeries series, boolean[] inside) {
    long counts = 0;
    double exposure = 0;
    long others = 0;
    double exposureOfOthers = 0;
    int length = 0;
    int periods = 0;
    for (int t = 0; t < inside.length; t++) {
      if (!series.assessable()[t]) {
        continue;
      }
      periods++;
      if (inside[t]) {
        length++;
        counts += series.counts()[t];
        exposure += series.exposure()[t];
      } else {
        others += series.counts()[t];
        exposureOfOthers += series.exposure()[t];
      }
    }
    if (counts == 0 || length == periods || length > Math.max(ALWAYS, LONGEST * periods)) {
      return 1;
    }
    double rate = others / exposureOfOthers;
    double above = dispersion(series, inside, rate) - 1;
    double tail =
        above <= 0 || rate == 0
            ? Beta.regularizedBeta(exposure / (exposure + exposureOfOthers), counts, others + 1.0)
            : betaBinomialTail(
                counts + others, rate * exposure / above, rate * exposureOfOthers / above, counts);
    return Math.min(1, periods * tail);
  }

  /**
   * Probability of so many or more. Terms follow from one another, so that it takes as many steps
   * as there are terms that matter.
   */
  static double betaBinomialTail(long all, double a, double b, long least) {
    double term =
        Math.exp(
            -Math.log(all + 1.0)
                - Beta.logBeta(least + 1.0, all - least + 1.0)
                + Beta.logBeta(least + a, all - least + b)
                - Beta.logBeta(a, b));
    double tail = 0;
    for (long x = least; x <= all && term > NEGLIGIBLE * tail; x++) {
      tail += term;
      term *= (all - x) / (x + 1.0) * (x + a) / (all - x - 1 + b);
    }
    return Math.min(1, tail);
  }

  /**
   * How much more the counts outside vary than Poisson counts, 1 or more.
   *
   * @param rate of the counts outside
   */
  static double dispersion(RateSeries series, boolean[] inside, double rate) {
    double squares = 0;
    int freedom = -1;
    for (int t = 0; t < inside.length; t++) {
      if (series.assessable()[t] && !inside[t] && rate > 0) {
        double expected = series.exposure()[t] * rate;
        double off = series.counts()[t] - expected;
        squares += off * off / expected;
        freedom++;
      }
    }
    return freedom < 1 ? 1 : Math.max(1, squares / freedom);
  }
}
