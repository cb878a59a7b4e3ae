package io.trihelix.spark.step.duplicates;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.xxhash64;

import io.trihelix.similar.BucketPairs;
import io.trihelix.spark.step.ingest.AcceptedArticles;
import io.trihelix.spark.step.ingest.GatherRecords;
import io.trihelix.spark.step.ingest.RecordNumbers;
import io.trihelix.spark.table.Table;
import java.util.Collection;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The articles among which near-duplicates are looked for: the representatives of their wordings.
 * Each has a number ({@code article}, a hash of its id), a hash of the row of articles that it is
 * ({@code row_key}, another where the text is another), id, time, day and month of publication, and
 * texts.
 */
final class ComparedArticles {
  private final Dataset<Row> records;
  private final Function<Collection<String>, Dataset<Row>> ofMonths;
  private final Dataset<Row> duplicates;

  /**
   * @param records rows of {@link GatherRecords}
   * @param ofMonths the same, at least those of the months of {@link Table#MONTH}
   * @param duplicates rows of {@link FindDuplicates}: what repeats an id or a wording takes no part
   */
  ComparedArticles(
      Dataset<Row> records,
      Function<Collection<String>, Dataset<Row>> ofMonths,
      Dataset<Row> duplicates) {
    this.records = records;
    this.ofMonths = ofMonths;
    this.duplicates = duplicates;
  }

  Dataset<Row> all() {
    return of(records);
  }

  /** Those of some months, and maybe more. */
  Dataset<Row> of(Collection<String> months) {
    return of(ofMonths.apply(months));
  }

  private Dataset<Row> of(Dataset<Row> some) {
    Dataset<Row> articles =
        AcceptedArticles.of(some, duplicates).where(col("duplicate_of").isNull());
    return RecordNumbers.of(articles, some)
        .select(
            xxhash64(col("article_id")).as("article"),
            xxhash64(
                    col("article_id"),
                    col("run_id"),
                    col("input_file"),
                    col("record_no"),
                    col("content_hash"),
                    col("char_count"))
                .as("row_key"),
            col("article_id"),
            col("published_at"),
            coalesce(unix_date(col("published_date")), lit(BucketPairs.UNKNOWN_DAY)).as("day"),
            Table.month(col("published_date")).as(Table.MONTH),
            col("title"),
            col("body"));
  }
}
