package io.trihelix.spark.sink;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.config.Settings;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.table.EntityDailyTable;
import io.trihelix.spark.table.PairStatsTable;
import io.trihelix.spark.table.Table;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How large files and row groups become, and what DuckDB skips of them. */
class FileSizesTest extends SparkSuite {
  private static final int ROWS = 24_000;
  private static final int ENTITIES = 200;
  private static final int TASKS = 16;
  private static final long LARGE = 128L << 20;

  @TempDir private Path folder;

  /** Rows in no order, a value for each of the given columns, the others null. */
  private Dataset<Row> rows(Table table, List<StructField> given) {
    Dataset<Row> ids =
        spark()
            .range(0, ROWS, 1, TASKS)
            .toDF("id")
            .withColumn("shuffled", expr("pmod(hash(id), " + ROWS + ")"));
    return ids.select(
        Arrays.stream(table.schema().fields())
            .map(field -> value(field, given).cast(field.dataType()).as(field.name()))
            .toArray(Column[]::new));
  }

  private static Column value(StructField field, List<StructField> given) {
    if (!given.contains(field)) {
      return lit(null);
    }
    return switch (field.name()) {
      case "published_month" -> lit("2025-01");
      case "published_date" -> date_add(lit("2025-01-01").cast("date"), expr("int(shuffled % 31)"));
      case "entity_id", "entity_a", "entity_b" ->
          concat(lit("company:sse-"), expr("600000 + shuffled % " + ENTITIES));
      case "period_type" -> lit("all");
      case "window" -> lit("article");
      // Counts and scores of pairs, most of which are rare, recur.
      default -> expr("log2(1 + pmod(hash(shuffled), 50)) * 100");
    };
  }

  private Dataset<Row> daily() {
    return rows(EntityDailyTable.TABLE, fields(EntityDailyTable.TABLE));
  }

  private Dataset<Row> stats() {
    return rows(PairStatsTable.TABLE, fields(PairStatsTable.TABLE));
  }

  private static List<StructField> fields(Table table) {
    StructType schema = table.schema();
    return Stream.of(schema.fields())
        .filter(field -> !field.name().equals("period_start") && !field.name().startsWith("name_"))
        .toList();
  }

  private Path write(String name, Table table, Dataset<Row> rows, long fileBytes, long groupBytes) {
    Path warehouse = folder.resolve(name);
    var layout = new Settings.Output(fileBytes, groupBytes, 10_000_000, false, 1, Duration.ZERO);
    try (Warehouse open =
        Warehouse.open(spark(), warehouse.toString(), "20250101T000000-00000001", layout)) {
      open.stage(table, rows);
      open.publish(List.of(table));
    }
    return warehouse.resolve(table.name());
  }

  private static List<Long> sizes(Path table) throws Exception {
    try (Stream<Path> files = Files.walk(table, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(file -> file.toString().endsWith(".parquet"))
          .map(file -> file.toFile().length())
          .toList();
    }
  }

  private static long total(List<Long> sizes) {
    return sizes.stream().mapToLong(Long::longValue).sum();
  }

  private void assertThatFilesAreAboutAsLargeAsAsked(Table table, Dataset<Row> rows)
      throws Exception {
    List<Long> whole = sizes(write("whole", table, rows, LARGE, LARGE));
    assertEquals(1, whole.size(), "what is smaller than a file is one file: " + whole);
    long target = total(whole) / 5;
    List<Long> pieces = sizes(write("pieces", table, rows, target, LARGE));
    Assertions.assertTrue(
        pieces.size() >= 3 && pieces.size() <= 12, target + " asked for, are " + pieces);
    long middle = pieces.stream().sorted().toList().get(pieces.size() / 2);
    Assertions.assertTrue(
        middle >= target / 2 && middle <= 2 * target, target + " asked, are " + pieces);
  }

  @Test
  void filesOfAMonthAreAboutAsLargeAsAskedFor() throws Exception {
    assertThatFilesAreAboutAsLargeAsAsked(EntityDailyTable.TABLE, daily());
  }

  @Test
  void filesOfATableWithoutMonthsAreAboutAsLargeAsAskedFor() throws Exception {
    assertThatFilesAreAboutAsLargeAsAsked(PairStatsTable.TABLE, stats());
  }

  @Test
  void eachFileIsSortedByEntityWhateverItsSize() throws Exception {
    Path table = write("sorted", EntityDailyTable.TABLE, daily(), 30_000, LARGE);
    Assertions.assertTrue(sizes(table).size() > 1);
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      assertEquals(
          "0",
          answer(
              duckdb,
              "SELECT count(*) FROM (SELECT entity_id, lag(entity_id) OVER (PARTITION BY filename"
                  + " ORDER BY file_row_number) AS before FROM read_parquet('"
                  + table
                  + "/*/*.parquet', filename = true, file_row_number = true))"
                  + " WHERE entity_id < before"));
    }
  }

  @Test
  void duckDbSkipsTheRowGroupsThatCannotHoldTheEntity() throws Exception {
    Path large = write("large", PairStatsTable.TABLE, stats(), LARGE, LARGE);
    Path small = write("small", PairStatsTable.TABLE, stats(), LARGE, 48 << 10);
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      assertEquals(new Scan(1, 1), scan(duckdb, large));
      Scan pruned = scan(duckdb, small);
      Assertions.assertTrue(pruned.all() >= 10, pruned.toString());
      Assertions.assertTrue(pruned.scanned() <= pruned.all() / 5, pruned.toString());
    }
  }

  private record Scan(long scanned, long all) {}

  /** The row groups that DuckDB read to find one entity, as its EXPLAIN ANALYZE tells. */
  private static Scan scan(Connection duckdb, Path table) throws Exception {
    String plan =
        answer(
            duckdb,
            "EXPLAIN (ANALYZE, FORMAT JSON) SELECT count(*), sum(n_ab) FROM read_parquet('"
                + table
                + "/*.parquet') WHERE entity_a = 'company:sse-600123'");
    return new Scan(
        number(plan, "total_row_groups_scanned"), number(plan, "total_row_groups_to_scan"));
  }

  private static long number(String json, String name) {
    Matcher number = Pattern.compile(name + "\": *([0-9]+)").matcher(json);
    Assertions.assertTrue(number.find(), json);
    return Long.parseLong(number.group(1));
  }

  private static String answer(Connection duckdb, String query) throws Exception {
    try (Statement statement = duckdb.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      Assertions.assertTrue(result.next());
      return result.getString(result.getMetaData().getColumnCount());
    }
  }
}
