package io.trihelix.spark.step.duplicates;

import io.trihelix.recognize.words.HanLpText;
import io.trihelix.similar.CommonPhrases;
import io.trihelix.similar.NearDuplicateSearch;
import io.trihelix.similar.NearDuplicateSettings;
import io.trihelix.similar.PhraseSample;
import io.trihelix.spark.step.ingest.GatherRecords;
import io.trihelix.spark.table.NearDuplicatesTable;
import io.trihelix.spark.table.Table;
import io.trihelix.text.Wording;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
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

  /**
   * Where the search is done otherwise.
   *
   * @param small an input of no more bytes is searched in memory
   * @param mostCollected more pairs than these are connected on the cluster
   * @param enoughBefore see {@link PhraseSample#of}
   */
  record Limits(long small, long mostCollected, long enoughBefore) {}

  private final SparkSession spark;
  private final NearDuplicateSettings settings;
  private final Limits limits;
  private final NearDuplicateStore store;
  private final String basis;

  /** A search by itself. */
  public FindNearDuplicates(SparkSession spark, NearDuplicateSettings settings) {
    this(spark, settings, NearDuplicateStore.ofOneSearch(), "");
  }

  /**
   * A search that takes over what an earlier one found of articles that are the same.
   *
   * @param basis what a search follows from besides the articles: program and settings
   */
  public FindNearDuplicates(
      SparkSession spark, NearDuplicateSettings settings, NearDuplicateStore store, String basis) {
    this(spark, settings, new Limits(SMALL, MOST_COLLECTED, CommonPhrases.COUNTED), store, basis);
  }

  FindNearDuplicates(
      SparkSession spark,
      NearDuplicateSettings settings,
      Limits limits,
      NearDuplicateStore store,
      String basis) {
    this.spark = spark;
    this.settings = settings;
    this.limits = limits;
    this.store = store;
    this.basis = basis;
  }

  /**
   * @param duplicates rows of {@link FindDuplicates}: what repeats an id or a wording takes no part
   */
  public Dataset<Row> in(Dataset<Row> records, Dataset<Row> duplicates) {
    return in(records, months -> records, duplicates);
  }

  /**
   * @param records rows of {@link GatherRecords}
   * @param ofMonths the same, at least those of the months of {@link Table#MONTH}
   * @param duplicates rows of {@link FindDuplicates}: what repeats an id or a wording takes no part
   */
  public Dataset<Row> in(
      Dataset<Row> records,
      Function<Collection<String>, Dataset<Row>> ofMonths,
      Dataset<Row> duplicates) {
    var articles = new ComparedArticles(records, ofMonths, duplicates);
    BigInt bytes = records.queryExecution().optimizedPlan().stats().sizeInBytes();
    return bytes.isValidLong() && bytes.toLong() <= limits.small()
        ? inMemory(articles.all())
        : new NearDuplicateJoins(spark, settings, limits, store, basis).representatives(articles);
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
    var search =
        new NearDuplicateSearch(
            settings, new Wording(HanLpText.normalizer()), limits.enoughBefore());
    List<Row> rows =
        search.representatives(items).entrySet().stream()
            .map(found -> RowFactory.create(found.getKey(), found.getValue()))
            .toList();
    return spark.createDataFrame(rows, NearDuplicatesTable.TABLE.schema());
  }
}
