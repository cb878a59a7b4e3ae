package io.trihelix.spark.table;

import java.util.List;

/** When the id of an entity was merged into another, split or promoted into the gazetteer. */
public final class EntityChangesTable {
  public static final Table TABLE =
      new Table(
          "entity_changes",
          "one id that a run gave up for another, or shares with another since",
          List.of("run_id", "old_id", "new_id"),
          new Columns()
              .text("run_id", "The run that changed it.")
              .text("old_id", "The id in the tables of the run before.")
              .text("new_id", "The id that the same entity, or a part of it, has since.")
              .text(
                  "kind",
                  "merged (into another discovered entity), split (some of its names moved),"
                      + " promoted (the gazetteer knows it now), demoted (the gazetteer knows it no"
                      + " longer), renamed (the gazetteer knows it under another id).")
              .text("reason", "What happened, for a person.")
              .build(),
          Layout.AS_MADE,
          List.of("run_id", "old_id", "new_id"));

  private EntityChangesTable() {}
}
