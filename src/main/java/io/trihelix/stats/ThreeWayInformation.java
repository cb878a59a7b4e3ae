package io.trihelix.stats;

/**
 * The mutual information in three dimensions, as an indicator of the Triple Helix:
 *
 * <pre>  T(uig) = H(u) + H(i) + H(g) - H(ui) - H(ug) - H(ig) + H(uig)</pre>
 *
 * where H is Shannon's entropy in bits, {@code -Σ p log2 p}, of one, two or all three variables,
 * each of which tells whether something occurs; probabilities are shares of the observations.
 *
 * <p><b>Sign.</b> T(uig) = T(ui) - T(ui|g): negative when the third variable tightens the relation
 * of the other two, which Leydesdorff reads as synergy, a reduction of the uncertainty that
 * prevails at the level of the system; positive when the relation of two is but a reflection of the
 * third. It lies between -1 bit (u is the exclusive or of i and g, two fair coins) and +1 bit
 * (three copies of one fair coin), and is 0 if one of the three is independent of the other two
 * together. The sign is that of Yeung's I-measure and of co-information; McGill's interaction
 * information and Leydesdorff's mutual redundancy of three dimensions have the opposite one.
 *
 * <p>A negative T does not say that the three occur together often: a city that keeps universities
 * and companies apart tightens their relation too. Read it with the counts.
 *
 * <p><b>Estimation.</b> Entropies are those of the observed shares (maximum likelihood), as in the
 * literature of the indicator; their bias is about {@code -(m - 1) / 2n} nats for m occupied cells
 * (Miller 1955), so that T is too low by about {@code 1 / 2n} nats, 721/n millibits, when all cells
 * are occupied: nothing for thousands of observations, much for a handful. {@link
 * ThreeWaySignificance} tells what is left of it.
 *
 * <p>Sources: W. J. McGill, Multivariate information transmission, Psychometrika 19 (1954); R. W.
 * Yeung, A First Course in Information Theory (2008), 3.3 on I-measures; L. Leydesdorff, The mutual
 * information of university-industry-government relations, Scientometrics 58 (2003), 445–467; L.
 * Leydesdorff and H. W. Park, Can synergy in Triple Helix relations be quantified?, Triple Helix
 * 1:4 (2014), where geography may take the place of government.
 *
 * @param hU entropy of u in bits, likewise the others
 */
public record ThreeWayInformation(
    double hU, double hI, double hG, double hUi, double hUg, double hIg, double hUig) {

  private static final double LN_2 = Math.log(2);

  /** The entropies of a table; all 0 when there are no observations. */
  public static ThreeWayInformation of(ThreeWayTable t) {
    long n = t.n();
    if (n == 0) {
      return new ThreeWayInformation(0, 0, 0, 0, 0, 0, 0);
    }
    return new ThreeWayInformation(
        entropy(n, t.nU(), n - t.nU()),
        entropy(n, t.nI(), n - t.nI()),
        entropy(n, t.nG(), n - t.nG()),
        entropy(n, t.nUi(), t.nU() - t.nUi(), t.nI() - t.nUi(), n - t.nU() - t.nI() + t.nUi()),
        entropy(n, t.nUg(), t.nU() - t.nUg(), t.nG() - t.nUg(), n - t.nU() - t.nG() + t.nUg()),
        entropy(n, t.nIg(), t.nI() - t.nIg(), t.nG() - t.nIg(), n - t.nI() - t.nG() + t.nIg()),
        entropy(n, t.cells()));
  }

  /** T(uig) in bits, -1..1. */
  public double bits() {
    return hU + hI + hG - hUi - hUg - hIg + hUig;
  }

  /** T(uig) in thousandths of a bit, the unit of the literature. */
  public double millibits() {
    return 1000 * bits();
  }

  private static double entropy(long n, long... counts) {
    double sum = 0;
    for (long count : counts) {
      if (count > 0) {
        double share = (double) count / n;
        sum -= share * Math.log(share);
      }
    }
    return sum / LN_2;
  }
}
