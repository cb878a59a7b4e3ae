package io.trihelix.similar;

import java.util.Arrays;

/**
 * The set of all runs of k letters in a text, as 64-bit hashes (Broder, "On the resemblance and
 * containment of documents", 1997). A text shorter than k is one shingle; an empty one has none.
 * Each may have a weight. Immutable.
 */
final class Shingles {
  private static final long BASE = 0x9E3779B97F4A7C15L;

  private final long[] sorted;
  private final float[] weights;
  private final double weight;

  private Shingles(long[] sorted, float[] weights) {
    this.sorted = sorted;
    this.weights = weights;
    double sum = 0;
    for (float each : weights) {
      sum += each;
    }
    this.weight = sum;
  }

  /**
   * Shingles that weigh 1 each.
   *
   * @param length letters (UTF-16 code units) of a shingle
   */
  public static Shingles of(String text, int length) {
    long[] distinct = distinct(text, length);
    float[] weights = new float[distinct.length];
    Arrays.fill(weights, 1);
    return new Shingles(distinct, weights);
  }

  /**
   * @param inOrder the weight of each shingle in the order of the text, the same for the same
   *     letters
   */
  static Shingles of(String text, int length, float[] inOrder) {
    long[] hashes = hashes(text, length);
    long[] distinct = distinct(hashes.clone());
    float[] weights = new float[distinct.length];
    for (int i = 0; i < hashes.length; i++) {
      weights[Arrays.binarySearch(distinct, hashes[i])] = inOrder[i];
    }
    return new Shingles(distinct, weights);
  }

  /** The hashes of all shingles, each once, ascending. */
  static long[] distinct(String text, int length) {
    return distinct(hashes(text, length));
  }

  private static long[] distinct(long[] hashes) {
    Arrays.sort(hashes);
    int distinct = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, distinct);
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

  /** The weight of the shingles that both have. */
  public double common(Shingles other) {
    long[] a = sorted;
    long[] b = other.sorted;
    double common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        common += weights[i];
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

  /** How much two sets share. */
  public Overlap overlap(Shingles other) {
    double common = common(other);
    double all = weight + other.weight - common;
    double smaller = Math.min(weight, other.weight);
    return new Overlap(all <= 0 ? 0 : common / all, smaller <= 0 ? 0 : common / smaller);
  }

  /** Weight of the shared shingles over that of all, 0..1; 0 when there are none. */
  public double jaccard(Shingles other) {
    return overlap(other).jaccard();
  }

  /** Weight of the shared shingles over that of the smaller set, 0..1; 0 when one is empty. */
  public double containment(Shingles other) {
    return overlap(other).containment();
  }

  /**
   * What two sets share, by weight.
   *
   * @param jaccard over that of all, 0..1; 0 when there are none
   * @param containment over that of the smaller set, 0..1; 0 when one is empty
   */
  record Overlap(double jaccard, double containment) {}
}
