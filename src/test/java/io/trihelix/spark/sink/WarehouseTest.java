package io.trihelix.spark.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trihelix.config.IcebergSettings;
import io.trihelix.config.Settings;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.table.EntityDailyTable;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.spark.table.Layout;
import io.trihelix.spark.table.RejectsTable;
import io.trihelix.spark.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link WarehouseInLakeTest} has the same where a catalog follows. */
class WarehouseTest extends SparkSuite {
  private static final Settings.Output LAYOUT = layout(128L << 20, 16L << 20, 1000);
  private static final List<Table> BOTH = List.of(EntityDailyTable.TABLE, RejectsTable.TABLE);

  private static final String RUN_0 = "20250101T000000-00000000";
  private static final String RUN_1 = "20250101T000000-00000001";
  private static final String RUN_2 = "20250101T000000-00000002";
  private static final String RUN_3 = "20250101T000000-00000003";

  @TempDir private Path temp;
  private Path folder;
  private Path working;
  private Optional<Lake.Catalog> catalog;

  @BeforeEach
  void nameFolders() {
    catalog = lake().in(temp.resolve("湖"));
    catalog.ifPresent(
        there -> there.spark().forEach((key, value) -> spark().conf().set(key, value)));
    folder = temp.resolve("仓库");
    working = folder.resolve("_trihelix");
  }

  Lake lake() {
    return Lake.FOLDERS;
  }

  private static Settings.Output layout(long fileBytes, long rowGroupBytes, long rows) {
    return new Settings.Output(fileBytes, rowGroupBytes, rows, false, 2, Duration.ofHours(1));
  }

  private Warehouse open(String runId) {
    return open(folder, runId, LAYOUT);
  }

  private Warehouse open(Path warehouse, String runId, Settings.Output layout) {
    return Warehouse.open(
        spark(),
        warehouse.toString(),
        runId,
        layout.in(catalog.map(Lake.Catalog::settings).orElse(IcebergSettings.NONE)));
  }

  /** A table as readers find it: in the catalog as by plain paths. */
  private Dataset<Row> read(Table table) {
    Dataset<Row> plain = spark().read().parquet(folder.resolve(table.name()).toString());
    return catalog.map(there -> there.rows(spark(), table)).orElse(plain);
  }

  private Dataset<Row> daily(String month, long articles) {
    return dataset(
        EntityDailyTable.TABLE,
        row("entity_id", "city:cn-330100", "articles", articles, "published_month", month));
  }

  private Dataset<Row> rejects(String detail) {
    return dataset(RejectsTable.TABLE, row("input_file", "a.jsonl", "detail", detail));
  }

  private static void stageBoth(Warehouse warehouse, Dataset<Row> daily, Dataset<Row> rejects) {
    warehouse.stage(EntityDailyTable.TABLE, daily);
    warehouse.stage(RejectsTable.TABLE, rejects);
  }

  private void publishGoodTables() {
    try (Warehouse warehouse = open(RUN_1)) {
      stageBoth(warehouse, daily("2025-01", 1), rejects("old"));
      warehouse.publish(BOTH);
    }
  }

  /** What a reader finds. */
  private List<String> found() {
    return Stream.concat(
            lines(read(EntityDailyTable.TABLE), "published_month", "articles").stream(),
            lines(read(RejectsTable.TABLE), "detail").stream())
        .toList();
  }

  private List<String> namesIn(Path path) throws Exception {
    try (Stream<Path> names = Files.list(path)) {
      return names
          .map(name -> name.getFileName().toString())
          .filter(name -> !name.endsWith(".crc"))
          .filter(name -> !name.equals("warehouse") && !name.startsWith("parts-"))
          .filter(name -> !name.startsWith("lock-") && !name.startsWith("run-"))
          .filter(name -> !name.equals("current") && !name.equals("catalog"))
          .sorted()
          .toList();
    }
  }

  @Test
  void publishedTablesReplaceThoseOfTheRunBefore() throws Exception {
    publishGoodTables();
    assertEquals(List.of("2025-01 1", "old"), found());
    try (Warehouse warehouse = open(RUN_2)) {
      stageBoth(warehouse, daily("2025-02", 2), rejects("new"));
      warehouse.publish(BOTH);
    }
    assertEquals(List.of("2025-02 2", "new"), found());
    assertEquals(List.of("_trihelix", "entity_daily", "rejects"), namesIn(folder));
    assertEquals(List.of(), namesIn(working));
  }

  @Test
  void aRunThatFailsMidwayLeavesTheLastGoodTablesAlone() throws Exception {
    publishGoodTables();
    try (Warehouse warehouse = open(RUN_2)) {
      warehouse.stage(EntityDailyTable.TABLE, daily("2025-02", 2));
      assertEquals(List.of("2025-01 1", "old"), found());
    }
    assertEquals(List.of("2025-01 1", "old"), found());
    assertEquals(List.of(), namesIn(working));
  }

  @Test
  void nothingIsPublishedByAFirstRunThatFails() throws Exception {
    try (Warehouse warehouse = open(RUN_1)) {
      warehouse.stage(EntityDailyTable.TABLE, daily("2025-02", 2));
      assertEquals(List.of(), lines(warehouse.published(EntityDailyTable.TABLE), "entity_id"));
    }
    assertEquals(List.of("_trihelix"), namesIn(folder));
  }

  @Test
  void aTableThatWasNotStagedIsMissed() {
    try (Warehouse warehouse = open(RUN_1)) {
      warehouse.stage(EntityDailyTable.TABLE, daily("2025-02", 2));
      WarehouseException missed =
          assertThrows(WarehouseException.class, () -> warehouse.publish(BOTH));
      assertEquals("Table rejects was not written to file:" + folder, missed.getMessage());
    }
  }

  @Test
  void workingTablesAreReadBackButNeverPublished() throws Exception {
    try (Warehouse warehouse = open(RUN_1)) {
      warehouse.stage(
          InterpretedTable.TABLE, dataset(InterpretedTable.TABLE, row("outcome", "split")));
      assertEquals(List.of("split"), lines(warehouse.staged(InterpretedTable.TABLE), "outcome"));
      warehouse.publish(List.of());
    }
    assertEquals(List.of("_trihelix"), namesIn(folder));
  }

  @Test
  void leftoversOfDeadRunsAreRemoved() throws Exception {
    publishGoodTables();
    for (String name :
        List.of(
            "staging-" + RUN_0 + "/mentions",
            "previous-" + RUN_0 + "/mentions",
            "run-" + RUN_0 + "/mentions/published_month=2025-02/_temporary/0")) {
      Files.createDirectories(working.resolve(name));
    }
    Files.createDirectories(working.resolve("mine"));
    open(RUN_2).close();
    assertEquals(List.of("mine"), namesIn(working));
    assertFalse(Files.exists(working.resolve("run-" + RUN_0)));
    assertEquals(List.of("2025-01 1", "old"), found());
  }

  @Test
  void aSecondRunIsRefusedUntilTheFirstIsDone() {
    try (Warehouse first = open(RUN_1)) {
      String refused = assertThrows(WarehouseLockedException.class, () -> open(RUN_2)).getMessage();
      Assertions.assertTrue(
          refused.startsWith("Cannot write to file:" + folder + ": run " + RUN_1 + " writes there"),
          refused);
      stageBoth(first, daily("2025-01", 1), rejects("mine"));
      first.publish(BOTH);
    }
    assertEquals(List.of("2025-01 1", "mine"), found());
    open(RUN_3).close();
  }

  @Test
  void aRunThatWasTakenForDeadPublishesNothingAndLeavesTheLock() throws Exception {
    Path lock = working.resolve("lock-0000000002");
    String newHolder = LockHolder.here(new RunId(RUN_2)).text();
    try (Warehouse slept = open(RUN_1)) {
      stageBoth(slept, daily("2025-01", 1), rejects("mine"));
      Files.writeString(lock, newHolder);
      WarehouseException refused =
          assertThrows(WarehouseException.class, () -> slept.publish(BOTH));
      assertEquals(
          "Cannot publish to file:"
              + folder
              + ": another run took the warehouse over, since this one gave no sign of life for"
              + " 2 minutes",
          refused.getMessage());
    }
    assertEquals(newHolder, Files.readString(lock));
    assertFalse(Files.exists(folder.resolve("rejects")));
  }

  @Test
  void anOutputThatIsAFileIsRefused() throws Exception {
    Files.writeString(folder, "杭州");
    UnsafeOutputException refused = assertThrows(UnsafeOutputException.class, () -> open(RUN_1));
    assertEquals(
        "Cannot write to " + folder + ": it is a file, not a folder", refused.getMessage());
  }

  @Test
  void anOutputBelowAFileIsRefused() throws Exception {
    Files.writeString(folder, "杭州");
    Path below = folder.resolve("out");
    WarehouseException refused =
        assertThrows(WarehouseException.class, () -> open(below, RUN_1, LAYOUT));
    Assertions.assertTrue(
        refused.getMessage().startsWith("Cannot write to " + below + ": "), refused.getMessage());
  }

  @Test
  void aTableWithoutRowsIsReadableWithItsWholeSchema() {
    try (Warehouse warehouse = open(RUN_1)) {
      for (Table table : Catalogue.PUBLISHED) {
        warehouse.stage(table, dataset(table));
      }
      warehouse.publish(Catalogue.PUBLISHED);
    }
    for (Table table : Catalogue.PUBLISHED) {
      Dataset<Row> read = read(table);
      assertEquals(
          List.of(table.schema().fieldNames()), Arrays.asList(read.columns()), table.name());
      assertEquals(0, read.count(), table.name());
    }
  }

  @Test
  void monthsArePartitionsAndNoFileHasMoreRowsThanAllowed() throws Exception {
    try (Warehouse warehouse = open(folder, RUN_1, layout(128L << 20, 16L << 20, 2))) {
      warehouse.stage(
          EntityDailyTable.TABLE,
          daily("2025-01", 1)
              .union(daily("2025-01", 2))
              .union(daily("2025-01", 3))
              .union(daily("unknown", 4)));
      warehouse.publish(List.of(EntityDailyTable.TABLE));
    }
    Path table = folder.resolve("entity_daily");
    assertEquals(
        List.of("published_month=2025-01", "published_month=unknown"),
        namesIn(table).stream().filter(name -> !name.startsWith("_")).toList());
    List<String> files = namesIn(table.resolve("published_month=2025-01"));
    assertEquals(2, files.size());
    Assertions.assertTrue(
        files.stream().allMatch(name -> name.endsWith(".zstd.parquet")), files.toString());
  }

  @Test
  void whatIsInOrderIsWrittenAsItLiesAFileForEachPartition() throws Exception {
    Table inOrder =
        new Table(
            "rejects",
            RejectsTable.TABLE.grain(),
            RejectsTable.TABLE.key(),
            RejectsTable.TABLE.schema(),
            Layout.IN_ORDER,
            List.of("detail"));
    Dataset<Row> rows = rejects("丙").union(rejects("甲")).coalesce(1).union(rejects("乙"));
    try (Warehouse warehouse = open(RUN_1)) {
      warehouse.stage(inOrder, rows);
      warehouse.publish(List.of(inOrder));
    }
    Path table = folder.resolve("rejects");
    assertEquals(
        List.of(List.of("丙", "甲"), List.of("乙")),
        namesIn(table).stream()
            .filter(file -> file.endsWith(".parquet"))
            .map(file -> spark().read().parquet(table.resolve(file).toString()))
            .map(file -> file.select("detail").as(Encoders.STRING()).collectAsList())
            .toList());
  }

  @Test
  void aTableIsTakenOverIfItIsWholeAndWithoutFilesOfOthers() throws Exception {
    try (Warehouse warehouse = open(RUN_1)) {
      assertEquals(Optional.empty(), warehouse.whole(RejectsTable.TABLE));
    }
    publishGoodTables();
    Path table = working.resolve("run-" + RUN_1 + "/rejects");
    Path written = table.resolve(namesIn(table).get(0));
    try (Warehouse warehouse = open(RUN_2)) {
      Path foreign = Files.copy(written, table.resolve("mine.parquet"));
      Dataset<Row> whole = warehouse.whole(RejectsTable.TABLE).orElseThrow();
      assertEquals(List.of("old"), lines(whole, "detail"));
      Dataset<Row> months = warehouse.whole(EntityDailyTable.TABLE).orElseThrow();
      assertEquals(List.of("2025-01 1"), lines(months, "published_month", "articles"));
      Files.delete(foreign);
      Files.delete(written);
      assertEquals(Optional.empty(), warehouse.whole(RejectsTable.TABLE));
    }
  }
}
