package io.trihelix.spark.table;

/**
 * A working table, gone when the run is published: {@link InterpretedTable} with the recurring
 * lines of each source gone from the bodies. Written only if a source has such lines.
 */
public final class CleanedTable {
  public static final Table TABLE =
      new Table(
          "work-cleaned",
          InterpretedTable.TABLE.grain(),
          InterpretedTable.TABLE.key(),
          InterpretedTable.TABLE.schema(),
          Layout.AS_MADE,
          InterpretedTable.TABLE.sortedBy());

  private CleanedTable() {}
}
