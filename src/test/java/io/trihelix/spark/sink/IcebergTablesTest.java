package io.trihelix.spark.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.config.IcebergSettings;
import io.trihelix.config.Settings;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.table.EntityDailyTable;
import io.trihelix.spark.table.RejectsTable;
import io.trihelix.spark.table.RunsTable;
import io.trihelix.spark.table.Table;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.spark.Spark3Util;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is so where a catalog follows a warehouse; what is so in any case, other suites say. */
class IcebergTablesTest extends SparkSuite {
  private static final String RUN = "20250101T000000-0000000";
  private static final List<Table> TABLES =
      List.of(EntityDailyTable.TABLE, RejectsTable.TABLE, RunsTable.TABLE);

  @TempDir private Path temp;
  private Lake.Catalog lake;
  private int runs;

  @BeforeEach
  void nameFolders() {
    lake = Lake.ICEBERG.in(temp.resolve("湖")).orElseThrow();
    lake.spark().forEach((key, value) -> spark().conf().set(key, value));
  }

  private Warehouse open(String warehouse, IcebergSettings catalog) {
    var layout = new Settings.Output(128L << 20, 16L << 20, 1000, false, 1, Duration.ZERO);
    return Warehouse.open(
        spark(), temp.resolve(warehouse).toString(), RUN + runs++, layout.in(catalog));
  }

  private String run(String warehouse, IcebergSettings catalog, String text) {
    try (Warehouse open = open(warehouse, catalog)) {
      String run = RUN + (runs - 1);
      open.stage(
          EntityDailyTable.TABLE,
          dataset(
              EntityDailyTable.TABLE,
              row("entity_id", "a", "articles", 1L, "published_month", "2025-01"),
              row("entity_id", "b", "articles", 2L, "published_month", "unknown")));
      open.stage(RejectsTable.TABLE, dataset(RejectsTable.TABLE, row("raw", text)));
      open.stage(RunsTable.TABLE, dataset(RunsTable.TABLE, row("run_id", run)));
      open.publish(TABLES);
      return run;
    }
  }

  private String refused(String warehouse, IcebergSettings catalog) {
    return assertThrows(UnsafeOutputException.class, () -> open(warehouse, catalog)).getMessage();
  }

  private org.apache.iceberg.Table table(String name) throws Exception {
    org.apache.iceberg.Table table =
        Spark3Util.loadIcebergTable(spark(), lake.name() + ".news.daily." + name);
    table.refresh();
    return table;
  }

  @Test
  void monthsArePartitionsAndColumnsHaveTheirComments() throws Exception {
    run("a", lake.settings(), "x");
    assertEquals(
        List.of("b unknown"),
        lines(
            lake.rows(spark(), EntityDailyTable.TABLE).where("published_month = 'unknown'"),
            "entity_id",
            "published_month"));
    org.apache.iceberg.Table daily = table("entity_daily");
    assertEquals("published_month", daily.spec().fields().get(0).name());
    assertEquals(
        EntityDailyTable.TABLE.schema().apply("articles").getComment().get(),
        daily.schema().findField("articles").doc());
  }

  @Test
  void theTextsOfARunThatExpiredAreNowhereInTheCatalog() throws Exception {
    run("a", lake.settings(), "秘闻");
    run("a", lake.settings(), "x");
    run("a", lake.settings(), "x");
    assertEquals(List.of("run-" + RUN + 2), lake.tags(spark(), RejectsTable.TABLE));
    var holding = new ArrayList<Path>();
    var snapshots = new ArrayList<Path>();
    try (Stream<Path> files = Files.walk(temp.resolve("湖"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (content.contains(
            new String("秘闻".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
          holding.add(file);
        }
        if (file.getFileName().toString().matches("snap-.*\\.avro")) {
          snapshots.add(file);
        }
      }
    }
    assertEquals(List.of(), holding);
    assertEquals(TABLES.size(), snapshots.size(), snapshots.toString());
    org.apache.iceberg.Table rejects = table("rejects");
    int raw = rejects.schema().findField("raw").fieldId();
    for (DataFile file : rejects.currentSnapshot().addedDataFiles(rejects.io())) {
      assertEquals(1L, file.valueCounts().get(raw));
      assertFalse(file.lowerBounds().containsKey(raw), "no text is a bound");
    }
  }

  @Test
  void aColumnThatIsNewIsAddedAndEarlierRunsStay() throws Exception {
    run("a", lake.settings(), "x");
    table("rejects").updateSchema().deleteColumn("raw").commit();
    run("a", lake.settings(), "y");
    assertEquals(List.of("y"), lines(lake.rows(spark(), RejectsTable.TABLE), "raw"));
  }

  @Test
  void aCatalogThatWasCutShortIsBroughtAfterTheWarehouse() throws Exception {
    String first = run("a", lake.settings(), "x");
    // As it stands when the machine fails between the pointer and the catalog.
    table("rejects").manageSnapshots().removeTag("run-" + first).commit();
    run("a", lake.settings(), "y");
    table("entity_daily").newDelete().deleteFromRowFilter(Expressions.alwaysTrue()).commit();
    assertEquals(List.of(), lines(lake.rows(spark(), EntityDailyTable.TABLE), "articles"));
    open("a", lake.settings()).close();
    assertEquals(List.of("1", "2"), lines(lake.rows(spark(), EntityDailyTable.TABLE), "articles"));
    assertEquals(List.of("run-" + RUN + 1), lake.tags(spark(), RejectsTable.TABLE));
  }

  @Test
  void aWarehouseThatWasThereBeforeIsInTheCatalogFromItsNextRunOn() {
    String first = run("a", IcebergSettings.NONE, "x");
    open("a", lake.settings()).close();
    assertEquals("run-" + first, lake.current(spark()));
    assertEquals(List.of("x"), lines(lake.rows(spark(), RejectsTable.TABLE), "raw"));
  }

  @Test
  void aWarehouseIsNotTakenFromItsCatalogInSilence() {
    run("a", lake.settings(), "x");
    String message = refused("a", IcebergSettings.NONE);
    assertTrue(message.contains(lake.name() + ".news.daily.*, but output.iceberg says none"));
    assertTrue(
        refused("a", new IcebergSettings(lake.name(), "other"))
            .contains("says " + lake.name() + ".other.*"));
  }

  @Test
  void tablesOfOthersAreRefused() {
    run("a", lake.settings(), "x");
    String message = refused("b", lake.settings());
    assertTrue(message.contains("is that of the warehouse file:" + temp.resolve("a")));
    spark().sql("CREATE TABLE " + lake.name() + ".mine.runs (a INT) USING iceberg");
    var mine = new IcebergSettings(lake.name(), "mine");
    assertTrue(refused("c", mine).contains("mine.runs is none of Trihelix's"));
    assertFalse(Files.exists(temp.resolve("c/_trihelix/warehouse")));
  }

  @Test
  void aCatalogThatSparkDoesNotKnowIsRefused() {
    String message = refused("a", new IcebergSettings("nowhere", "news"));
    assertTrue(message.contains("set spark.sql.catalog.nowhere"));
  }

  @Test
  void aNoteThatNoRunWroteIsRefused() throws Exception {
    run("a", lake.settings(), "x");
    Files.writeString(temp.resolve("a/_trihelix/catalog"), "lake; DROP TABLE runs");
    assertTrue(refused("a", lake.settings()).contains("no run wrote"));
  }
}
