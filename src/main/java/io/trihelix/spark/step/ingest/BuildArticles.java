package io.trihelix.spark.step.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import io.trihelix.spark.step.duplicates.FindNearDuplicates;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.DuplicatesTable;
import io.trihelix.spark.table.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The articles: what was accepted, but for those whose id another holds. */
public final class BuildArticles {
  /**
   * @param records rows of {@link GatherRecords}
   * @param duplicates rows of {@link DuplicatesTable}
   * @param nearDuplicates rows of {@link FindNearDuplicates}
   */
  public Dataset<Row> from(
      Dataset<Row> records, Dataset<Row> duplicates, Dataset<Row> nearDuplicates) {
    return RecordNumbers.of(AcceptedArticles.of(records, duplicates), records)
        .withColumn("wording_of", coalesce(col("duplicate_of"), col("article_id")))
        .join(
            nearDuplicates.withColumnRenamed("article_id", "wording_of"),
            new String[] {"wording_of"},
            "left")
        .withColumn("duplicate_of", coalesce(col("representative"), col("duplicate_of")))
        .withColumn(Table.MONTH, Table.month(col("published_date")))
        .select(ArticlesTable.TABLE.columns());
  }
}
