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
              .count("n_a", "Articles of the period with a, whatever the window.")
              .count("n_b", "Articles of the period with b, whatever the window.")
              .count(
                  "n",
                  "Articles of the period; duplicates count once. Articles without a date are in period all only.")
              .score("npmi", "Normalised pointwise mutual information, -1..1 (Bouma 2009).")
              .score(
                  "llr",
                  "Log-likelihood ratio G² (Dunning 1993); in a window narrower than an article over max(n, n_a + n_b - n_ab) observations.")
              .score("jaccard", "Articles with both among articles with either, 0..1.")
              .score("lift", "n_ab n / (n_a n_b); 1 means independent.")
              .build(),
          false,
          List.of("period_type", "window", "period_start", "entity_a", "entity_b"));

  private PairStatsTable() {}
}
