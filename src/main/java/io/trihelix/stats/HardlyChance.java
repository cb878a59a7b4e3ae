package io.trihelix.stats;

import java.math.BigDecimal;

/**
 * When a pair is called <em>hardly chance</em>: it is together more often than two independent ones
 * (lift above 1), its false discovery rate is below {@code maxQValue}, and at least {@code
 * minArticles} articles hold both. Every ranking asks this: the summary of a run, the report, the
 * commands and the views, so that none shows what another denies.
 *
 * @param maxQValue largest false discovery rate, 0..1, exclusive; 1 lets all pass, also a pair of
 *     which none was computed
 * @param minArticles least articles with both, 0 or more
 */
public record HardlyChance(double maxQValue, long minArticles) {
  /** One in twenty of the pairs listed may be chance, the usual level of the field. */
  public static final double MAX_Q_VALUE = 0.05;

  /**
   * Two names that stand together in the only article of each have the highest NPMI there is and a
   * small q-value; one article, or its sequel, is no finding.
   */
  public static final long MIN_ARTICLES = 3;

  /** The bar wherever nobody asks for another. */
  public static final HardlyChance DEFAULT = new HardlyChance(MAX_Q_VALUE, MIN_ARTICLES);

  public HardlyChance {
    if (!(maxQValue >= 0 && maxQValue <= 1)) {
      throw new IllegalArgumentException(
          "The largest q-value must be from 0 to 1, but is " + maxQValue);
    }
    if (minArticles < 0) {
      throw new IllegalArgumentException(
          "The least number of articles must be 0 or more, but is " + minArticles);
    }
  }

  /**
   * Whether a pair passes.
   *
   * @param articles with both
   * @param lift 1 means independent; null if unknown, which does not pass
   * @param qValue false discovery rate; null if it was not computed, which passes only where all do
   */
  public boolean holds(long articles, Double lift, Double qValue) {
    return articles >= minArticles
        && lift != null
        && lift > 1
        && (allowsAnyQValue() || qValue != null && qValue < maxQValue);
  }

  /** Whether q-values make no difference. */
  public boolean allowsAnyQValue() {
    return maxQValue >= 1;
  }

  /**
   * What passes, as a condition on columns of {@code pair_stats}; the views hold the same words.
   */
  public String condition() {
    String together = "n_ab >= " + minArticles + " AND lift > 1";
    return allowsAnyQValue() ? together : "q_value < " + plainQValue() + " AND " + together;
  }

  /** The bar as a person reads it: {@code q < 0.05, 3 articles or more}. */
  public String inWords() {
    String articles = minArticles + (minArticles == 1 ? " article" : " articles") + " or more";
    return allowsAnyQValue()
        ? "more often than by chance, " + articles
        : "q < " + plainQValue() + ", " + articles;
  }

  private String plainQValue() {
    return BigDecimal.valueOf(maxQValue).stripTrailingZeros().toPlainString();
  }
}
