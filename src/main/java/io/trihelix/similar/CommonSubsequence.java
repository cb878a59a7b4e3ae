package io.trihelix.similar;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The longest common subsequence of two texts: the letters that both have in one order.
 * Bit-parallel (Hyyrö, "Bit-parallel LCS-length computation revisited", 2004): time grows with the
 * product of the lengths over 64, and so does the memory for telling which letters they are. Not
 * thread-safe: one instance a thread.
 */
final class CommonSubsequence {
  private static final int WORD = 64;
  private static final int CHARS = Character.MAX_VALUE + 1;

  // For each char of the first text 1 + the number of its row in masks; 0 for all others.
  private final int[] rows = new int[CHARS];
  // The state behind each letter of the second text, one behind the other.
  private long[] states = new long[0];

  /**
   * Which letters make it.
   *
   * @param ofFirst places in the first text, as many as in the second
   */
  record Letters(BitSet ofFirst, BitSet ofSecond) {}

  Letters letters(String first, String second) {
    var letters = new Letters(new BitSet(first.length()), new BitSet(second.length()));
    if (first.isEmpty() || second.isEmpty()) {
      return letters;
    }
    int words = (first.length() + WORD - 1) / WORD;
    keepStates(first, second, words);
    int i = first.length() - 1;
    int j = second.length() - 1;
    while (i >= 0 && j >= 0) {
      // A zero at i behind j: the sequence grows by the letter at i, matched at j or before.
      if (isSet(j, words, i)) {
        i--;
      } else if (j > 0 && !isSet(j - 1, words, i)) {
        j--;
      } else {
        letters.ofFirst.set(i--);
        letters.ofSecond.set(j--);
      }
    }
    return letters;
  }

  private void keepStates(String first, String second, int words) {
    if (states.length < words * second.length()) {
      states = new long[words * second.length()];
    }
    long[] masks = masks(first, words);
    long[] state = new long[words];
    Arrays.fill(state, -1L);
    for (int j = 0; j < second.length(); j++) {
      int row = rows[second.charAt(j)];
      if (row > 0) {
        step(state, masks, (row - 1) * words);
      }
      System.arraycopy(state, 0, states, j * words, words);
    }
    forget(first);
  }

  private boolean isSet(int j, int words, int i) {
    return (states[j * words + i / WORD] >>> (i % WORD) & 1) != 0;
  }

  private void forget(String first) {
    for (int i = 0; i < first.length(); i++) {
      rows[first.charAt(i)] = 0;
    }
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
