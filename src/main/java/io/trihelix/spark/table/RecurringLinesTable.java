package io.trihelix.spark.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The lines that are furniture of a source. Kept in the warehouse, out of readers' sight: a run
 * that appends cleans the earlier articles of those sources anew whose furniture has become
 * another. It holds hashes and no text.
 */
public final class RecurringLinesTable {
  public static final Table TABLE =
      new Table(
          "_recurring_lines",
          "one source that has such lines",
          List.of(LinesTable.ORIGIN),
          new StructType()
              // As in LinesTable.
              .add(LinesTable.ORIGIN, DataTypes.StringType)
              // Hashes of the lines, ascending.
              .add("lines", DataTypes.createArrayType(DataTypes.LongType)),
          Layout.AS_MADE,
          List.of());

  private RecurringLinesTable() {}
}
