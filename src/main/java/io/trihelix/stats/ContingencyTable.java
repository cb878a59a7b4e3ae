package io.trihelix.stats;

/**
 * In how many of {@code n} articles two things occur.
 *
 * <pre>
 *            b        not b
 *   a       nAb      nA - nAb
 *   not a   nB - nAb n - nA - nB + nAb
 * </pre>
 *
 * @param nAb articles with both
 * @param nA articles with a
 * @param nB articles with b
 * @param n all articles, at most {@link #LARGEST}
 */
public record ContingencyTable(long nAb, long nA, long nB, long n) {
  /** Up to here a count is exact as a double, which the measures compute with. */
  public static final long LARGEST = 1L << 53;

  public ContingencyTable {
    if (n > LARGEST
        || nAb < 0
        || nAb > Math.min(nA, nB)
        || Math.max(nA, nB) > n
        || nA + nB - nAb > n) {
      throw new IllegalArgumentException(
          "Impossible counts: n_ab=" + nAb + ", n_a=" + nA + ", n_b=" + nB + ", n=" + n);
    }
  }

  /** Articles with a but not b. */
  long onlyA() {
    return nA - nAb;
  }

  /** Articles with b but not a. */
  long onlyB() {
    return nB - nAb;
  }

  /** Articles with neither. */
  public long neither() {
    return n - nA - nB + nAb;
  }
}
