package io.trihelix.spark.table;

import java.util.List;

/**
 * A working table, gone when the run is published: in how many articles there is a pair of two
 * types at all, and in how many an entity is one of such a pair.
 */
public final class MarginsTable {
  public static final Table TABLE =
      new Table(
          "work-margins",
          "one day, combination of types, and either source or entity",
          List.of("published_date", "type_a", "type_b", "source", "entity_id"),
          new Columns()
              .day("published_date", "The day; null for articles without a date.")
              .text("type_a", "Type of the first of a pair.")
              .text("type_b", "Type of the second of a pair.")
              .text("source", "Of a row without entity: the medium, null where it is unknown.")
              .text("entity_id", "The entity; null in rows that count pairs of any entities.")
              .text("entity_type", "Its type.")
              .count("articles", "Articles in which it stands with one of the other type.")
              .count("articles_paragraph", "Those in which it does so in one paragraph.")
              .count("articles_sentence", "Those in which it does so in one sentence.")
              .build(),
          Layout.AS_MADE,
          List.of());

  private MarginsTable() {}
}
