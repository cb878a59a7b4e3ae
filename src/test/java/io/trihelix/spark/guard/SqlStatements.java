package io.trihelix.spark.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Statements of others, for the tests of everything that answers questions: {@code sql/refused.txt}
 * and {@code sql/answered.txt}, and those of one dialect.
 */
public final class SqlStatements {
  private SqlStatements() {}

  /** Those that do more than ask. */
  public static List<String> refused(String warehouse, String outside) {
    return read("refused").stream()
        .map(line -> line.replace("{warehouse}", warehouse).replace("{outside}", outside))
        .toList();
  }

  /** Those that only ask. */
  public static List<String> answered() {
    return read("answered");
  }

  /** Those that only Spark's SQL has words for. */
  public static List<String> answeredBySpark() {
    return read("answered-spark");
  }

  /** Those that only DuckDB's SQL has words for. */
  public static List<String> answeredByDuckDb() {
    return read("answered-duckdb");
  }

  /** Those that only DuckDB's SQL has words for. */
  public static List<String> refusedByDuckDb(String warehouse, String outside) {
    return read("refused-duckdb").stream()
        .map(line -> line.replace("{warehouse}", warehouse).replace("{outside}", outside))
        .toList();
  }

  private static List<String> read(String name) {
    String resource = "/sql/" + name + ".txt";
    try (InputStream in = SqlStatements.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
