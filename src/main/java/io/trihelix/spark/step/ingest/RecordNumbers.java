package io.trihelix.spark.step.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import io.trihelix.spark.table.InterpretedTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Which record of its file each is: its line in the split and the lines of the splits before. */
public final class RecordNumbers {
  private RecordNumbers() {}

  /**
   * Adds record_no.
   *
   * @param some some of the records
   * @param records all of them, splits included, from {@link GatherRecords}
   */
  public static Dataset<Row> of(Dataset<Row> some, Dataset<Row> records) {
    var before =
        Window.partitionBy("run_id", "input_file")
            .orderBy("split_start")
            .rowsBetween(Window.unboundedPreceding(), -1);
    Dataset<Row> linesBefore =
        records
            .where(col("outcome").equalTo(InterpretedTable.SPLIT))
            .select(
                col("run_id"),
                col("input_file"),
                col("split_start"),
                sum("line").over(before).as("lines_before"));
    return some.join(
            broadcast(linesBefore), new String[] {"run_id", "input_file", "split_start"}, "left")
        .withColumn("record_no", col("line").plus(coalesce(col("lines_before"), lit(0L))));
  }
}
