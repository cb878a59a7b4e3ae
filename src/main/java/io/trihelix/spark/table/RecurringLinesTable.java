package io.trihelix.spark.table;

import java.util.List;

/** A working table, gone when the run is published: lines that are furniture of a source. */
public final class RecurringLinesTable {
  public static final Table TABLE =
      new Table(
          "work-recurring-lines",
          "one source that has such lines",
          List.of("origin"),
          new Columns()
              .text("origin", "Host of the source's addresses, else its name.")
              .counts("lines", "Hashes of the lines, ascending.")
              .build(),
          Layout.AS_MADE,
          List.of());

  private RecurringLinesTable() {}
}
