package io.trihelix.spark.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The furniture that was left out of bodies, so that a run that appends can put back what turns out
 * to be none. Kept in the warehouse, out of readers' sight. It holds text, of articles and of their
 * history alone: what is withdrawn is gone from it.
 */
public final class LeftLinesTable {
  public static final Table TABLE =
      new Table(
          "_left_lines",
          "one article, or text that was superseded, with lines left out",
          List.of("run_id", "input_file", "record_no"),
          new StructType()
              .add("run_id", DataTypes.StringType)
              .add("input_file", DataTypes.StringType)
              .add("record_no", DataTypes.LongType)
              // As in LinesTable.
              .add(LinesTable.ORIGIN, DataTypes.StringType)
              // The numbers of the lines in the body as it was read, from 0, and the lines.
              .add("numbers", DataTypes.createArrayType(DataTypes.IntegerType))
              .add("lines", DataTypes.createArrayType(DataTypes.StringType)),
          Layout.GROWING,
          List.of("input_file", "record_no"));

  private LeftLinesTable() {}
}
