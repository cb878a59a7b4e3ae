package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  @TempDir private Path folder;

  private static void assertFails(int exitCode, String message, CommandRun run) {
    assertEquals(exitCode, run.exitCode(), run.err());
    assertTrue(run.err().startsWith(message), run.err());
    assertFalse(run.err().contains("\tat "), "a stack trace explains nothing: " + run.err());
  }

  @Test
  void helpTellsOptionsExamplesAndExitCodes() {
    CommandRun help = CommandRun.of("--help");
    assertEquals(0, help.exitCode());
    assertTrue(help.out().contains("Exit codes:"), help.out());
    CommandRun run = CommandRun.of("run", "--help");
    assertEquals(0, run.exitCode());
    for (String told : List.of("--input", "--output", "--config", "--set", "Examples:")) {
      assertTrue(run.out().contains(told), run.out());
    }
  }

  @Test
  void theVersionIsTold() {
    CommandRun run = CommandRun.of("--version");
    assertEquals(0, run.exitCode());
    assertTrue(run.out().startsWith("trihelix "), run.out());
  }

  @Test
  void wrongUsageIsExitCodeTwo() {
    assertFails(2, "Missing command: one of [run", CommandRun.of());
    assertFails(2, "Unknown option: '--nput=x'", CommandRun.of("run", "--nput=x"));
    assertFails(2, "Missing required parameter for option '--input'", CommandRun.of("run", "-i"));
    assertFails(2, "Unmatched argument at index 0: 'walk'", CommandRun.of("walk"));
  }

  @Test
  void aWarehouseThatAnotherRunHoldsIsExitCodeFour() throws Exception {
    Path lock = folder.resolve("_trihelix/lock-0000000001");
    Files.createDirectories(lock.getParent());
    Files.writeString(
        lock,
        """
        Trihelix lock, format 2
        host another-host
        space host
        process 1
        started 2025-02-18T09:30:00Z
        run 20250218T093000-0a1b2c3d
        hold 4519c0c8-d583-4de4-a9ea-f2dfa652acc3
        end
        """);
    assertFails(
        4,
        "Cannot write to file:" + folder + ": run 20250218T093000-0a1b2c3d writes there",
        CommandRun.ofRun("--output", folder.toString()));
  }

  @Test
  void anUnknownKeyIsNamedWithTheLikeliestOne() {
    assertFails(
        2,
        "Unknown key trihelix.recognition.treshold in --set recognition.treshold=0.7",
        CommandRun.of("run", "--set", "recognition.treshold=0.7"));
    assertFails(
        2,
        "Cannot set 'threshold': write --set key=value",
        CommandRun.of("run", "--set", "threshold"));
  }

  @Test
  void aMissingConfigurationIsNamed() {
    Path missing = folder.resolve("没有.conf");
    assertFails(
        2,
        "Cannot read the configuration: no such file: " + missing,
        CommandRun.of("run", "--config", missing.toString()));
  }

  @Test
  void aMissingInputIsNamed() {
    Path missing = folder.resolve("没有.jsonl");
    assertFails(
        1,
        "Cannot read the input " + missing + ": no such file or folder",
        CommandRun.ofRun("--input", missing.toString(), "--output", folder.toString()));
  }

  private Path someNews() throws Exception {
    return Files.writeString(
        folder.resolve("news.jsonl"),
        "{\"id\":\"a\",\"body\":\"深度求索在杭州。\",\"published_at\":\"2025-02-01\"}\n");
  }

  @Test
  void anOutputThatCannotBeAFolderIsNamed() throws Exception {
    Path news = someNews();
    assertFails(
        2,
        "Cannot write to " + news + ": it is a file, not a folder",
        CommandRun.ofRun("--input", news.toString(), "--output", news.toString()));
    assertFails(
        2,
        "Cannot write to " + news.resolve("out") + ": ",
        CommandRun.ofRun("--input", news.toString(), "--output", news.resolve("out").toString()));
  }

  @Test
  void aFullDiskIsToldAsSuchAndTheNextRunClearsUp() throws Exception {
    Path news = someNews();
    Path output = folder.resolve("tables");
    CommandRun full =
        CommandRun.ofRun(
            Map.of("spark.hadoop.fs.full.impl", FullDiskFileSystem.class.getName()),
            "--input",
            news.toString(),
            "--output",
            "full://" + output);
    assertFails(
        1,
        "No space left on device in step 'write mentions', table mentions, of the run for full:"
            + output
            + ".",
        full);
    assertTrue(full.err().contains("The last good tables are untouched"), full.err());
    assertFalse(Files.exists(output.resolve("articles")));

    // Files of an unknown kind are told in the run's own row, and empty tables can be read.
    Files.write(folder.resolve("other.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0});
    CommandRun next =
        CommandRun.ofRun(
            "--input", folder.resolve("other.xlsx").toString(), "--output", output.toString());
    assertEquals(0, next.exitCode(), next.err());
    String warning =
        "file:"
            + folder.resolve("other.xlsx")
            + ": this is an Office document, which is not read: save it as text or CSV";
    assertTrue(next.out().contains("Warning: " + warning), next.out());
    try (DuckTables tables = new DuckTables(output)) {
      assertEquals(List.of(warning), tables.lines("select unnest(warnings) from runs"));
      assertEquals(
          List.of("1 0 1"), tables.lines("select records_read, articles, rejects from runs"));
      for (String table : List.of("articles", "mentions", "cooccurrences", "pair_daily")) {
        assertEquals(0, tables.number("select count(*) from " + table), table);
        assertTrue(tables.columns(table).containsKey("published_month"), table);
      }
    }
  }
}
