package io.trihelix.spark.table;

import java.util.List;

/** How strongly pairs are associated. */
public final class PairStatsTable {
  public static final Table TABLE =
      new Table(
          "pair_stats",
          "one pair a period and window",
          List.of("period_type", "period_start", "window", "entity_a", "entity_b"),
          new Columns()
              .text("period_type", "all, year, quarter or month.")
              .day("period_start", "First day of the period; null for all.")
              .text(
                  "window",
                  "article, paragraph or sentence: how near the two must stand to count as together.")
              .namedPair()
              .count("n_ab", "Articles of the period with both within the window.")
              .count(
                  "n_a",
                  "Window article: articles of the period with a. Narrower windows: those in which a"
                      + " stands within the window with any entity of b's type.")
              .count("n_b", "The same of b.")
              .count(
                  "n",
                  "What the margins are dealt over. Window article: articles of the period. Narrower windows:"
                      + " so many that, of all pairs of these types, those expected are as many as those"
                      + " observed, and never less than n_a + n_b - n_ab. Duplicates count once; articles"
                      + " without a date are in period all only.")
              .score("npmi", "Normalised pointwise mutual information, -1..1 (Bouma 2009).")
              .score(
                  "llr",
                  "Log-likelihood ratio G² (Dunning 1993): departure from independence in either"
                      + " direction, see lift.")
              .score("jaccard", "Articles with both among articles with either, 0..1.")
              .score("lift", "n_ab n / (n_a n_b); 1 means independent.")
              .score(
                  "p_value",
                  "Probability of n_ab or more if the two were independent: one-sided exact test of"
                      + " Fisher, or the tail of G² where both are in more than 1,000,000 articles.")
              .score(
                  "q_value",
                  "False discovery rate of Benjamini and Hochberg (1995) among the hypotheses of the"
                      + " period and window.")
              .count(
                  "hypotheses",
                  "How many pairs of entities of the counted types could have been seen together in"
                      + " the period and window, seen or not: the m of the false discovery rate.")
              .score(
                  "weighted_n_ab",
                  "Sum of 1 / (k - 1) over these articles, k the entities of the story that tells of both"
                      + " (Newman 2001): a list says less of each pair. Equal to n_ab if every story has two.")
              .count("sources", "Sources of these articles; those without a source count as one.")
              .score(
                  "largest_source_share",
                  "Part of these articles that the largest source has, 0..1.")
              .flag(
                  "one_source",
                  "Whether all of them are of one source: one voice, however often it says it.")
              .score(
                  "stratified_odds_ratio",
                  "Window article: how many times the odds of one are higher where the other is, within the"
                      + " sources: common odds ratio over sources (Mantel and Haenszel 1959), the 50 largest"
                      + " one each, all others together; 1 means independent within them. Null in narrower"
                      + " windows, and where the two are never apart in a source that has both.")
              .score(
                  "stratified_chi2",
                  "Chi-square of Cochran, Mantel and Haenszel over sources, without correction; null as"
                      + " above, or where no source has both and others.")
              .score("stratified_p_value", "Its p-value, one degree of freedom, both directions.")
              .build(),
          Layout.GROWING,
          List.of("period_type", "window", "period_start", "entity_a", "entity_b"));

  private PairStatsTable() {}
}
