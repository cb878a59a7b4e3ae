package io.trihelix.spark.step.duplicates;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.xxhash64;

import io.trihelix.recognize.words.HanLpText;
import io.trihelix.similar.BucketPairs;
import io.trihelix.similar.NearDuplicateSearch;
import io.trihelix.similar.NearDuplicateSettings;
import io.trihelix.spark.step.ingest.GatherRecords;
import io.trihelix.spark.table.DuplicatesTable;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.spark.table.NearDuplicatesTable;
import io.trihelix.text.Wording;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.unsafe.types.UTF8String;
import scala.math.BigInt;

/**
 * Finds the articles that tell an item of news which an earlier one tells already, in nearly the
 * same words: rows of {@link NearDuplicatesTable}.
 *
 * <p>Only representatives of their wording take part, so that copies cost nothing here. Articles
 * are numbered by a hash of their ids: should two ever share a number, both are compared. A small
 * input is searched in memory ({@link NearDuplicateSearch}), since planning a dozen joins takes
 * Spark longer; a larger one by the same rules on the cluster ({@link NearDuplicateJoins}).
 *
 * <p>The outcome depends on the set of articles alone, not on their order, partitions or number of
 * bytes.
 */
public final class FindNearDuplicates {
  /** Of the records on disk, in bytes: some thousand articles, a few seconds of one thread. */
  static final long SMALL = 4L << 20;

  /** So many pairs fit into the driver with ease (80 MB); more are connected on the cluster. */
  private static final long MOST_COLLECTED = 2_000_000;

  private final SparkSession spark;
  private final NearDuplicateSettings settings;
  private final long small;
  private final long mostCollected;

  public FindNearDuplicates(SparkSession spark, NearDuplicateSettings settings) {
    this(spark, settings, SMALL, MOST_COLLECTED);
  }

  /**
   * @param small an input of no more bytes is searched in memory
   * @param mostCollected more pairs than these are connected on the cluster
   */
  FindNearDuplicates(
      SparkSession spark, NearDuplicateSettings settings, long small, long mostCollected) {
    this.spark = spark;
    this.settings = settings;
    this.small = small;
    this.mostCollected = mostCollected;
  }

  /**
   * @param duplicates rows of {@link FindDuplicates}: what repeats an id or a wording takes no part
   */
  public Dataset<Row> in(Dataset<Row> interpreted, Dataset<Row> duplicates) {
    Dataset<Row> articles =
        interpreted
            .where(col("outcome").equalTo(InterpretedTable.ARTICLE))
            .join(
                duplicates
                    .drop(DuplicatesTable.HOLDER)
                    .withColumnRenamed("article_id", "told_apart"),
                GatherRecords.PLACE,
                "left")
            .where(
                col("duplicate_of")
                    .isNull()
                    .and(not(coalesce(col(DuplicatesTable.REPEATS_ID), lit(false)))))
            .withColumn("article_id", coalesce(col("told_apart"), col("article_id")))
            .select(
                xxhash64(col("article_id")).as("article"),
                col("article_id"),
                col("published_at"),
                coalesce(unix_date(col("published_date")), lit(BucketPairs.UNKNOWN_DAY)).as("day"),
                col("title"),
                col("body"));
    BigInt bytes = interpreted.queryExecution().optimizedPlan().stats().sizeInBytes();
    return bytes.isValidLong() && bytes.toLong() <= small
        ? inMemory(articles)
        : new NearDuplicateJoins(spark, settings, mostCollected).representatives(articles);
  }

  private Dataset<Row> inMemory(Dataset<Row> articles) {
    List<NearDuplicateSearch.Item> items =
        articles.collectAsList().stream()
            .sorted(
                Comparator.comparing(
                        (Row row) -> row.<Timestamp>getAs("published_at"),
                        Comparator.nullsLast(Comparator.naturalOrder()))
                    // Spark orders texts by their bytes.
                    .thenComparing(row -> UTF8String.fromString(row.getAs("article_id"))))
            .map(
                row ->
                    new NearDuplicateSearch.Item(
                        row.getAs("article_id"),
                        row.<Long>getAs("article"),
                        row.<Integer>getAs("day"),
                        row.getAs("title"),
                        row.getAs("body")))
            .toList();
    var search = new NearDuplicateSearch(settings, new Wording(HanLpText.normalizer()));
    List<Row> rows =
        search.representatives(items).entrySet().stream()
            .map(found -> RowFactory.create(found.getKey(), found.getValue()))
            .toList();
    return spark.createDataFrame(rows, NearDuplicatesTable.TABLE.schema());
  }
}
