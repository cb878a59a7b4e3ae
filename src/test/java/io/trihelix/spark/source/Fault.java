package io.trihelix.spark.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.spark.table.InterpretedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DynamicTest;

/**
 * One kind of damage: a file, and what has to become of each of its records. An outcome is {@code
 * number title} for an article, {@code number reason} for a reject. In the same folder lies a sound
 * file, which is always to be read.
 */
record Fault(
    String sentence,
    String file,
    byte[] content,
    List<String> outcomes,
    String detail,
    String set) {
  private static final String NEIGHBOUR = "zz-neighbour.jsonl";

  static Fault of(String sentence, String file, byte[] content, String... outcomes) {
    return new Fault(sentence, file, content, List.of(outcomes), "", "");
  }

  static Fault of(String sentence, String file, String content, String... outcomes) {
    return of(sentence, file, content.getBytes(UTF_8), outcomes);
  }

  /** What the detail of the first reject has to hold. */
  Fault saying(String part) {
    return new Fault(sentence, file, content, outcomes, part, set);
  }

  Fault with(String setting) {
    return new Fault(sentence, file, content, outcomes, detail, setting);
  }

  /** One article a line. */
  static String line(String title) {
    return "{\"title\": \""
        + title
        + "\", \"body\": \"深度求索在杭州，这是"
        + title
        + "的正文。\", \"published_at\": \"2025-02-18\"}";
  }

  DynamicTest test() {
    return DynamicTest.dynamicTest(sentence, this::check);
  }

  private void check() throws IOException {
    Path folder = Files.createTempDirectory("fault");
    try {
      Files.write(folder.resolve(file), content);
      Files.writeString(folder.resolve(NEIGHBOUR), line("邻居") + "\n");
      var rows = rows(folder, set.isEmpty() ? new String[0] : new String[] {set});
      var expected = new ArrayList<>(outcomes);
      expected.add("1 邻居");
      assertEquals(expected, outcomes(rows));
      assertEquals(2, rows.stream().filter(row -> is(row, InterpretedTable.SPLIT)).count());
      String details =
          String.join(
              "\n",
              rows.stream()
                  .filter(row -> is(row, InterpretedTable.REJECT))
                  .map(row -> row.<String>getAs("detail"))
                  .toList());
      assertTrue(details.lines().findFirst().orElse("").contains(detail), details);
    } finally {
      delete(folder);
    }
  }

  static List<Row> rows(Path path, String... settings) {
    var rows = new ArrayList<Row>();
    for (InputSplit split : SourceFixture.splits(path, settings)) {
      rows.addAll(SourceFixture.rows(split, settings));
    }
    return rows;
  }

  static List<String> outcomes(List<Row> rows) {
    return rows.stream()
        .filter(row -> !is(row, InterpretedTable.SPLIT))
        .map(
            row ->
                row.getAs("line")
                    + " "
                    + row.getAs(is(row, InterpretedTable.ARTICLE) ? "title" : "reason"))
        .toList();
  }

  static boolean is(Row row, String outcome) {
    return row.getAs("outcome").equals(outcome);
  }

  static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
