package io.trihelix.similar;

import java.util.Arrays;

/**
 * What one text says and the other does not, by runs of two letters (bigrams); each weighs as much
 * as the lighter one of its letters.
 *
 * <p>Who replaces words of an article here and there makes bigrams that stand alone. Who fills in a
 * template writes a new name wherever the old one stood: what is its own comes back.
 */
final class OwnWording {
  private final String text;
  private final float[] weights;
  // Bigram above, bits of its weight below: ascending, since weights are not negative.
  private final long[] sorted;

  OwnWording(String text, float[] letterWeights) {
    this.text = text;
    this.weights = letterWeights;
    this.sorted = new long[Math.max(0, text.length() - 1)];
    for (int i = 0; i < sorted.length; i++) {
      float weight = Math.min(letterWeights[i], letterWeights[i + 1]);
      sorted[i] = (long) bigram(text, i) << Integer.SIZE | Float.floatToIntBits(weight);
    }
    Arrays.sort(sorted);
  }

  private static int bigram(String text, int at) {
    return text.charAt(at) << Character.SIZE | text.charAt(at + 1);
  }

  /**
   * Of the weight of the bigrams that the other lacks, the share of those that occur at least
   * twice; 0 where it lacks none.
   */
  double recurring(OwnWording other) {
    double own = 0;
    double recurring = 0;
    for (int start = 0, end; start < sorted.length; start = end) {
      int bigram = (int) (sorted[start] >>> Integer.SIZE);
      double weight = 0;
      for (end = start;
          end < sorted.length && (int) (sorted[end] >>> Integer.SIZE) == bigram;
          end++) {
        weight += Float.intBitsToFloat((int) sorted[end]);
      }
      if (!other.has(bigram)) {
        own += weight;
        recurring += end - start > 1 ? weight : 0;
      }
    }
    return own <= 0 ? 0 : recurring / own;
  }

  /**
   * The weight of the heaviest run of letters no two of which stand together in the other: their
   * number, where all weigh 1.
   */
  double longestRun(OwnWording other) {
    double longest = 0;
    double run = 0;
    boolean within = false;
    for (int i = 0; i + 1 < text.length(); i++) {
      boolean own = !other.has(bigram(text, i));
      // A run of n letters between known ones makes n + 1 bigrams.
      run = own && within ? run + weights[i] : 0;
      within = own;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private boolean has(int bigram) {
    int at = Arrays.binarySearch(sorted, (long) bigram << Integer.SIZE);
    int from = at < 0 ? -at - 1 : at;
    return from < sorted.length && (int) (sorted[from] >>> Integer.SIZE) == bigram;
  }
}
