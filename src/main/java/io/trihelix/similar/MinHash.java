package io.trihelix.similar;

import java.io.Serializable;
import java.util.Arrays;

/**
 * MinHash signatures: for each of n hash functions the least hash of a text's shingles. Two texts
 * whose shingles have the Jaccard similarity s agree in each position with probability s (Broder
 * 1997).
 *
 * <p>Texts are proposed as similar when {@link #MATCHES} positions agree, whichever. Against the
 * usual b bands of r rows with its curve 1-(1-s^r)^b (Leskovec, Rajaraman and Ullman, "Mining of
 * Massive Datasets", chapter 3), that is as if all n(n-1)/2 pairs of positions were bands of two
 * rows: the same signature and as many keys in the index, but a steeper curve, {@link
 * #probability}.
 *
 * <p>How shingles survive: with a share q of the letters replaced at random, one of k letters stays
 * with probability p = (1-q)^k, and s = p/(2-p). For k = 5 and q = 15 % that is s = 0.285, and of
 * 32 positions two agree with probability 0.9997; for q = 30 %, s = 0.092 and 0.80.
 */
public final class MinHash implements Serializable {
  /** Positions that must agree. */
  public static final int MATCHES = 2;

  private final int shingle;
  private final long[] factors;
  private final long[] summands;

  /**
   * @param size hash functions
   * @param shingle letters of a shingle
   */
  public MinHash(int size, int shingle) {
    this.shingle = shingle;
    this.factors = new long[size];
    this.summands = new long[size];
    for (int i = 0; i < size; i++) {
      factors[i] = Shingles.mix(2L * i + 1) | 1;
      summands[i] = Shingles.mix(2L * i + 2);
    }
  }

  /**
   * The signature, position by position; keys of different positions do not meet. Empty for a text
   * without letters.
   */
  public long[] signature(String text) {
    long[] hashes = Shingles.hashes(text, shingle);
    if (hashes.length == 0) {
      return hashes;
    }
    long[] signature = new long[factors.length];
    Arrays.fill(signature, Long.MAX_VALUE);
    for (int i = 0; i < signature.length; i++) {
      long factor = factors[i];
      long summand = summands[i];
      long least = Long.MAX_VALUE;
      for (long hash : hashes) {
        least = Math.min(least, hash * factor + summand);
      }
      signature[i] = Shingles.mix(least + i);
    }
    return signature;
  }

  /**
   * The probability that {@link #MATCHES} of n positions agree: 1 - (1-s)^n - n s (1-s)^(n-1).
   *
   * @param similarity Jaccard similarity of the shingles, 0..1
   * @param size positions
   */
  public static double probability(double similarity, int size) {
    double none = Math.pow(1 - similarity, size);
    double one = size * similarity * Math.pow(1 - similarity, size - 1);
    return 1 - none - one;
  }
}
