package io.trihelix.similar;

import java.util.Arrays;

/**
 * The set of all runs of k letters in a text, as 64-bit hashes (Broder, "On the resemblance and
 * containment of documents", 1997). A text shorter than k is one shingle; an empty one has none.
 * Immutable.
 */
public final class Shingles {
  private static final long BASE = 0x9E3779B97F4A7C15L;

  private final long[] sorted;

  private Shingles(long[] sorted) {
    this.sorted = sorted;
  }

  /**
   * @param length letters (UTF-16 code units) of a shingle
   */
  public static Shingles of(String text, int length) {
    long[] hashes = hashes(text, length);
    Arrays.sort(hashes);
    int distinct = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return new Shingles(Arrays.copyOf(hashes, distinct));
  }

  /** The hashes of all shingles in the order of the text, repeated ones among them. */
  static long[] hashes(String text, int length) {
    int size = text.length();
    int shingle = Math.min(size, length);
    if (size == 0) {
      return new long[0];
    }
    long[] hashes = new long[size - shingle + 1];
    long outgoing = 1;
    for (int i = 0; i < shingle; i++) {
      outgoing *= BASE;
    }
    long rolling = 0;
    for (int end = 0; end < size; end++) {
      rolling = rolling * BASE + text.charAt(end) + 1;
      int start = end - shingle + 1;
      if (start > 0) {
        rolling -= outgoing * (text.charAt(start - 1) + 1);
      }
      if (start >= 0) {
        hashes[start] = mix(rolling);
      }
    }
    return hashes;
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014): every bit depends on all others. */
  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  public int size() {
    return sorted.length;
  }

  /** How many shingles both have. */
  public int common(Shingles other) {
    long[] a = sorted;
    long[] b = other.sorted;
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  /** Shared shingles over all shingles, 0..1; 0 when there are none. */
  public double jaccard(Shingles other) {
    int common = common(other);
    int all = size() + other.size() - common;
    return all == 0 ? 0 : common / (double) all;
  }

  /** Shared shingles over those of the smaller set, 0..1; 0 when one is empty. */
  public double containment(Shingles other) {
    int smaller = Math.min(size(), other.size());
    return smaller == 0 ? 0 : common(other) / (double) smaller;
  }
}
