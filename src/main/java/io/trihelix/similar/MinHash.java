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

  /** Of a hash, as many decide whether a shingle takes part. */
  private static final int BITS = 24;

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
   * The signature of a text whose shingles weigh 1, position by position; keys of different
   * positions do not meet, nor do those of shingles of different length. Empty for a text without
   * letters.
   */
  public long[] signature(String text) {
    return signature(new WeighedText(text, CommonPhrases.none()));
  }

  /**
   * The same where shingles have weights: in each position a shingle takes part with the
   * probability of its weight, in all texts or in none. So signatures agree as often as the
   * weighted Jaccard similarity says, but for chance. A position in which no shingle takes part is
   * left out.
   */
  long[] signature(WeighedText text) {
    long[] hashes = Shingles.hashes(text.text(), shingle);
    float[] weights = text.shingleWeights(shingle);
    long[] signature = new long[hashes.length == 0 ? 0 : factors.length];
    int positions = 0;
    for (int i = 0; i < signature.length; i++) {
      long factor = factors[i];
      long summand = summands[i];
      long least = Long.MAX_VALUE;
      for (int j = 0; j < hashes.length; j++) {
        long hash = hashes[j] * factor + summand;
        if (hash < least && (weights[j] >= 1 || takesPart(hash, weights[j]))) {
          least = hash;
        }
      }
      if (least < Long.MAX_VALUE) {
        signature[positions++] = Shingles.mix(least ^ seed(i));
      }
    }
    return Arrays.copyOf(signature, positions);
  }

  private static boolean takesPart(long hash, float weight) {
    return (Shingles.mix(hash) >>> (Long.SIZE - BITS)) < weight * (1 << BITS);
  }

  private long seed(int position) {
    return Shingles.mix((long) shingle << Integer.SIZE | position);
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
