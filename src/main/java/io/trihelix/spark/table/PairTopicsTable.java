package io.trihelix.spark.table;

import java.util.List;

/** What a pair's evidence is about. */
public final class PairTopicsTable {
  public static final Table TABLE =
      new Table(
          "pair_topics",
          "one term of a pair",
          List.of("entity_a", "entity_b", "rank"),
          new Columns()
              .namedPair()
              .ordinal("rank", "1 for the term that tells most of the pair.")
              .text("term", "A word of the pair's evidence.")
              .count("n_pair", "Evidence sentences of the pair that hold the term.")
              .count("n_pair_sentences", "Evidence sentences of the pair.")
              .count("n_corpus", "Evidence sentences of all such pairs that hold the term.")
              .score(
                  "log_odds",
                  "Log-odds ratio of the term in the pair's evidence against all other evidence, with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008).")
              .score("z_score", "log_odds in standard deviations; terms are ranked by it.")
              .build(),
          Layout.GROWING,
          List.of("entity_a", "entity_b", "rank"));

  private PairTopicsTable() {}
}
