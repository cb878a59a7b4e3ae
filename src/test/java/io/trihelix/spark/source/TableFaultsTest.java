package io.trihelix.spark.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.parquet.io.api.Binary;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Parquet and ORC: what their rows become, and damage of theirs. */
class TableFaultsTest {
  private static final String[] ROOMY = {"input.max-record-size=1MiB"};

  @TempDir private Path folder;

  private static List<String> titles(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> (i + 1) + " 题" + i).toList();
  }

  @Test
  void rowsAreReadInOrder() throws Exception {
    assertEquals(
        titles(0, 40),
        Fault.outcomes(Fault.rows(TableFiles.parquet(folder.resolve("a.parquet"), 40))));
    assertEquals(
        titles(0, 40), Fault.outcomes(Fault.rows(TableFiles.orc(folder.resolve("a.orc"), 40))));
  }

  @Test
  void everyRowOfASplitTableIsReadOnce() throws Exception {
    Path file = TableFiles.parquet(folder.resolve("a.parquet"), 300);
    List<InputSplit> splits = SourceFixture.splits(file, "input.split-size=1KiB");
    assertTrue(splits.size() > 3, splits.size() + " splits");
    long rows =
        splits.stream()
            .flatMap(split -> SourceFixture.rows(split).stream())
            .filter(row -> Fault.is(row, "article"))
            .map(row -> row.getAs("title"))
            .distinct()
            .count();
    assertEquals(300, rows);
  }

  @Test
  void columnsOfEveryTypeAreMapped() throws Exception {
    Path partition = Files.createDirectories(folder.resolve("source=新华社"));
    Path file =
        TableFiles.parquet(
            partition.resolve("a.parquet"),
            """
            message m {
              required int64 id;
              optional binary title (STRING);
              optional group doc { optional binary text; }
              optional int64 published_at (TIMESTAMP(MICROS,true));
              optional binary author (STRING);
              optional double score;
            }
            """,
            1,
            (row, i) -> {
              row.add("id", 7L);
              row.add("title", "杭州");
              row.addGroup("doc").add("text", Binary.fromString("深度求索在杭州。"));
              row.add("published_at", 1_739_837_730_000_000L);
              row.add("score", 0.5);
            });
    Row row = Fault.rows(file, "input.fields.body=[doc.text]").get(0);
    assertEquals("7", row.getAs("article_id"));
    assertEquals("深度求索在杭州。", row.getAs("body"));
    assertEquals("新华社", row.getAs("source"));
    assertEquals(
        "2025-02-18T00:15:30Z",
        row.<java.sql.Timestamp>getAs("published_at").toInstant().toString());
    assertEquals("", row.getAs("author"));
  }

  @Test
  void daysAndClocksWithoutAZoneAreThoseOfTheConfiguredZone() throws Exception {
    String schema =
        "message m { optional binary body (STRING); optional int32 day (DATE);"
            + " optional int64 clock (TIMESTAMP(MILLIS,false)); }";
    Path file =
        TableFiles.parquet(
            folder.resolve("a.parquet"),
            schema,
            1,
            (row, i) -> {
              row.add("body", "杭州");
              row.add("day", 20_137);
              row.add("clock", 1_739_866_500_000L);
            });
    assertEquals("2025-02-18", date(file, "day").getAs("published_date").toString());
    assertEquals(
        "2025-02-18T00:15:00Z",
        date(file, "clock").<java.sql.Timestamp>getAs("published_at").toInstant().toString());
  }

  private static Row date(Path file, String field) {
    return SourceFixture.rows(
            SourceFixture.splits(file).get(0),
            "input.fields.published-at=[" + field + "]",
            "input.require-body=true")
        .get(0);
  }

  @Test
  void aTableWithoutTitleAndBodyTellsItsColumns() throws Exception {
    Path file =
        TableFiles.parquet(
            folder.resolve("a.parquet"),
            "message m { optional binary head (STRING); optional int32 n; }",
            1,
            (row, i) -> row.add("head", "杭州"));
    Row reject = SourceFixture.reject(file);
    assertEquals("empty_text", reject.getAs("reason"));
    assertTrue(
        reject.<String>getAs("detail").contains("but head, n: set"),
        reject.getAs("detail").toString());
    assertEquals("{\"head\":\"杭州\",\"n\":null}", reject.getAs("raw"));
  }

  private record Damage(String sentence, UnaryOperator<byte[]> damage) {}

  /** Damage of the file as a whole: one reject, and the neighbour is read. */
  @TestFactory
  Stream<DynamicTest> damage() {
    return Stream.of(
            new Damage("a table that is cut off", whole -> DamagedBytes.cut(whole, 0.7)),
            new Damage(
                "a table with a damaged footer",
                whole -> DamagedBytes.spoilt(whole, 1 - 20.0 / whole.length)),
            new Damage("a table that is none", whole -> "这不是表格，只是一些文字".getBytes()),
            new Damage("a table of a few bytes", whole -> Arrays.copyOf(whole, 4)))
        .flatMap(
            damage ->
                Stream.of("parquet", "orc")
                    .map(
                        kind ->
                            DynamicTest.dynamicTest(
                                damage.sentence() + ", " + kind, () -> check(damage, kind))));
  }

  private void check(Damage damage, String kind) throws IOException {
    Path own = Files.createTempDirectory(folder, "own");
    Path file = own.resolve("a." + kind);
    byte[] whole =
        Files.readAllBytes(
            kind.equals("orc") ? TableFiles.orc(file, 40) : TableFiles.parquet(file, 40));
    Files.write(file, damage.damage().apply(whole));
    Files.writeString(own.resolve("b.jsonl"), Fault.line("邻居"));
    List<String> outcomes = Fault.outcomes(Fault.rows(own, ROOMY));
    assertEquals(List.of("1 unreadable", "1 邻居"), outcomes);
  }

  @Test
  void rowsBeforeADamagedPageAreRead() throws Exception {
    Path file = TableFiles.parquet(folder.resolve("a.parquet"), 300);
    Files.write(file, DamagedBytes.spoilt(Files.readAllBytes(file), 0.3));
    List<String> outcomes = Fault.outcomes(Fault.rows(file));
    assertEquals("1 题0", outcomes.get(0));
    assertTrue(outcomes.size() > 10 && outcomes.size() < 300, outcomes.size() + " outcomes");
    String last = outcomes.get(outcomes.size() - 1);
    assertTrue(last.endsWith(" unreadable"), last);
  }
}
