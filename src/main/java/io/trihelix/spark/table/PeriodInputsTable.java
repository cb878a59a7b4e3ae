package io.trihelix.spark.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What the rows of each period were computed from, as a fingerprint. Kept in the warehouse, out of
 * readers' sight, so that a run that appends computes those periods that have changed. It holds
 * hashes and no text.
 */
public final class PeriodInputsTable {
  public static final Table TABLE =
      new Table(
          "_period_inputs",
          "one period",
          List.of("period_type", "period_start"),
          new StructType()
              .add("period_type", DataTypes.StringType)
              .add("period_start", DataTypes.DateType)
              // Of the program and its settings.
              .add("basis", DataTypes.StringType)
              .add("rows", DataTypes.LongType)
              // Of all these rows, in any order: two, since one of 64 bits may be equal by chance.
              .add("first_hash", DataTypes.LongType)
              .add("second_hash", DataTypes.LongType),
          Layout.AS_MADE,
          List.of());

  private PeriodInputsTable() {}
}
