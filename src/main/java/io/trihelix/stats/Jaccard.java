package io.trihelix.stats;

/**
 * The Jaccard index: articles with both among articles with either, 0..1; 0 when neither occurs.
 */
public final class Jaccard {
  private Jaccard() {}

  public static double of(ContingencyTable t) {
    long union = t.nA() + t.nB() - t.nAb();
    return union == 0 ? 0 : (double) t.nAb() / union;
  }
}
