package io.trihelix.spark.table;

/**
 * A working table, gone when the run is published: the articles of earlier runs, and texts that
 * were superseded, whose sources have other recurring lines now. Rows of {@link InterpretedTable}
 * with the run that read them. Written only if there are such sources.
 */
public final class CleanedAgainTable {
  public static final Table TABLE =
      new Table(
          "work-cleaned-again",
          "one article of an earlier run",
          InterpretedTable.TABLE.key(),
          new Columns()
              .all(InterpretedTable.TABLE.schema())
              .text("run_id", "As in articles.")
              .build(),
          Layout.AS_MADE,
          InterpretedTable.TABLE.sortedBy());

  private CleanedAgainTable() {}
}
