package io.trihelix.spark.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trihelix.config.ConfigLoader;
import io.trihelix.config.ConfigurationException;
import io.trihelix.config.Settings;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.step.ingest.ReadRecords;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of a database, in DuckDB, and topics of Kafka, for which a stand-in gives the rows. */
class ConnectionTest extends SparkSuite {
  private static Settings settings(String... set) {
    return ConfigLoader.load(null, List.of(set)).settings();
  }

  private static String database(Path folder) throws Exception {
    String url = "jdbc:duckdb:" + folder.resolve("news.db");
    try (java.sql.Connection duck = DriverManager.getConnection(url);
        Statement statement = duck.createStatement()) {
      statement.execute(
          "create table news (id integer, 标题 varchar, content varchar, day date, shown timestamp, media varchar)");
      statement.execute(
          "insert into news values"
              + " (1, '题一', '深度求索在杭州发布了新的模型。', '2025-02-18', '2025-02-18 00:15:30', '江淮财经'),"
              + " (2, '题二', '浙江大学的师生到场祝贺。', '2025-02-19', '2025-02-19 23:59:00', null),"
              + " (3, null, null, null, null, '江淮财经')");
    }
    return url;
  }

  private List<Row> read(Settings settings) {
    return new ReadRecords(spark(), settings, LocalDate.of(2025, 6, 1))
        .from(List.of(), spark().sparkContext().longAccumulator())
        .collectAsList();
  }

  private static List<String> told(List<Row> rows, String... columns) {
    return rows.stream()
        .map(
            row ->
                List.of(columns).stream()
                    .map(column -> String.valueOf(row.<Object>getAs(column)))
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  @Test
  void aTableIsReadWithItsColumnsForFields(@TempDir Path folder) throws Exception {
    String url = database(folder);
    List<Row> rows =
        read(
            settings(
                "input.jdbc.url=" + url,
                "input.jdbc.table=news",
                "input.fields.published-at=[shown]"));
    assertEquals(
        List.of(
            "article 1 1 题一 江淮财经 2025-02-17T16:15:30Z",
            "article 2 2 题二  2025-02-19T15:59:00Z",
            "reject 3 null null null null",
            "split 3 null null null null"),
        rows.stream()
            .map(
                row ->
                    told(List.of(row), "outcome", "line", "article_id", "title", "source").get(0)
                        + " "
                        + (row.isNullAt(row.fieldIndex("published_at"))
                            ? null
                            : row.<java.sql.Timestamp>getAs("published_at").toInstant()))
            .toList());
    assertEquals(url + "#news", rows.get(0).getAs("input_file"));
  }

  @Test
  void aQueryIsReadAsATableIs(@TempDir Path folder) throws Exception {
    List<Row> rows =
        read(
            settings(
                "input.jdbc.url=" + database(folder),
                "input.jdbc.query=\"select content, day as date from news where id = 2\""));
    assertEquals(
        List.of("article 2025-02-19", "split null"), told(rows, "outcome", "published_date"));
  }

  @Test
  void aTopicIsReadWithAPartitionForAFileAndOffsetsForNumbers() {
    List<Row> rows = read(settings("input.kafka.servers=a:1,b:2", "input.kafka.topic=news"));
    assertEquals(
        List.of(
            "article kafka:a:1,b:2/news/0 1",
            "reject kafka:a:1,b:2/news/0 2",
            "split kafka:a:1,b:2/news/0 0",
            "reject kafka:a:1,b:2/news/0 3",
            "split kafka:a:1,b:2/news/0 0",
            "article kafka:a:1,b:2/news/1 6",
            "split kafka:a:1,b:2/news/1 0"),
        told(rows, "outcome", "input_file", "line"));
  }

  @Test
  void whatIsMissingOrWrongIsSaid(@TempDir Path folder) throws Exception {
    String url = database(folder);
    assertEquals(
        "Cannot read a table: set input.jdbc.url and one of input.jdbc.table and input.jdbc.query",
        assertThrows(
                ConfigurationException.class,
                () -> Connection.of(settings("input.jdbc.url=" + url).input()))
            .getMessage());
    assertThrows(
        ConfigurationException.class,
        () -> Connection.of(settings("input.kafka.topic=news").input()));

    String table = failure("input.jdbc.url=" + url, "input.jdbc.table=nobody");
    Assertions.assertTrue(
        table.startsWith("Cannot read " + url + "#nobody: ") && table.contains("nobody"), table);
    String driver = failure("input.jdbc.url=jdbc:other:x", "input.jdbc.table=news");
    Assertions.assertTrue(driver.contains("No suitable driver. It needs its driver: "), driver);
    Assertions.assertTrue(driver.contains("TRIHELIX_JARS=driver.jar"), driver);
  }

  private String failure(String... set) {
    Connection connection = Connection.of(settings(set).input()).get(0);
    return assertThrows(InputNotFoundException.class, () -> connection.records(spark()))
        .getMessage();
  }

  @Test
  void secretsGoToTheDriverAndNowhereElse() {
    Connection connection =
        Connection.of(
                settings(
                        "input.jdbc.url=jdbc:postgresql://reader:secret@db/news?password=secret",
                        "input.jdbc.table=news",
                        "input.jdbc.user=reader",
                        "input.jdbc.password=secret")
                    .input())
            .get(0);
    assertEquals("secret", connection.options().get("password"));
    Assertions.assertTrue(!connection.name().contains("secret"), connection.name());
    Assertions.assertTrue(!connection.toString().contains("secret"), connection.toString());
  }
}
