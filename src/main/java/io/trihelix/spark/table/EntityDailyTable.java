package io.trihelix.spark.table;

import java.util.List;

/** How often an entity is mentioned, day by day. */
public final class EntityDailyTable {
  public static final Table TABLE =
      new Table(
          "entity_daily",
          "one entity a day it is mentioned",
          List.of("published_date", "entity_id"),
          new Columns()
              .day("published_date", "The day; null for articles without a date.")
              .text("entity_id", "The entity.")
              .text("entity_type", "Its type.")
              .count("articles", "Articles that mention it; duplicates count once.")
              .count("mentions", "Mentions in them.")
              .count(
                  "articles_paired",
                  "Of these articles, those in which it is counted in pairs (mentions.paired): what its pairs are compared with.")
              .month()
              .build(),
          Layout.BY_MONTH,
          List.of("entity_id", "published_date"));

  private EntityDailyTable() {}
}
