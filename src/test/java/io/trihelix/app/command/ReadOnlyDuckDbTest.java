package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.app.SampleWarehouse;
import io.trihelix.ask.QueryRefusedException;
import io.trihelix.ask.View;
import io.trihelix.duckdb.DuckSettings;
import io.trihelix.duckdb.DuckWarehouse;
import io.trihelix.duckdb.NotUnderstoodException;
import io.trihelix.spark.guard.SqlStatements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB answers questions to the sample's warehouse; what does more than ask it does not. */
class ReadOnlyDuckDbTest {
  private static final Pattern README_QUERY = Pattern.compile("trihelix sql \"([^\"]+)\"");

  private DuckWarehouse warehouse;

  @BeforeEach
  void open() {
    warehouse = DuckWarehouse.open(SampleWarehouse.folder(), DuckSettings.DEFAULT);
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  private List<List<Object>> ask(String sql) {
    return warehouse.answer(sql, Integer.MAX_VALUE).collected().table();
  }

  private String refusal(String sql) {
    return assertThrows(QueryRefusedException.class, () -> ask(sql), sql).getMessage();
  }

  @Test
  void statementsThatDoMoreThanAskAreRefusedAndLeaveNoTrace(@TempDir Path outside)
      throws IOException {
    Files.writeString(outside.resolve("victim.txt"), "secret");
    Files.writeString(outside.resolve("victim.parquet"), "secret");
    Map<String, Long> before = files(outside);
    Map<String, Long> tables = files(SampleWarehouse.folder());
    List<String> all =
        Stream.concat(
                SqlStatements.refused(SampleWarehouse.folder().toString(), outside.toString())
                    .stream(),
                SqlStatements.refusedByDuckDb(
                    SampleWarehouse.folder().toString(), outside.toString())
                    .stream())
            .toList();
    assertAll(
        all.stream()
            .map(sql -> () -> assertThrows(QueryRefusedException.class, () -> ask(sql), sql)));
    assertEquals(before, files(outside));
    assertEquals(tables, files(SampleWarehouse.folder()));
  }

  @Test
  void questionsAreAnswered() {
    assertAll(
        Stream.concat(SqlStatements.answered().stream(), SqlStatements.answeredByDuckDb().stream())
            .map(sql -> () -> assertDoesNotThrow(() -> ask(sql), sql)));
  }

  @Test
  void whatIsOfAnotherDialectIsToldApartFromWhatIsRefused() {
    for (String sql : SqlStatements.answeredBySpark()) {
      assertThrows(NotUnderstoodException.class, () -> ask(sql), sql);
    }
  }

  @Test
  void everyViewAndEveryQueryOfTheReadmeIsAnswered() throws IOException {
    Stream.concat(
            View.NAMES.stream().map(view -> "SELECT * FROM " + view),
            README_QUERY
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(m -> m.group(1)))
        .forEach(sql -> assertDoesNotThrow(() -> ask(sql), sql));
  }

  @Test
  void theRefusalNamesTheStatementTheTableOrTheFunction() {
    assertEquals(
        "it only reads the tables and views of the warehouse (SELECT, WITH, VALUES, SHOW, DESCRIBE"
            + " and EXPLAIN), but this is another statement",
        refusal("COPY entities TO '/tmp/x'"));
    assertEquals(
        "the warehouse has no table or view /etc/passwd", refusal("SELECT * FROM '/etc/passwd'"));
    assertEquals(
        "the function current_setting is not one of those that only work on what they are given",
        refusal("SELECT current_setting('memory_limit')"));
    assertEquals("there is no function getenv", refusal("SELECT getenv('PATH')"));
    assertEquals(
        "current_user tells about the process, not about the warehouse",
        refusal("SELECT current_user"));
    assertEquals(
        "it answers one statement at a time, but these are 2", refusal("SELECT 1; SELECT 2"));
  }

  @Test
  void aNameOfTheStatementsOwnCannotStandForAFileOrForDuckDbsOwnTables() {
    assertEquals(
        List.of(List.of(1)), List.of(List.of(ask("WITH a AS (SELECT 1) SELECT * FROM a").size())));
    refusal("WITH \"/etc/passwd\" AS (SELECT 1) SELECT * FROM (SELECT * FROM '/etc/passwd')");
    refusal("SELECT * FROM (WITH duckdb_settings AS (SELECT 1) SELECT 1), duckdb_settings");
  }

  @Test
  void describeTellsWhatColumnsMeanAndShowTablesWhatThereIs() {
    assertEquals(
        List.of("npmi", "double", "Normalised pointwise mutual information, -1..1 (Bouma 2009)."),
        ask("DESCRIBE pair_stats").stream()
            .filter(row -> row.get(0).equals("npmi"))
            .findFirst()
            .orElseThrow());
    assertTrue(ask("SHOW TABLES").stream().map(row -> row.get(0)).toList().containsAll(View.NAMES));
    assertEquals("string", ask("DESCRIBE top_pairs").get(0).get(1));
  }

  @Test
  void aQueryWithoutAnEndIsRefusedAndNotACrash() {
    for (String deep :
        List.of(
            "SELECT " + "(".repeat(20_000) + "1" + ")".repeat(20_000),
            "SELECT 1" + " + 1".repeat(20_000),
            "SELECT * FROM " + "(SELECT * FROM ".repeat(1_000) + "runs" + ")".repeat(1_000),
            "SELECT count(*) FROM runs" + ", runs".repeat(3_000),
            "SELECT * FROM runs" + " JOIN runs USING (run_id)".repeat(700),
            "SELECT " + "CASE WHEN true THEN ".repeat(700) + "1" + " END".repeat(700))) {
      assertThrows(RuntimeException.class, () -> ask(deep));
    }
    assertEquals(1, ask("SELECT 1" + " UNION SELECT 1".repeat(1_300)).size());
    assertEquals(
        "it is longer than 20000 characters: 20009",
        refusal("SELECT '" + "a".repeat(20_000) + "'"));
  }

  @Test
  void aQuestionThatTakesTooLongOrTooMuchIsEndedAndTheNextIsAnswered() {
    String endless = "SELECT max(a.range * b.range) FROM range(100000000) a, range(100000) b";
    try (DuckWarehouse quick = opened(1L << 30, Duration.ofSeconds(1))) {
      assertEquals("it took longer than 1 s; --timeout allows more", refusal(quick, endless));
      assertEquals(1, quick.answer("SELECT 1", 1).collected().table().size());
    }
    String large = "SELECT string_agg(repeat('x', 1000), ',') FROM range(1000000)";
    try (DuckWarehouse small = opened(64L << 20, Duration.ofMinutes(1))) {
      String refused = refusal(small, large);
      assertTrue(refused.startsWith("it needs more memory than 64 MiB"), refused);
      assertEquals(1, small.answer("SELECT 1", 1).collected().table().size());
    }
  }

  private static DuckWarehouse opened(long memory, Duration timeout) {
    return DuckWarehouse.open(SampleWarehouse.folder(), new DuckSettings(memory, 1, timeout));
  }

  private static String refusal(DuckWarehouse warehouse, String sql) {
    return assertThrows(QueryRefusedException.class, () -> warehouse.answer(sql, 1).collected())
        .getMessage();
  }

  private static Map<String, Long> files(Path folder) throws IOException {
    var sizes = new TreeMap<String, Long>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        sizes.put(file.toString(), Files.isDirectory(file) ? -1 : Files.size(file));
      }
    }
    return sizes;
  }
}
