package io.trihelix.spark.step.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import io.trihelix.spark.table.ArticleHistoryTable;
import io.trihelix.spark.table.DuplicatesTable;
import io.trihelix.spark.table.InterpretedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** All rejects: what could not be interpreted, and the articles whose id another holds. */
public final class CollectRejects {
  /** Chinese characters have three bytes each. */
  private static final int MOST_RAW_CHARS = Reject.MAX_RAW_BYTES / 3;

  /** How the detail of a reject begins whose id a record of another source holds. */
  public static final String OF_ANOTHER_SOURCE = "a record of another source (";

  /** How the detail of a reject begins whose id a newer text holds. */
  public static final String NEWER = "a newer record ";

  /** The same where that is a text of another source. */
  public static final String NEWER_OF_ANOTHER_SOURCE = NEWER + "of another source (";

  private static final String REJECTED_BY = "rejected_by";

  private final String runId;

  public CollectRejects(String runId) {
    this.runId = runId;
  }

  /**
   * @param records rows of {@link GatherRecords}
   * @param duplicates rows of {@link DuplicatesTable}
   * @param history rows of {@link ArticleHistoryTable}, of this run: it knows which run it was that
   *     superseded a text
   */
  public Dataset<Row> from(Dataset<Row> records, Dataset<Row> duplicates, Dataset<Row> history) {
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
                "records",
                "article_id")
            .withColumn(REJECTED_BY, lit(runId));
    Dataset<Row> repeated =
        duplicates
            .where(col(DuplicatesTable.REPEATS_ID))
            .select(
                "run_id",
                "input_file",
                "split_start",
                "line",
                "article_id",
                DuplicatesTable.SUPERSEDED,
                DuplicatesTable.HOLDER)
            .join(
                records
                    .where(col("outcome").equalTo(InterpretedTable.ARTICLE))
                    .select(
                        "run_id",
                        "input_file",
                        "split_start",
                        "line",
                        "title",
                        "body",
                        "source",
                        "content_hash"),
                GatherRecords.PLACE)
            .join(
                history.select(
                    col("article_id"), col("content_hash"), col(ArticleHistoryTable.SUPERSEDED_BY)),
                new String[] {"article_id", "content_hash"},
                "left")
            .select(
                col("run_id"),
                col("input_file"),
                col("split_start"),
                col("line"),
                lit(RejectReason.DUPLICATE_ID.code()).as("reason"),
                detail().as("detail"),
                substring(concat(col("title"), lit("\n"), col("body")), 1, MOST_RAW_CHARS)
                    .as("raw"),
                lit(1L).as("records"),
                col("article_id"),
                coalesce(
                        when(
                            col(DuplicatesTable.SUPERSEDED),
                            col(ArticleHistoryTable.SUPERSEDED_BY)),
                        lit(runId))
                    .as(REJECTED_BY));
    return RecordNumbers.of(malformed.unionByName(repeated), records)
        .select(
            col("input_file"),
            col("record_no"),
            col("reason"),
            col("detail"),
            col("raw"),
            col(REJECTED_BY).as("run_id"),
            col("records"),
            col("article_id"));
  }

  private static Column detail() {
    Column superseded = col(DuplicatesTable.SUPERSEDED);
    Column theId = concat(lit("has the id "), col("article_id"));
    return when(
            col(DuplicatesTable.HOLDER).equalTo(col("source")),
            concat(when(superseded, lit(NEWER)).otherwise(lit("another record ")), theId))
        .when(
            col("source").equalTo("").and(not(superseded)),
            concat(
                lit("a record of "),
                col(DuplicatesTable.HOLDER),
                lit(" "),
                theId,
                lit(", and this one names no source")))
        .otherwise(
            concat(
                when(superseded, lit(NEWER_OF_ANOTHER_SOURCE)).otherwise(lit(OF_ANOTHER_SOURCE)),
                col(DuplicatesTable.HOLDER),
                lit(") "),
                theId,
                lit(": if ids are a source's own, set input.ids=source")));
  }
}
