package io.trihelix.spark.step.duplicates;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import io.trihelix.similar.BucketPairs;
import io.trihelix.similar.DaySpans;
import io.trihelix.similar.MinHash;
import io.trihelix.similar.NearDuplicateSettings;
import io.trihelix.spark.table.LikenessesTable;
import io.trihelix.spark.table.SignaturesTable;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Which articles of an index tell one item of news: rows of {@link LikenessesTable}. */
final class FindLikenesses {
  private final NearDuplicateSettings settings;
  private final NearDuplicateTasks.Texts texts;

  FindLikenesses(NearDuplicateSettings settings, NearDuplicateTasks.Texts texts) {
    this.settings = settings;
    this.texts = texts;
  }

  /**
   * Those that may be others than before.
   *
   * @param signatures rows of {@link SignaturesTable}, all
   * @param articles tells the texts of the articles of pairs ({@code a}, {@code b}), and maybe more
   */
  Dataset<Row> in(
      Dataset<Row> signatures, IndexChange change, Function<Dataset<Row>, Dataset<Row>> articles) {
    Dataset<Row> candidates =
        candidates(signatures, change).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> compared = articles.apply(candidates);
    return candidates
        .join(side(compared, "a"), "a")
        .join(side(compared, "b"), "b")
        .mapPartitions(
            new NearDuplicateTasks.Verification(settings, texts),
            Encoders.row(LikenessesTable.TABLE.schema()));
  }

  private Dataset<Row> candidates(Dataset<Row> signatures, IndexChange change) {
    return keys(signatures, change)
        .repartition(col("bucket"))
        .sortWithinPartitions("bucket", "day", "article")
        .mapPartitions(
            new NearDuplicateTasks.Buckets(settings, change.later()),
            Encoders.row(LikenessesTable.TABLE.schema()))
        .groupBy("a", "b", "day")
        .agg(count(lit(1)).as("matches"))
        .where(col("matches").geq(MinHash.MATCHES))
        .select("a", "b", "day");
  }

  /** Of the days that are compared; where an article without a day lies, of all days. */
  private static Dataset<Row> keys(Dataset<Row> signatures, IndexChange change) {
    if (change.isWhole()) {
      return keys(signatures);
    }
    if (!change.compared().unknown()) {
      return keys(signatures.where(isIn(change.compared())));
    }
    Dataset<Row> ofUndated =
        keys(signatures.where(col("day").equalTo(BucketPairs.UNKNOWN_DAY)))
            .select(col("bucket"), lit(true).as("of_undated"))
            .distinct();
    return keys(signatures)
        .join(ofUndated, new String[] {"bucket"}, "left")
        .where(coalesce(col("of_undated"), lit(false)).or(isIn(change.compared())))
        .drop("of_undated");
  }

  private static Dataset<Row> keys(Dataset<Row> signatures) {
    return signatures.select(explode(col("keys")).as("bucket"), col("day"), col("article"));
  }

  /** Whether {@code day} is one of these. */
  static Column isIn(DaySpans days) {
    Column unknown = col("day").equalTo(BucketPairs.UNKNOWN_DAY).and(lit(days.unknown()));
    return days.spans().stream()
        .map(span -> col("day").between(span.first(), span.last()))
        .reduce(unknown, Column::or);
  }

  private static Dataset<Row> side(Dataset<Row> articles, String side) {
    return articles.select(
        col("article").as(side),
        suffixed("day", side),
        suffixed("title", side),
        suffixed("body", side));
  }

  private static Column suffixed(String column, String side) {
    return col(column).as(column + "_" + side);
  }
}
