package io.trihelix.spark.step.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.trihelix.spark.table.ArticleHistoryTable;
import io.trihelix.spark.table.DuplicatesTable;
import io.trihelix.spark.table.InterpretedTable;
import java.sql.Timestamp;
import java.time.Instant;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Keeps the texts that newer ones of the same id supersede: rows of {@link ArticleHistoryTable}.
 */
public final class KeepHistory {
  private static final String[] TEXT = {"article_id", "content_hash"};

  private final String runId;
  private final Instant startedAt;

  /**
   * @param startedAt when the run began
   */
  public KeepHistory(String runId, Instant startedAt) {
    this.runId = runId;
    this.startedAt = startedAt;
  }

  /**
   * @param records rows of {@link GatherRecords}
   * @param duplicates rows of {@link DuplicatesTable}
   * @param earlier since when and by which run the texts of earlier runs are superseded
   */
  public Dataset<Row> of(Dataset<Row> records, Dataset<Row> duplicates, Dataset<Row> earlier) {
    Dataset<Row> superseded =
        records
            .where(col("outcome").equalTo(InterpretedTable.ARTICLE))
            .join(
                duplicates
                    .where(col(DuplicatesTable.SUPERSEDED))
                    .select(
                        col("run_id"),
                        col("input_file"),
                        col("split_start"),
                        col("line"),
                        col("article_id").as("told_apart")),
                GatherRecords.PLACE)
            .withColumn("article_id", col("told_apart"));
    Dataset<Row> since =
        earlier.select(
            "article_id",
            "content_hash",
            ArticleHistoryTable.SUPERSEDED_AT,
            ArticleHistoryTable.SUPERSEDED_BY);
    return RecordNumbers.of(superseded, records)
        .join(since, TEXT, "left")
        .withColumn(
            ArticleHistoryTable.SUPERSEDED_AT,
            coalesce(col(ArticleHistoryTable.SUPERSEDED_AT), lit(Timestamp.from(startedAt))))
        .withColumn(
            ArticleHistoryTable.SUPERSEDED_BY,
            coalesce(col(ArticleHistoryTable.SUPERSEDED_BY), lit(runId)))
        .select(ArticleHistoryTable.TABLE.columns());
  }
}
