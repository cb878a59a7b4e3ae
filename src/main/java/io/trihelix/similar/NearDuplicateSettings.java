package io.trihelix.similar;

import java.io.Serializable;

/**
 * What can be set about near-duplicates; the reasons stand in {@code conf/trihelix.conf}.
 *
 * @param enabled whether they are looked for
 * @param withinDays two articles further apart are two items, 0 or more
 * @param shingle length of the shingles that are compared, letters
 * @param jaccard least Jaccard similarity of the shingles, above 0 and up to 1
 * @param inOrder least share of the letters that both have in one order, above 0 and up to 1
 * @param containment least share of the shorter one's shingles in the longer one, for excerpts,
 *     above 0 and up to 1
 * @param shortestPart excerpts of a smaller share of the longer article are items of their own,
 *     above 0 and up to 1
 * @param signatureSize hash functions of a MinHash signature, at least 2
 * @param signatureShingle length of the shingles that are hashed, letters
 */
public record NearDuplicateSettings(
    boolean enabled,
    int withinDays,
    int shingle,
    double jaccard,
    double inOrder,
    double containment,
    double shortestPart,
    int signatureSize,
    int signatureShingle)
    implements Serializable {

  /** The defaults of {@code conf/trihelix.conf}. */
  public static NearDuplicateSettings defaults() {
    return new NearDuplicateSettings(true, 30, 3, 0.1, 0.63, 0.6, 0.35, 32, 5);
  }

  /** The defaults, but nothing is looked for. */
  public static NearDuplicateSettings off() {
    return new NearDuplicateSettings(false, 30, 3, 0.1, 0.63, 0.6, 0.35, 32, 5);
  }

  public NearDuplicateSettings {
    require(withinDays >= 0, "within-days", withinDays, "0 or more");
    require(shingle >= 1, "shingle", shingle, "1 or more");
    requireShare("jaccard", jaccard);
    requireShare("in-order", inOrder);
    requireShare("containment", containment);
    requireShare("shortest-part", shortestPart);
    require(signatureSize >= 2, "signature-size", signatureSize, "2 or more");
    require(signatureShingle >= 1, "signature-shingle", signatureShingle, "1 or more");
  }

  private static void requireShare(String key, double value) {
    require(value > 0 && value <= 1, key, value, "above 0 and at most 1");
  }

  private static void require(boolean holds, String key, Object value, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(
          "duplicates.near." + key + " must be " + expected + ", but is " + value);
    }
  }
}
