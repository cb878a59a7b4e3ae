package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run over a small corpus spends its time on planning queries, so their number is held: by
 * Spark's own log of events.
 */
class QueryCountTest {
  /** Of them one each for what a warehouse keeps: inputs, article_history and withdrawn. */
  private static final int MOST_QUERIES = 45;

  private static final String QUERY = "SparkListenerSQLExecutionStart";

  /** To give a name to rows is a command for Spark, which it logs as a query, and reads nothing. */
  private static final String NAMING = "Execute CreateViewCommand";

  @Test
  void theSampleTakesFewQueries(@TempDir Path folder) throws Exception {
    Path log = Files.createDirectory(folder.resolve("events"));
    CommandRun run =
        CommandRun.ofRun(
            Map.of(
                "spark.eventLog.enabled", "true",
                "spark.eventLog.dir", log.toUri().toString(),
                "spark.eventLog.compress", "false",
                "spark.eventLog.rolling.enabled", "false"),
            "--output",
            folder.resolve("out").toString());
    assertEquals(0, run.exitCode(), run.err());
    List<String> queries;
    try (Stream<Path> files = Files.walk(log)) {
      queries =
          files
              .filter(Files::isRegularFile)
              .flatMap(QueryCountTest::lines)
              .filter(line -> line.contains(QUERY))
              .filter(line -> !line.contains(NAMING))
              .toList();
    }
    assertTrue(queries.size() > 20, "the log was not understood");
    assertTrue(queries.size() <= MOST_QUERIES, () -> queries.size() + " queries");
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
