package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trihelix.app.CommandRun;
import io.trihelix.app.SampleWarehouse;
import io.trihelix.check.Invariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir private Path folder;

  /** The tables of the sample in a folder of their own, which can be changed. */
  private String copied() throws IOException {
    Path run = SampleWarehouse.folder().resolve("_trihelix/current").toRealPath();
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(run.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    return folder.toString();
  }

  private Path fileOf(String table) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(table))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
  }

  @Test
  void whereAllHoldsItSaysSo() {
    CommandRun run = CommandRun.of("check", "--warehouse", SampleWarehouse.folder().toString());

    assertEquals(0, run.exitCode(), run.out());
    int all = Invariant.bundled().size();
    assertTrue(run.out().endsWith(all + " invariants: " + all + " hold\n"), run.out());
    assertEquals(all, run.out().lines().filter(line -> line.startsWith("  ok ")).count());
  }

  @Test
  void whatIsBrokenIsShownWithExamples() throws IOException, SQLException {
    String warehouse = copied();
    Path file = fileOf("triads");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE t AS SELECT * REPLACE (articles + 1 AS articles_sentence) FROM read_parquet('"
              + file
              + "')");
      statement.execute("COPY t TO '" + file + "' (FORMAT PARQUET)");
    }
    CommandRun run = CommandRun.of("check", "triads", "-w", warehouse, "--examples", "2", "--wide");

    assertEquals(1, run.exitCode(), run.err());
    assertTrue(run.out().contains("  BROKEN   triads.near_is_rarer  "), run.out());
    assertTrue(run.out().contains("articles_sentence"), run.out());
    assertTrue(run.out().endsWith("3 invariants: 2 hold, 1 broken\n"), run.out());

    CommandRun json = CommandRun.of("check", "-w", warehouse, "--format", "json");
    assertEquals(1, json.exitCode());
    JsonNode finding =
        StreamSupport.stream(new ObjectMapper().readTree(json.out()).spliterator(), false)
            .filter(one -> one.get("check").asText().equals("triads.near_is_rarer"))
            .findFirst()
            .orElseThrow();
    assertEquals("broken", finding.get("verdict").asText());
    assertTrue(finding.get("broken").asLong() > 0);
    assertTrue(finding.get("examples").get(0).has("articles_sentence"), finding.toString());
  }

  @Test
  void aTableThatCannotBeReadIsNotKnown() throws IOException {
    String warehouse = copied();
    Files.writeString(fileOf("triads"), "damaged");
    CommandRun run = CommandRun.of("check", "triads", "runs", "-w", warehouse);

    assertEquals(1, run.exitCode(), run.out());
    assertTrue(run.out().contains("  UNKNOWN  triads.near_is_rarer"), run.out());
    assertTrue(run.out().endsWith("10 invariants: 7 hold, 3 not known\n"), run.out());
  }

  @Test
  void aTableThatThereIsNotIsWrongUsage() {
    CommandRun run = CommandRun.of("check", "pets");

    assertEquals(2, run.exitCode());
    assertTrue(
        run.err()
            .startsWith("There is no table 'pets'; 'trihelix tables' lists those that there are"),
        run.err());
  }
}
