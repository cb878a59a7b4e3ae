package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Neither the order of the input, nor its files, splits and partitions make a difference. */
class OrderIndependenceTest {
  private static final Map<String, String> QUERIES =
      Map.ofEntries(
          Map.entry("articles", "select * exclude (input_file, record_no, run_id) from articles"),
          Map.entry("mentions", "select * from mentions"),
          Map.entry("cooccurrences", "select * from cooccurrences"),
          Map.entry("discovered_names", "select * from discovered_names"),
          Map.entry("entities", "select * from entities"),
          Map.entry("pair_daily", "select * from pair_daily"),
          Map.entry("pair_stats", "select * from pair_stats"),
          Map.entry("pair_trends", "select * from pair_trends"),
          Map.entry("rejects", "select reason, detail, raw from rejects"),
          Map.entry("triads", "select * from triads"),
          Map.entry("triad_synergy", "select * from triad_synergy"),
          Map.entry("association_rules", "select * from association_rules"),
          Map.entry("entity_network", "select * from entity_network"),
          Map.entry("pair_topics", "select * from pair_topics"),
          Map.entry("similar_entities", "select * from similar_entities"));

  @Test
  void filesAndPartitionsMakeNoDifference(@TempDir Path folder) throws Exception {
    List<String> lines = new ArrayList<>(lines("news-a.jsonl"));
    lines.addAll(lines("news-b.jsonl"));
    Map<String, List<String>> whole = tables(folder, "whole", lines, 1, 2, "32MiB");
    whole.forEach((table, rows) -> assertTrue(!rows.isEmpty(), table));
    var random = new Random(20250201);
    Collections.shuffle(lines, random);
    assertSame(whole, tables(folder, "two", lines, 2, 1, "5KiB"));
    Collections.shuffle(lines, random);
    assertSame(whole, tables(folder, "seven", lines, 7, 7, "32MiB"));
  }

  /** Names the rows that differ, of every table: whole tables would tell nobody anything. */
  private static void assertSame(
      Map<String, List<String>> expected, Map<String, List<String>> actual) {
    assertAll(
        expected.keySet().stream()
            .map(
                table ->
                    () -> {
                      assertEquals(
                          List.of(),
                          without(expected.get(table), actual.get(table)),
                          "rows of " + table + " that are missing");
                      assertEquals(
                          List.of(),
                          without(actual.get(table), expected.get(table)),
                          "rows of " + table + " that were not there");
                    }));
  }

  private static List<String> without(List<String> rows, List<String> others) {
    var rest = new ArrayList<>(rows);
    others.forEach(rest::remove);
    return rest;
  }

  private static List<String> lines(String name) throws Exception {
    try (InputStream in = OrderIndependenceTest.class.getResourceAsStream("/sample/" + name)) {
      return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
    }
  }

  /** Runs on the lines, dealt to so many files, and returns the sorted rows of all tables. */
  private static Map<String, List<String>> tables(
      Path folder, String name, List<String> lines, int files, int partitions, String splitSize)
      throws Exception {
    Path input = Files.createDirectories(folder.resolve(name).resolve("in"));
    for (int file = 0; file < files; file++) {
      var part = new ArrayList<String>();
      for (int line = file; line < lines.size(); line += files) {
        part.add(lines.get(line));
      }
      Files.write(input.resolve("news-" + file + ".jsonl"), part);
    }
    Path output = folder.resolve(name).resolve("out");
    CommandRun run =
        CommandRun.ofRun(
            Map.of(
                "spark.default.parallelism",
                Integer.toString(partitions),
                "spark.sql.shuffle.partitions",
                Integer.toString(partitions),
                // Compiling the plans takes longer than so few rows.
                "spark.sql.codegen.wholeStage",
                "false",
                "spark.sql.codegen.factoryMode",
                "NO_CODEGEN"),
            "--input",
            input.toString(),
            "--output",
            output.toString(),
            "--set",
            "input.split-size=" + splitSize,
            "--set",
            "statistics.periods=[month]",
            "--set",
            "statistics.synergy.min-stories=10");
    assertEquals(0, run.exitCode(), run.err());
    var rows = new LinkedHashMap<String, List<String>>();
    try (DuckTables tables = new DuckTables(output)) {
      for (Map.Entry<String, String> query : QUERIES.entrySet()) {
        rows.put(query.getKey(), tables.lines(query.getValue()).stream().sorted().toList());
      }
    }
    return rows;
  }
}
