package io.trihelix.spark.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.config.IcebergSettings;
import io.trihelix.config.Settings;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.sink.WarehouseHistory.KeptRun;
import io.trihelix.spark.table.EntityDailyTable;
import io.trihelix.spark.table.RunsTable;
import io.trihelix.spark.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A run's tables become those of the warehouse in one step, and go on to be there for a while. */
@ParameterizedClass
@EnumSource(Lake.class)
class SnapshotsTest extends SparkSuite {
  private static final String RUN = "20250101T000000-0000000";
  private static final List<Table> TABLES = List.of(EntityDailyTable.TABLE, RunsTable.TABLE);

  @Parameter private Lake lake;
  @TempDir private Path temp;
  private Path folder;
  private Path working;
  private Optional<Lake.Catalog> catalog;
  private int runs;

  @BeforeEach
  void nameFolders() {
    catalog = lake.in(temp.resolve("湖"));
    catalog.ifPresent(
        there -> there.spark().forEach((key, value) -> spark().conf().set(key, value)));
    folder = temp.resolve("仓库");
    working = folder.resolve("_trihelix");
  }

  private Warehouse open(Path warehouse) {
    var layout = new Settings.Output(128L << 20, 16L << 20, 1000, false, 2, Duration.ZERO);
    return Warehouse.open(
        spark(),
        warehouse.toString(),
        RUN + runs++,
        // A catalog follows one warehouse.
        layout.in(
            catalog
                .filter(there -> warehouse.equals(folder))
                .map(Lake.Catalog::settings)
                .orElse(IcebergSettings.NONE)));
  }

  /** A run whose tables hold its number. */
  private String run() {
    try (Warehouse warehouse = open(folder)) {
      stage(warehouse, runs - 1);
      warehouse.publish(TABLES);
      return RUN + (runs - 1);
    }
  }

  private void stage(Warehouse warehouse, int number) {
    warehouse.stage(
        EntityDailyTable.TABLE,
        dataset(
            EntityDailyTable.TABLE,
            row("entity_id", "a", "articles", (long) number, "published_month", "2025-01")));
    warehouse.stage(RunsTable.TABLE, dataset(RunsTable.TABLE, row("run_id", "run " + number)));
  }

  /** What a reader finds that knows nothing of runs, by plain paths as in the catalog. */
  private List<String> found() {
    List<String> found =
        found(table -> spark().read().parquet(folder.resolve(table.name()).toString()));
    catalog.ifPresent(
        there -> {
          assertEquals(found, found(table -> there.rows(spark(), table)));
          String tag = there.current(spark());
          assertEquals(
              Optional.of(tag.substring("run-".length())),
              Snapshot.current(folder.toString(), hadoop()).runId());
          assertEquals(found, found(table -> there.rows(spark(), table, tag)));
        });
    return found;
  }

  private static List<String> found(Function<Table, Dataset<Row>> rows) {
    return TABLES.stream()
        .flatMap(
            table ->
                lines(rows.apply(table), table == RunsTable.TABLE ? "run_id" : "articles").stream())
        .toList();
  }

  private Configuration hadoop() {
    return spark().sparkContext().hadoopConfiguration();
  }

  private WarehouseHistory history() {
    return WarehouseHistory.open(spark(), folder.toString(), RUN + runs++);
  }

  private List<String> kept() {
    List<KeptRun> kept = WarehouseHistory.kept(folder.toString(), hadoop());
    catalog.ifPresent(
        there ->
            TABLES.forEach(
                table ->
                    assertEquals(
                        kept.stream().map(run -> "run-" + run.id()).sorted().toList(),
                        there.tags(spark(), table))));
    return kept.stream().map(run -> run.id() + (run.current() ? " current" : "")).toList();
  }

  @Test
  void tablesAreLinksThroughOnePointer() throws Exception {
    String run = run();
    assertEquals(Path.of("run-" + run), Files.readSymbolicLink(working.resolve("current")));
    assertEquals(
        Path.of("_trihelix/current/entity_daily"),
        Files.readSymbolicLink(folder.resolve("entity_daily")));
    assertEquals(List.of("0", "run 0"), found());
  }

  @Test
  void nothingIsSeenOfARunBeforeItPublishes() {
    run();
    try (Warehouse warehouse = open(folder)) {
      stage(warehouse, 1);
      assertEquals(List.of("0", "run 0"), found());
      assertEquals(List.of("0"), lines(warehouse.published(EntityDailyTable.TABLE), "articles"));
      assertEquals(List.of("1"), lines(warehouse.made().rows(EntityDailyTable.TABLE), "articles"));
      warehouse.publish(TABLES);
      assertEquals(List.of("1"), lines(warehouse.published(EntityDailyTable.TABLE), "articles"));
    }
    assertEquals(List.of("1", "run 1"), found());
  }

  @Test
  void aReaderKeepsTheRunThatItBeganWith() {
    run();
    PublishedTables reader = PublishedTables.in(spark(), folder.toString());
    run();
    assertEquals(List.of("0"), lines(reader.rows(EntityDailyTable.TABLE), "articles"));
    assertEquals(List.of("run 0"), lines(reader.rows(RunsTable.TABLE), "run_id"));
    assertEquals(RUN + 0, reader.snapshot().runId().orElseThrow());
    assertEquals(RUN + 1, Snapshot.current(folder.toString(), hadoop()).runId().orElseThrow());
  }

  @Test
  void asManyRunsAreKeptAsTheSettingsSayAndOneCanBeMadeCurrentAgain() {
    run();
    run();
    run();
    assertEquals(List.of(RUN + 2 + " current", RUN + 1), kept());
    try (WarehouseHistory history = history()) {
      history.rollback(RUN + 1);
    }
    assertEquals(List.of("1", "run 1"), found());
    assertEquals(List.of(RUN + 2, RUN + 1 + " current"), kept());
    try (WarehouseHistory history = history()) {
      WarehouseException gone =
          assertThrows(WarehouseException.class, () -> history.rollback(RUN + 0));
      assertTrue(gone.getMessage().contains("is not kept in"));
      assertEquals(List.of(), history.expire(1, Duration.ofHours(1)));
      assertEquals(List.of(), history.expire(1, Duration.ZERO));
    }
    run();
    assertEquals(List.of("5", "run 5"), found());
  }

  @Test
  void aRunWithoutOneOfItsFilesIsNotMadeCurrent() throws Exception {
    run();
    run();
    Path table = working.resolve("run-" + RUN + 0).resolve("runs");
    for (Path file : EarlierLayout.list(table)) {
      Files.delete(file);
    }
    try (WarehouseHistory history = history()) {
      assertThrows(WarehouseException.class, () -> history.rollback(RUN + 0));
    }
    assertEquals(List.of("1", "run 1"), found());
  }

  @Test
  void aRunIsForItsOwnerAloneUntilItIsPublished() throws Exception {
    Path made = working.resolve("run-" + RUN + 0);
    try (Warehouse warehouse = open(folder)) {
      stage(warehouse, 0);
      assertEquals(
          "rwx------",
          java.nio.file.attribute.PosixFilePermissions.toString(
              Files.getPosixFilePermissions(made)));
      warehouse.publish(TABLES);
    }
    assertEquals(Files.getPosixFilePermissions(folder), Files.getPosixFilePermissions(made));
  }

  @Test
  void theTablesOfAnEarlierVersionAreTakenOver() throws Exception {
    run();
    EarlierLayout.of(folder);
    Files.writeString(folder.resolve("entity_daily/.mine"), "杭州");
    assertTrue(
        Files.isDirectory(folder.resolve("entity_daily"), java.nio.file.LinkOption.NOFOLLOW_LINKS));
    assertEquals(
        folder.toUri().getPath().replaceAll("/$", ""),
        Snapshot.current(folder.toString(), hadoop()).folder().replace("file:", ""));
    open(folder).close();
    assertEquals(List.of("0", "run 0"), found());
    assertEquals(List.of(RUN + 0 + " current"), kept());
    assertEquals("杭州", Files.readString(folder.resolve("entity_daily/.mine")));
    run();
    assertEquals(List.of("2", "run 2"), found());
    assertEquals("杭州", Files.readString(folder.resolve("entity_daily/.mine")));
    assertFalse(Files.exists(working.resolve("parts-" + RUN + 0)));
  }

  @Test
  void aTakeOverThatWasCutShortIsCompleted() throws Exception {
    run();
    EarlierLayout.of(folder);
    // As it stands when the machine fails between a move and its link.
    Path made = Files.createDirectory(working.resolve("run-" + RUN + 0));
    Files.copy(working.resolve("parts-" + RUN + 0), made.resolve("parts"));
    Files.move(folder.resolve("runs"), made.resolve("runs"));
    open(folder).close();
    assertEquals(List.of("0", "run 0"), found());
  }

  @Test
  void aPublicationThatAnEarlierVersionLeftIsCompletedAndTakenOver() throws Exception {
    run();
    EarlierLayout.of(folder);
    Path other = temp.resolve("other");
    String dead = RUN + runs;
    Path staging = working.resolve("staging-" + dead);
    try (Warehouse warehouse = open(other)) {
      stage(warehouse, 1);
      Files.move(other.resolve("_trihelix/run-" + dead), staging);
    }
    try (Stream<Path> files = Files.walk(staging)) {
      List<Part> parts =
          files
              .map(file -> Part.at(staging.relativize(file).toString()))
              .flatMap(java.util.Optional::stream)
              .toList();
      Files.writeString(working.resolve("parts-" + dead), new PartList(parts).text());
    }
    Files.writeString(working.resolve("publishing"), dead);
    Path previous = Files.createDirectory(working.resolve("previous-" + dead));
    Files.move(folder.resolve("runs"), previous.resolve("runs"));
    open(folder).close();
    assertEquals(List.of("1", "run 1"), found());
    assertEquals(List.of(dead + " current"), kept());
  }

  @Test
  void whatTheRunBeforeWasKilledOverIsBroughtAfterThePointer() throws Exception {
    run();
    Files.writeString(folder.resolve("entity_daily/.mine"), "杭州");
    run();
    // As it stands when the machine fails behind the move of the pointer.
    Files.delete(folder.resolve("runs"));
    Files.move(
        folder.resolve("entity_daily/.mine"),
        working.resolve("run-" + RUN + 0).resolve("entity_daily/.mine"));
    open(folder).close();
    assertEquals(List.of("1", "run 1"), found());
    assertEquals("杭州", Files.readString(folder.resolve("entity_daily/.mine")));
  }

  @Test
  void aRunThatWasKilledBeforeThePointerMovedLeavesNothing() throws Exception {
    run();
    Path made = working.resolve("run-" + RUN + 1);
    try (Warehouse warehouse = open(folder)) {
      stage(warehouse, 1);
      Files.writeString(made.resolve("parts"), "Trihelix parts, format 1\nentity_daily/");
      Files.writeString(
          made.resolve(".report.html.4519c0c8-d583-4de4-a9ea-f2dfa652acc3.unfinished"), "<!doc");
      Files.move(made, temp.resolve("kept"));
    }
    Files.move(temp.resolve("kept"), made);
    open(folder).close();
    assertFalse(Files.exists(made));
    assertEquals(List.of("0", "run 0"), found());
  }
}
