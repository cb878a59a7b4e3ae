package io.trihelix.stats;

/**
 * The log-likelihood ratio G² of independence (Dunning 1993, "Accurate Methods for the Statistics
 * of Surprise and Coincidence"): {@code 2 Σ k ln(k / e)} over the four cells, with {@code 0 ln 0 =
 * 0}. At least 0; about chi-square with one degree of freedom under independence. An empty margin
 * gives 0. It measures departure in either direction: compare lift with 1 to tell attraction from
 * avoidance.
 */
public final class LogLikelihoodRatio {
  private LogLikelihoodRatio() {}

  public static double of(ContingencyTable t) {
    if (t.nA() == 0 || t.nB() == 0 || t.nA() == t.n() || t.nB() == t.n()) {
      return 0;
    }
    double n = t.n();
    double notA = n - t.nA();
    double notB = n - t.nB();
    double sum =
        cell(t.nAb(), t.nA() * (double) t.nB() / n)
            + cell(t.onlyA(), t.nA() * notB / n)
            + cell(t.onlyB(), notA * t.nB() / n)
            + cell(t.neither(), notA * notB / n);
    return Math.max(0, 2 * sum);
  }

  private static double cell(long observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected);
  }
}
