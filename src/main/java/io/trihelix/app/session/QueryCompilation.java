package io.trihelix.app.session;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * How Spark goes about its queries. A run is some dozens of them: over a small corpus each ends
 * before its generated code could pay for being compiled, and over a tiny one before it could pay
 * to plan each of its stages anew, with what is known of the one before. That is most of what they
 * cost.
 */
public final class QueryCompilation {
  /** Up to so many records queries are interpreted. */
  static final long SMALL_CORPUS = 3_000;

  /** Up to so many a query is planned once, and what is shuffled comes together in one place. */
  static final long TINY_CORPUS = 1_000;

  private static final Map<String, String> INTERPRETED =
      Map.of(
          "spark.sql.codegen.wholeStage", "false", "spark.sql.codegen.factoryMode", "NO_CODEGEN");

  private static final Map<String, String> PLANNED_ONCE =
      Map.of("spark.sql.adaptive.enabled", "false", "spark.sql.shuffle.partitions", "1");

  private QueryCompilation() {}

  /**
   * Sets the session for a corpus of so many records; what the user has set stays.
   *
   * @param records of all that the queries will read
   */
  public static void suit(SparkSession spark, long records) {
    if (records <= SMALL_CORPUS) {
      set(spark, INTERPRETED);
    }
    if (records <= TINY_CORPUS) {
      set(spark, PLANNED_ONCE);
    }
  }

  private static void set(SparkSession spark, Map<String, String> options) {
    options.forEach(
        (key, value) -> {
          if (!spark.sparkContext().conf().contains(key)) {
            spark.conf().set(key, value);
          }
        });
  }
}
