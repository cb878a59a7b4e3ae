package io.trihelix.similar;

import java.util.Arrays;

/**
 * The length of the longest common subsequence of two texts: how many letters both have in one
 * order. Bit-parallel (Hyyrö, "Bit-parallel LCS-length computation revisited", 2004): time grows
 * with the product of the lengths over 64. Not thread-safe: one instance a thread.
 */
final class CommonSubsequence {
  private static final int WORD = 64;
  private static final int CHARS = Character.MAX_VALUE + 1;

  // For each char of the first text 1 + the number of its row in masks; 0 for all others.
  private final int[] rows = new int[CHARS];

  int length(String first, String second) {
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    int words = (first.length() + WORD - 1) / WORD;
    long[] masks = masks(first, words);
    long[] state = new long[words];
    Arrays.fill(state, -1L);
    for (int i = 0; i < second.length(); i++) {
      int row = rows[second.charAt(i)];
      if (row > 0) {
        step(state, masks, (row - 1) * words);
      }
    }
    for (int i = 0; i < first.length(); i++) {
      rows[first.charAt(i)] = 0;
    }
    int length = 0;
    for (int i = 0; i < first.length(); i++) {
      length += (int) (~state[i / WORD] >>> (i % WORD)) & 1;
    }
    return length;
  }

  private long[] masks(String text, int words) {
    int distinct = 0;
    for (int i = 0; i < text.length(); i++) {
      if (rows[text.charAt(i)] == 0) {
        rows[text.charAt(i)] = ++distinct;
      }
    }
    long[] masks = new long[distinct * words];
    for (int i = 0; i < text.length(); i++) {
      masks[(rows[text.charAt(i)] - 1) * words + i / WORD] |= 1L << (i % WORD);
    }
    return masks;
  }

  /** V = (V + (V & M)) | (V & ~M), over as many words as the first text needs. */
  private static void step(long[] state, long[] masks, int offset) {
    long carry = 0;
    for (int word = 0; word < state.length; word++) {
      long before = state[word];
      long matched = before & masks[offset + word];
      long sum = before + matched;
      long carried = sum + carry;
      boolean overflow =
          Long.compareUnsigned(sum, before) < 0 || Long.compareUnsigned(carried, sum) < 0;
      carry = overflow ? 1 : 0;
      state[word] = carried | (before & ~masks[offset + word]);
    }
  }
}
