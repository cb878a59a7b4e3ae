package io.trihelix.spark.step.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import io.trihelix.spark.table.DuplicatesTable;
import io.trihelix.spark.table.InterpretedTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** All rejects: what could not be interpreted, and the articles whose id another holds. */
public final class CollectRejects {
  /** Chinese characters have three bytes each. */
  private static final int MOST_RAW_CHARS = Reject.MAX_RAW_BYTES / 3;

  /** How the detail of a reject begins whose id a record of another source holds. */
  public static final String OF_ANOTHER_SOURCE = "a record of another source (";

  private final String runId;

  public CollectRejects(String runId) {
    this.runId = runId;
  }

  /**
   * @param records rows of {@link GatherRecords}
   * @param duplicates rows of {@link DuplicatesTable}
   */
  public Dataset<Row> from(Dataset<Row> records, Dataset<Row> duplicates) {
    Dataset<Row> malformed =
        records
            .where(col("outcome").equalTo(InterpretedTable.REJECT))
            .select(
                "run_id",
                "input_file",
                "split_start",
                "line",
                "reason",
                "detail",
                "raw",
                "records");
    Dataset<Row> repeated =
        duplicates
            .where(col(DuplicatesTable.REPEATS_ID))
            .select(
                "run_id", "input_file", "split_start", "line", "article_id", DuplicatesTable.HOLDER)
            .join(
                records
                    .where(col("outcome").equalTo(InterpretedTable.ARTICLE))
                    .select(
                        "run_id", "input_file", "split_start", "line", "title", "body", "source"),
                GatherRecords.PLACE)
            .select(
                col("run_id"),
                col("input_file"),
                col("split_start"),
                col("line"),
                lit(RejectReason.DUPLICATE_ID.code()).as("reason"),
                when(
                        col(DuplicatesTable.HOLDER).equalTo(col("source")),
                        concat(lit("another record has the id "), col("article_id")))
                    .when(
                        col("source").equalTo(""),
                        concat(
                            lit("a record of "),
                            col(DuplicatesTable.HOLDER),
                            lit(" has the id "),
                            col("article_id"),
                            lit(", and this one names no source")))
                    .otherwise(
                        concat(
                            lit(OF_ANOTHER_SOURCE),
                            col(DuplicatesTable.HOLDER),
                            lit(") has the id "),
                            col("article_id"),
                            lit(": if ids are a source's own, set input.ids=source")))
                    .as("detail"),
                substring(concat(col("title"), lit("\n"), col("body")), 1, MOST_RAW_CHARS)
                    .as("raw"),
                lit(1L).as("records"));
    return RecordNumbers.of(malformed.unionByName(repeated), records)
        .select(
            col("input_file"),
            col("record_no"),
            col("reason"),
            col("detail"),
            col("raw"),
            lit(runId).as("run_id"),
            col("records"));
  }
}
