package io.trihelix.spark.table;

import java.util.List;

/** Which entities stand together in which article. */
public final class CooccurrencesTable {
  public static final Table TABLE =
      new Table(
          "cooccurrences",
          "one pair an article",
          List.of("article_id", "entity_a", "entity_b"),
          new Columns()
              .text("article_id", "The article, a representative.")
              .day("published_date", "Its day.")
              .pair()
              .count("sentences", "In how many sentences together.")
              .count("paragraphs", "In how many paragraphs together.")
              .text(
                  "relation",
                  "A plain relation that the evidence states: headquartered_in, founded_in,"
                      + " graduated_from, recruits_from, invests_in, acquires, cooperates_with, branch_in, supplies,"
                      + " sues, competes_with; else null. The table relations has its direction.")
              .count(
                  "min_distance",
                  "Characters between the closest mentions in one sentence; null when never in one.")
              .count("negated_sentences", "In how many of the sentences the relation is denied.")
              .text(
                  "evidence",
                  "The sentence that shows the pair best, cut at pairs.evidence-chars; null when never within one paragraph.")
              .count(
                  "story_entities",
                  "How many entities the story has that tells of both, 2 or more; of several stories the one"
                      + " of fewest. 1 / (story_entities - 1) is the pair's weight in it.")
              .flag(
                  "enumerated",
                  "Whether the evidence lists the two among others (杭州、宁波和绍兴), which says little of"
                      + " these two.")
              .month()
              .build(),
          Layout.BY_MONTH,
          List.of("entity_a", "entity_b", "published_date", "article_id"));

  private CooccurrencesTable() {}
}
