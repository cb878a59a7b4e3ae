package io.trihelix.spark.table;

import java.util.List;

/** What articles state of two entities in plain words. */
public final class RelationsTable {
  public static final Table TABLE =
      new Table(
          "relations",
          "one relation that an article states, or denies, of two entities",
          List.of("article_id", "relation", "from_id", "to_id", "negated"),
          new Columns()
              .text("article_id", "The article, a representative.")
              .day("published_date", "Its day.")
              .text(
                  "relation",
                  "headquartered_in, founded_in, branch_in (seat, origin, branch or plant in a city),"
                      + " graduated_from, recruits_from (a university), invests_in, acquires, supplies, sues,"
                      + " cooperates_with, competes_with.")
              .flag(
                  "mutual",
                  "Whether it holds both ways (cooperates_with, competes_with); from and to are in the"
                      + " order of pairs then.")
              .text(
                  "from_id",
                  "The one that acts: who buys, invests, supplies, sues, has its seat there.")
              .text("from_name", "Its usual name.")
              .text("from_type", "Its type.")
              .text("to_id", "The other: who is bought, or the city or university.")
              .text("to_name", "Its usual name.")
              .text("to_type", "Its type.")
              .flag("negated", "Whether the article denies it.")
              .count("sentences", "How many sentences of the article say so.")
              .text("sentence", "The first of them, cut at pairs.evidence-chars.")
              .score(
                  "confidence",
                  "Probability that both are who they seem to be: the lower confidence of the two"
                      + " mentions. docs/quality.md tells how often the relation itself is read right.")
              .month()
              .build(),
          Layout.BY_MONTH,
          List.of("relation", "from_id", "to_id", "published_date", "article_id"));

  private RelationsTable() {}
}
