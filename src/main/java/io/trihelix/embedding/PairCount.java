package io.trihelix.embedding;

/**
 * How often two different entities occur, together and each.
 *
 * @param a id of one
 * @param b id of the other
 * @param nAb articles with both, 1 or more
 * @param nA articles with a
 * @param nB articles with b
 * @param n all articles
 */
public record PairCount(String a, String b, long nAb, long nA, long nB, long n) {
  public PairCount {
    if (a.equals(b) || nAb < 1 || nAb > Math.min(nA, nB) || Math.max(nA, nB) > n) {
      throw new IllegalArgumentException(
          "Impossible counts of %s and %s: n_ab=%d, n_a=%d, n_b=%d, n=%d"
              .formatted(a, b, nAb, nA, nB, n));
    }
  }

  /**
   * Positive pointwise mutual information in nats, {@code max(0, ln(n_ab n / (n_a n_b)))}, times
   * the discount of Pantel and Lin (2002), {@code n_ab / (n_ab + 1) · m / (m + 1)} with m the
   * smaller of n_a and n_b: without it, who is rare would be the strongest context of all.
   */
  double discountedPpmi() {
    double pmi = Math.log((double) nAb / nA * ((double) n / nB));
    double rarer = Math.min(nA, nB);
    return Math.max(0, pmi) * (nAb / (nAb + 1.0)) * (rarer / (rarer + 1));
  }
}
