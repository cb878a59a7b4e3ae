package io.trihelix.spark.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The lines of every record that was read and not withdrawn, of which {@link RecurringLinesTable}
 * are those that recur. Kept in the warehouse, out of readers' sight, so that a run that appends
 * counts what earlier ones have read. It holds hashes and no text.
 */
public final class LinesTable {
  /** The column that names whose furniture a line can be. */
  public static final String ORIGIN = "origin";

  public static final Table TABLE =
      new Table(
          "_lines",
          "one record that is an article, and one wording of its lines",
          List.of("article_id", "source", "lines"),
          new StructType()
              .add("article_id", DataTypes.StringType)
              .add("source", DataTypes.StringType)
              // Host of the record's address, else its source.
              .add(ORIGIN, DataTypes.StringType)
              // Hash of its longest line, then those of its short lines, ascending.
              .add("lines", DataTypes.createArrayType(DataTypes.LongType))
              // What the hashes follow from besides the texts: program and settings.
              .add("basis", DataTypes.StringType)
              .add(Table.MONTH, DataTypes.StringType),
          Layout.BY_MONTH,
          List.of());

  private LinesTable() {}
}
