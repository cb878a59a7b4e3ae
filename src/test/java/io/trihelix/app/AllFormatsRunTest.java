package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.spark.source.FilesOfAllFormats;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of docs/input.md through whole runs. */
class AllFormatsRunTest {
  @Test
  @Tag("slow")
  void aFileOfEachFormatAndCompressionBecomesTheArticleThatItHolds(@TempDir Path folder)
      throws Exception {
    Path input = Files.createDirectory(folder.resolve("news"));
    Path output = folder.resolve("warehouse");
    Map<String, Boolean> files = FilesOfAllFormats.writtenTo(input);
    CommandRun run = CommandRun.ofRun("--input", input.toString(), "--output", output.toString());

    assertEquals(0, run.exitCode(), run.err());
    var expected = new ArrayList<String>();
    files.forEach(
        (file, hasBody) ->
            expected.add(
                "%s %s %s %s"
                    .formatted(
                        file,
                        FilesOfAllFormats.title(file),
                        hasBody ? FilesOfAllFormats.text(file) : "",
                        FilesOfAllFormats.DAY)));
    try (DuckTables tables = new DuckTables(output)) {
      assertEquals(List.of(), tables.lines("select input_file, reason, detail from rejects"));
      assertEquals(
          expected.stream().sorted().toList(),
          tables
              .lines("select parse_filename(input_file), title, body, published_date from articles")
              .stream()
              .sorted()
              .toList());
    }
  }

  @Test
  void aTableOfADatabaseIsReadByARunWithoutFiles(@TempDir Path folder) throws Exception {
    Path output = folder.resolve("warehouse");
    String url = "jdbc:duckdb:" + folder.resolve("news.db");
    try (Connection duck = DriverManager.getConnection(url);
        Statement statement = duck.createStatement()) {
      statement.execute(
          "create table news as select 1 as id, '标题' as title, '深度求索在杭州发布了新的模型。' as body,"
              + " date '2025-02-18' as date, '江淮财经' as media");
    }
    CommandRun run =
        CommandRun.ofRun(
            "--output",
            output.toString(),
            "--set",
            "input.jdbc.url=" + url,
            "--set",
            "input.jdbc.table=news");

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("input   " + url + "#news"), run.out());
    try (DuckTables tables = new DuckTables(output)) {
      assertEquals(
          List.of("1 江淮财经 标题 2025-02-18 " + url + "#news 1"),
          tables.lines(
              "select article_id, source, title, published_date, input_file, record_no from articles"));
      assertEquals(List.of(url + "#news"), tables.lines("select unnest(inputs) from runs"));
    }
    CommandRun wrong =
        CommandRun.ofRun(
            "--output",
            output.toString(),
            "--set",
            "input.jdbc.url=" + url,
            "--set",
            "input.jdbc.table=nobody");
    assertEquals(1, wrong.exitCode());
    assertTrue(wrong.err().contains("Cannot read " + url + "#nobody: "), wrong.err());
  }
}
