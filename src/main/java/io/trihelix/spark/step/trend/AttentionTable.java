package io.trihelix.spark.step.trend;

import io.trihelix.spark.table.Columns;
import io.trihelix.spark.table.Layout;
import io.trihelix.spark.table.Table;
import java.util.List;

/**
 * A working table, gone when the run is published: how many stories tell of an entity and another
 * one, leaving out lists of names.
 */
final class AttentionTable {
  static final Table TABLE =
      new Table(
          "work-attention",
          "one part of a week, source and entity",
          List.of("published_date", "source", "entity_id"),
          new Columns()
              .day("published_date", "First day of that part of a week that lies in one month.")
              .text("source", "One of the largest sources; null for all others together.")
              .text("entity_id", "The entity; null in rows that count all such stories.")
              .count("stories", "Stories that tell of it and of one to a few others.")
              .build(),
          Layout.AS_MADE,
          List.of());

  private AttentionTable() {}
}
