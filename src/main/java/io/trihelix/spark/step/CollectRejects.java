package io.trihelix.spark.step;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;

import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import io.trihelix.spark.table.InterpretedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** All rejects: what could not be interpreted, and the articles whose id another holds. */
public final class CollectRejects {
  private static final String[] PLACE = {"input_file", "split_start", "line"};

  /** Chinese characters have three bytes each. */
  private static final int MOST_RAW_CHARS = Reject.MAX_RAW_BYTES / 3;

  private final String runId;

  public CollectRejects(String runId) {
    this.runId = runId;
  }

  /**
   * @param duplicates rows of {@link FindDuplicates}
   */
  public Dataset<Row> from(Dataset<Row> interpreted, Dataset<Row> duplicates) {
    Dataset<Row> malformed =
        interpreted
            .where(col("outcome").equalTo(InterpretedTable.REJECT))
            .select("input_file", "split_start", "line", "reason", "detail", "raw");
    Dataset<Row> repeated =
        duplicates
            .where(col(FindDuplicates.REPEATS_ID))
            .select(PLACE[0], PLACE[1], PLACE[2], "article_id")
            .join(
                interpreted
                    .where(col("outcome").equalTo(InterpretedTable.ARTICLE))
                    .select("input_file", "split_start", "line", "title", "body"),
                PLACE)
            .select(
                col("input_file"),
                col("split_start"),
                col("line"),
                lit(RejectReason.DUPLICATE_ID.code()).as("reason"),
                concat(lit("another record has the id "), col("article_id")).as("detail"),
                substring(concat(col("title"), lit("\n"), col("body")), 1, MOST_RAW_CHARS)
                    .as("raw"));
    return malformed
        .unionByName(repeated)
        .join(linesBefore(interpreted), new String[] {"input_file", "split_start"}, "left")
        .select(
            col("input_file"),
            col("line").plus(coalesce(col("lines_before"), lit(0L))).as("record_no"),
            col("reason"),
            col("detail"),
            col("raw"),
            lit(runId).as("run_id"));
  }

  /** For each split, how many lines of its file lie in the splits before it. */
  private static Dataset<Row> linesBefore(Dataset<Row> interpreted) {
    WindowSpec before =
        Window.partitionBy("input_file")
            .orderBy("split_start")
            .rowsBetween(Window.unboundedPreceding(), -1);
    Column lines = sum("line").over(before);
    return interpreted
        .where(col("outcome").equalTo(InterpretedTable.SPLIT))
        .select(col("input_file"), col("split_start"), lines.as("lines_before"));
  }
}
