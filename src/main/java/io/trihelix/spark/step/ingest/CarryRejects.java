package io.trihelix.spark.step.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.when;

import io.trihelix.model.RejectReason;
import io.trihelix.spark.table.RejectsTable;
import java.util.Collection;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What earlier runs rejected and this one need not look at again. Left out are the rejects of files
 * that are read again, and those of texts that newer ones superseded: {@link CollectRejects} tells
 * of these anew, for a run can bring one of them back.
 */
public final class CarryRejects {
  private static final String TOLD_ID =
      " has the id (.*?)(?:: if ids are a source's own, set input\\.ids=source)?$";

  private CarryRejects() {}

  /**
   * @param rejects the table that is published
   * @param read the files that this run reads
   */
  public static Dataset<Row> from(Dataset<Row> rejects, Collection<String> read) {
    Column superseded =
        col("reason")
            .equalTo(RejectReason.DUPLICATE_ID.code())
            .and(col("detail").startsWith(CollectRejects.NEWER));
    // Versions without the column told the id in words alone.
    Column id =
        when(
                col("reason").equalTo(RejectReason.DUPLICATE_ID.code()),
                coalesce(col("article_id"), regexp_extract(col("detail"), TOLD_ID, 1)))
            .otherwise(col("article_id"));
    Dataset<Row> kept =
        rejects
            .where(not(coalesce(superseded, lit(false))))
            .withColumn("records", RejectsTable.records())
            .withColumn("article_id", id);
    return read.isEmpty() ? kept : kept.where(not(col("input_file").isInCollection(read)));
  }
}
