package io.trihelix.app.session;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * How Spark goes about its queries. A run is some dozens of them: over a small corpus each ends
 * before its generated code could pay for being compiled, and over a tiny one before it could pay
 * to plan each of its stages anew, with what is known of the one before. That is most of what they
 * cost. What the user has set stays.
 */
public final class QueryCompilation {
  /** Up to so many records queries are interpreted. */
  static final long SMALL_CORPUS = 3_000;

  /** Up to so many a query is planned once, and what is read or shuffled comes in one piece. */
  static final long TINY_CORPUS = 1_000;

  private static final String ADAPTIVE = "spark.sql.adaptive.enabled";

  private static final Map<String, String> INTERPRETED =
      Map.of(
          "spark.sql.codegen.wholeStage", "false", "spark.sql.codegen.factoryMode", "NO_CODEGEN");

  private static final Map<String, String> PLANNED_ONCE =
      Map.of(
          ADAPTIVE,
          "false",
          "spark.sql.shuffle.partitions",
          "1",
          "spark.sql.files.minPartitionNum",
          "1",
          // Room for so many rows is made, and cleared, for each file that is read.
          "spark.sql.parquet.columnarReaderBatchSize",
          "512");

  private QueryCompilation() {}

  /**
   * For the query that reads the input. Readers do all its work: code that moves what they have
   * read into rows is not worth compiling, however many there are.
   */
  public static void suitReading(SparkSession spark) {
    set(spark, INTERPRETED);
  }

  /**
   * For a corpus of so many records.
   *
   * @param records of all that the queries will read
   */
  public static void suit(SparkSession spark, long records) {
    if (records > SMALL_CORPUS) {
      suitMany(spark);
      return;
    }
    set(spark, INTERPRETED);
    if (records <= TINY_CORPUS) {
      set(spark, PLANNED_ONCE);
    }
  }

  /** For a corpus that nobody has counted. */
  public static void suitMany(SparkSession spark) {
    INTERPRETED.keySet().stream().filter(key -> !isUsers(spark, key)).forEach(spark.conf()::unset);
  }

  private static void set(SparkSession spark, Map<String, String> options) {
    options.forEach(
        (key, value) -> {
          if (!isUsers(spark, key)) {
            spark.conf().set(key, value);
          }
        });
  }

  private static boolean isUsers(SparkSession spark, String key) {
    return spark.sparkContext().conf().contains(key);
  }
}
