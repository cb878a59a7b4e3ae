package io.trihelix.stats;

import org.apache.commons.math3.special.Erf;

/**
 * The one-sided p-value of attraction: how probable it is that independent things occur together in
 * {@code n_ab} articles or more. Small means that they occur together more often than by chance;
 * avoidance has a p-value near 1.
 *
 * <p>Exact ({@link HypergeometricTail}) while the rarer of the two is in at most {@link
 * #LARGEST_EXACT_MARGIN} articles. Above that, with every expected count large, the signed root of
 * G² ({@link LogLikelihoodRatio}) is standard normal (chi-square with one degree of freedom, half
 * of it on either side), and that tail is taken.
 */
public final class AttractionTest {
  /** Up to so many articles of the rarer one the test is exact: beyond, sums become long. */
  public static final long LARGEST_EXACT_MARGIN = 1_000_000;

  private AttractionTest() {}

  public static double pValue(ContingencyTable t) {
    boolean exact =
        Math.min(t.nA(), t.nB()) <= LARGEST_EXACT_MARGIN
            && t.n() <= HypergeometricTail.LARGEST_POPULATION;
    return exact ? HypergeometricTail.upper(t) : chiSquare(t);
  }

  static double chiSquare(ContingencyTable t) {
    double root = Math.sqrt(LogLikelihoodRatio.of(t));
    return Erf.erfc((Lift.of(t) < 1 ? -root : root) / Math.sqrt(2)) / 2;
  }
}
