package io.trihelix.spark.table;

import java.util.List;

/** The main fact table for BI: pairs day by day. */
public final class PairDailyTable {
  public static final Table TABLE =
      new Table(
          "pair_daily",
          "one pair a day",
          List.of("published_date", "entity_a", "entity_b"),
          new Columns()
              .day("published_date", "The day; null for articles without a date.")
              .namedPair()
              .count("articles", "Articles with both; duplicates count once.")
              .count("articles_paragraph", "Articles with both in one paragraph.")
              .count("articles_sentence", "Articles with both in one sentence.")
              .count("sentences", "Sentences with both.")
              .count("reposts", "Duplicates of those articles.")
              .score(
                  "weight",
                  "Sum of 1 / (k - 1) over the articles, k the entities of the story that tells of both"
                      + " (Newman 2001): a list says less of each pair.")
              .month()
              .build(),
          Layout.BY_MONTH,
          List.of("entity_a", "entity_b", "published_date"));

  private PairDailyTable() {}
}
