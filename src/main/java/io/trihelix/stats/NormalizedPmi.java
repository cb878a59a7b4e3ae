package io.trihelix.stats;

/**
 * Normalised pointwise mutual information (Bouma 2009, "Normalized (Pointwise) Mutual Information
 * in Collocation Extraction"): {@code ln(p_ab / (p_a p_b)) / -ln(p_ab)}, from -1 (never together)
 * over 0 (independent) to 1 (only together).
 *
 * <p>Where the quotient is undefined: {@code n_ab = 0} gives -1, its limit, when both occur, and 0
 * when one never does; {@code n_ab = n} gives 0, since things that are everywhere tell nothing.
 */
public final class NormalizedPmi {
  private NormalizedPmi() {}

  public static double of(ContingencyTable t) {
    if (t.nA() == 0 || t.nB() == 0 || t.nAb() == t.n()) {
      return 0;
    }
    if (t.nAb() == 0) {
      return -1;
    }
    double pmi = Math.log((double) t.nAb() * t.n() / ((double) t.nA() * t.nB()));
    double npmi = pmi / -Math.log((double) t.nAb() / t.n());
    return Math.max(-1, Math.min(1, npmi));
  }
}
