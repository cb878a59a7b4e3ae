package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rows of all tables of a warehouse that follow from its input, by table, as multisets (sorted
 * lists): without what a run says of itself and when it was.
 */
final class TableRows {
  /** What a run says of itself, and of its warehouse before it, is another thing each time. */
  private static final Set<String> OF_THE_RUN = Set.of("runs", "entity_changes");

  private static final Set<String> OF_THE_TIME =
      Set.of(
          "run_id", "superseded_at", "superseded_by", "withdrawn_at", "modified_at", "listed_at");

  private TableRows() {}

  static Map<String, List<String>> of(Path warehouse) throws Exception {
    var rows = new LinkedHashMap<String, List<String>>();
    try (DuckTables tables = new DuckTables(warehouse)) {
      for (Table table : Catalogue.PUBLISHED) {
        if (!OF_THE_RUN.contains(table.name())) {
          List<String> left =
              Stream.of(table.schema().fieldNames()).filter(OF_THE_TIME::contains).toList();
          String columns = left.isEmpty() ? "*" : "* exclude (" + String.join(", ", left) + ")";
          rows.put(
              table.name(),
              tables.lines("select " + columns + " from " + table.name()).stream()
                  .sorted()
                  .toList());
        }
      }
    }
    return rows;
  }

  /** The same without some tables. */
  static Map<String, List<String>> without(Map<String, List<String>> rows, String... tables) {
    var others = new TreeMap<>(rows);
    Stream.of(tables).forEach(others::remove);
    return others;
  }

  /** Names the rows that differ, of every table: whole tables would tell nobody anything. */
  static void assertSame(
      Map<String, List<String>> expected, Map<String, List<String>> actual, String message) {
    assertEquals(expected.keySet(), actual.keySet(), message);
    assertAll(
        message,
        expected.keySet().stream()
            .map(
                table ->
                    () ->
                        assertEquals(
                            without(expected.get(table), actual.get(table)),
                            without(actual.get(table), expected.get(table)),
                            "rows of " + table + " that are missing, and that are too many")));
  }

  private static List<String> without(List<String> rows, List<String> others) {
    var rest = new ArrayList<>(rows);
    others.forEach(rest::remove);
    return rest;
  }
}
