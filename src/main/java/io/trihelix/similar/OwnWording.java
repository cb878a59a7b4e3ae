package io.trihelix.similar;

import java.util.Arrays;

/**
 * What one text says and the other does not, by runs of two letters (bigrams).
 *
 * <p>Who replaces words of an article here and there makes bigrams that stand alone. Who fills in a
 * template writes a new name wherever the old one stood: what is its own comes back.
 */
final class OwnWording {
  private final String text;
  private final int[] sorted;

  OwnWording(String text) {
    this.text = text;
    this.sorted = new int[Math.max(0, text.length() - 1)];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = bigram(text, i);
    }
    Arrays.sort(sorted);
  }

  private static int bigram(String text, int at) {
    return text.charAt(at) << Character.SIZE | text.charAt(at + 1);
  }

  /**
   * Of the bigrams that the other lacks, the share that occurs at least twice; 0 where it lacks
   * none.
   */
  double recurring(OwnWording other) {
    int own = 0;
    int recurring = 0;
    for (int start = 0, end; start < sorted.length; start = end) {
      end = start + 1;
      while (end < sorted.length && sorted[end] == sorted[start]) {
        end++;
      }
      if (!other.has(sorted[start])) {
        own += end - start;
        recurring += end - start > 1 ? end - start : 0;
      }
    }
    return own == 0 ? 0 : recurring / (double) own;
  }

  /** The longest run of letters no two of which stand together in the other. */
  int longestRun(OwnWording other) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      run = other.has(bigram(text, i)) ? 0 : run + 1;
      longest = Math.max(longest, run);
    }
    // A run of n letters between known ones makes n + 1 bigrams.
    return Math.max(0, longest - 1);
  }

  private boolean has(int bigram) {
    return Arrays.binarySearch(sorted, bigram) >= 0;
  }
}
