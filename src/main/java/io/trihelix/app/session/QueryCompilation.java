package io.trihelix.app.session;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * Whether Spark compiles its queries. A run is some seventy of them: over a small corpus each ends
 * before its generated code could pay for being compiled, and that is most of what they cost.
 */
public final class QueryCompilation {
  /** Up to so many records queries are interpreted. */
  static final long SMALL_CORPUS = 3_000;

  private static final Map<String, String> INTERPRETED =
      Map.of(
          "spark.sql.codegen.wholeStage", "false", "spark.sql.codegen.factoryMode", "NO_CODEGEN");

  private QueryCompilation() {}

  /**
   * Sets the session for a corpus of so many records; what the user has set stays.
   *
   * @param records of all that the queries will read
   */
  public static void suit(SparkSession spark, long records) {
    if (records <= SMALL_CORPUS) {
      INTERPRETED.forEach(
          (key, value) -> {
            if (!spark.sparkContext().conf().contains(key)) {
              spark.conf().set(key, value);
            }
          });
    }
  }
}
