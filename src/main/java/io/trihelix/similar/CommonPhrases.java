package io.trihelix.similar;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * In how many articles each phrase of {@link #LETTERS} letters stands, and so how much it tells of
 * two articles that both have it. A phrase of few articles weighs 1, one that all have 0; between
 * them it is (ln(n/df) / ln(n/few))², where few is {@link #FEW} articles or {@link #FEW_SHARE} of
 * them, whichever is more. So a site's furniture, a broadcaster's formulas and 有限公司 count little,
 * and a story that one article in a hundred repeats still counts.
 *
 * <p>Counts are kept in a count-min sketch (Cormode and Muthukrishnan 2005): of fixed size, never
 * too low, too high for a phrase that shares both its cells with others. Merged counts equal those
 * of the whole. Not thread-safe while it counts.
 */
public final class CommonPhrases implements Serializable {
  /** Letters of a phrase. */
  static final int LETTERS = 3;

  /** What so many articles share weighs fully. */
  static final int FEW = 5;

  static final double FEW_SHARE = 0.0003;

  /** Of so many articles the phrases are counted: more would crowd the sketch, not change it. */
  public static final int COUNTED = 20_000;

  private static final int CELLS = 1 << 20;
  private static final CommonPhrases NONE = new CommonPhrases(0);
  private static final long serialVersionUID = 1L;

  private final int[] first;
  private final int[] second;
  private int articles;

  public CommonPhrases() {
    this(CELLS);
  }

  private CommonPhrases(int cells) {
    this.first = new int[cells];
    this.second = new int[cells];
  }

  /** Nothing was counted: every phrase weighs 1. */
  public static CommonPhrases none() {
    return NONE;
  }

  /**
   * Whether the phrases of an article are counted: of {@link #COUNTED} or so, chosen by number.
   *
   * @param number of the article
   * @param articles how many there are
   */
  public static boolean counts(long number, long articles) {
    long oneOf = (articles + COUNTED - 1) / COUNTED;
    return oneOf <= 1 || Long.remainderUnsigned(Shingles.mix(number), oneOf) == 0;
  }

  /** Counts the phrases of an article, each once. */
  public void add(String text) {
    for (long phrase : Shingles.distinct(text, LETTERS)) {
      first[firstCell(phrase)]++;
      second[secondCell(phrase)]++;
    }
    articles++;
  }

  /** Adds what was counted of other articles. */
  public void merge(CommonPhrases other) {
    for (int i = 0; i < CELLS; i++) {
      first[i] += other.first[i];
      second[i] += other.second[i];
    }
    articles += other.articles;
  }

  /** What was counted, for {@link #of}. */
  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (2 * CELLS + 1));
    bytes.putInt(articles);
    bytes.asIntBuffer().put(first).put(second);
    return bytes.array();
  }

  /**
   * What was counted.
   *
   * @param bytes of {@link #bytes}
   */
  public static CommonPhrases of(byte[] bytes) {
    var phrases = new CommonPhrases();
    ByteBuffer counted = ByteBuffer.wrap(bytes);
    phrases.articles = counted.getInt();
    counted.asIntBuffer().get(phrases.first).get(phrases.second);
    return phrases;
  }

  /** The weight of each phrase of a text, 0..1, in order; a shorter text is one phrase. */
  float[] weights(String text) {
    long[] phrases = Shingles.hashes(text, LETTERS);
    float[] weights = new float[phrases.length];
    Arrays.fill(weights, 1);
    double few = Math.max(FEW, FEW_SHARE * articles);
    if (articles <= few) {
      return weights;
    }
    double whole = Math.log(articles / few);
    for (int i = 0; i < phrases.length; i++) {
      int count = Math.min(first[firstCell(phrases[i])], second[secondCell(phrases[i])]);
      if (count > few) {
        double share = Math.max(0, Math.log(articles / (double) count)) / whole;
        weights[i] = (float) (share * share);
      }
    }
    return weights;
  }

  private static int firstCell(long phrase) {
    return (int) (phrase & (CELLS - 1));
  }

  private static int secondCell(long phrase) {
    return (int) (phrase >>> Integer.SIZE & (CELLS - 1));
  }
}
