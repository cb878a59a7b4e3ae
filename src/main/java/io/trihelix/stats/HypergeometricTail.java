package io.trihelix.stats;

import org.apache.commons.math3.distribution.HypergeometricDistribution;

/**
 * The one-sided exact test of Fisher: the probability that two things that are independent, in as
 * many articles as these, occur together in at least {@code n_ab} of them. Given both margins,
 * their number together is hypergeometric (Fisher 1934, "Statistical Methods for Research Workers",
 * 5th edition, section 21.02).
 *
 * <p>The probability of {@code n_ab} itself comes from Loader's saddle-point expansion (Loader
 * 2000, "Fast and Accurate Computation of Binomial Probabilities"), which loses no digits where
 * factorials are large; those further out follow by their exact ratios, until they no longer count.
 * So the relative error stays below 1e-9. An empty margin, or one that is all articles, gives 1.
 * What is below the smallest double is 0.
 */
final class HypergeometricTail {
  /** The number of articles up to which it is exact. */
  public static final long LARGEST_POPULATION = Integer.MAX_VALUE;

  private static final double NEGLIGIBLE = 1e-17;

  private HypergeometricTail() {}

  /**
   * @throws IllegalArgumentException if there are more articles than {@link #LARGEST_POPULATION}
   */
  public static double upper(ContingencyTable t) {
    if (t.n() > LARGEST_POPULATION) {
      throw new IllegalArgumentException("Too many articles for an exact test: " + t.n());
    }
    if (t.nAb() <= Math.max(0, t.nA() + t.nB() - t.n())) {
      return 1;
    }
    // No source of random numbers is needed to compute probabilities.
    var distribution =
        new HypergeometricDistribution(null, (int) t.n(), (int) t.nA(), (int) t.nB());
    boolean above = (double) t.nAb() * t.n() > (double) t.nA() * t.nB();
    return above
        ? Math.min(1, Math.exp(distribution.logProbability((int) t.nAb())) * outwards(t))
        : Math.max(0, 1 - Math.exp(distribution.logProbability((int) t.nAb() - 1)) * inwards(t));
  }

  /** The probabilities of n_ab and of all above it, in units of that of n_ab. */
  private static double outwards(ContingencyTable t) {
    double sum = 1;
    double term = 1;
    for (long k = t.nAb(); k < Math.min(t.nA(), t.nB()) && term > NEGLIGIBLE * sum; k++) {
      term *=
          (double) (t.nA() - k)
              * (t.nB() - k)
              / ((double) (k + 1) * (t.n() - t.nA() - t.nB() + k + 1));
      sum += term;
    }
    return sum;
  }

  /** The probabilities of n_ab - 1 and of all below it, in units of that of n_ab - 1. */
  private static double inwards(ContingencyTable t) {
    double sum = 1;
    double term = 1;
    long least = Math.max(0, t.nA() + t.nB() - t.n());
    for (long k = t.nAb() - 1; k > least && term > NEGLIGIBLE * sum; k--) {
      term *=
          (double) k
              * (t.n() - t.nA() - t.nB() + k)
              / ((double) (t.nA() - k + 1) * (t.nB() - k + 1));
      sum += term;
    }
    return sum;
  }
}
