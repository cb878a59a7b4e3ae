package io.trihelix.spark.step.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import io.trihelix.spark.table.DuplicatesTable;
import io.trihelix.spark.table.InterpretedTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The records that are articles, under their final ids, without those whose id another holds. */
public final class AcceptedArticles {
  private AcceptedArticles() {}

  /**
   * @param records rows of {@link GatherRecords}
   * @param duplicates rows of {@link DuplicatesTable}, for those records at least
   * @return of the records those that are articles, with {@code duplicate_of}: whose wording it
   *     repeats, or null
   */
  public static Dataset<Row> of(Dataset<Row> records, Dataset<Row> duplicates) {
    return records
        .where(col("outcome").equalTo(InterpretedTable.ARTICLE))
        .join(
            duplicates.drop(DuplicatesTable.HOLDER).withColumnRenamed("article_id", "told_apart"),
            GatherRecords.PLACE,
            "left")
        .where(not(coalesce(col(DuplicatesTable.REPEATS_ID), lit(false))))
        .withColumn("article_id", coalesce(col("told_apart"), col("article_id")));
  }
}
