package io.trihelix.spark.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trihelix.config.Settings;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.table.EntityDailyTable;
import io.trihelix.spark.table.RunsTable;
import io.trihelix.spark.table.Table;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that no run wrote is replaced, moved or deleted. */
class ForeignFilesTest extends SparkSuite {
  private static final String RUN = "20250101T000000-0000000";
  private static final List<Table> TABLES = List.of(EntityDailyTable.TABLE, RunsTable.TABLE);

  @TempDir private Path temp;
  private Path folder;
  private Path working;
  private int runs;

  @BeforeEach
  void nameFolders() {
    folder = temp.resolve("仓库");
    working = folder.resolve("_trihelix");
  }

  private Warehouse open() {
    var layout = new Settings.Output(128L << 20, 16L << 20, 1000, false, 2, Duration.ofHours(1));
    return Warehouse.open(spark(), folder.toString(), RUN + runs++ % 10, layout);
  }

  private void run(long articles) {
    try (Warehouse warehouse = open()) {
      stage(warehouse, articles);
      warehouse.publish(TABLES);
    }
  }

  private void stage(Warehouse warehouse, long articles) {
    warehouse.stage(
        EntityDailyTable.TABLE,
        dataset(
            EntityDailyTable.TABLE,
            row("entity_id", "a", "articles", articles, "published_month", "2025-01")));
    warehouse.stage(RunsTable.TABLE, dataset(RunsTable.TABLE, row("run_id", RUN)));
  }

  private List<String> found() {
    return lines(spark().read().parquet(folder.resolve("entity_daily").toString()), "articles");
  }

  private Path write(Path file) throws Exception {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "杭州");
  }

  /** All files but that of the lock, which every try takes and gives up. */
  private static TreeMap<String, String> contents(Path folder) throws Exception {
    var contents = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file :
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.getFileName().toString().matches("lock-[0-9]{10}"))
              .toList()) {
        contents.put(
            folder.relativize(file).toString(),
            Files.getLastModifiedTime(file) + " " + Files.size(file));
      }
    }
    return contents;
  }

  private String refusal() throws Exception {
    TreeMap<String, String> before = contents(temp);
    String message = assertThrows(UnsafeOutputException.class, this::open).getMessage();
    assertEquals(before, contents(temp));
    return message;
  }

  @Test
  void aFolderOfSomebodyElsesIsRefused() throws Exception {
    write(folder.resolve("articles").resolve("mine.txt"));
    write(folder.resolve("a.txt"));
    assertEquals(
        "Cannot write to "
            + folder
            + ": the folder is neither empty nor a warehouse of Trihelix (a.txt and 1 more in it)."
            + " Name a new or an empty folder with --output; nothing was changed",
        refusal());
  }

  @Test
  void aFolderWithTheNameOfOurWorkingFolderIsNoWarehouse() throws Exception {
    write(working.resolve("mine.txt"));
    assertTrue(refusal().contains("neither empty nor a warehouse"));
  }

  @Test
  void aMarkerOfALaterFormatIsRefused() throws Exception {
    Files.createDirectories(working);
    Files.writeString(working.resolve("warehouse"), "Trihelix warehouse, format 3\n");
    assertTrue(refusal().contains("of format 3, of a later version"));
  }

  @Test
  void whatLiesBesideTheTablesSurvivesEveryRun() throws Exception {
    run(1);
    List<Path> foreign =
        List.of(
            write(folder.resolve("notes.txt")),
            write(folder.resolve("mine").resolve("articles").resolve("a.parquet")),
            write(working.resolve("mine.txt")),
            write(working.resolve("staging-mine").resolve("articles").resolve("a.parquet")),
            write(working.resolve("previous-" + RUN + "9").resolve("mine").resolve("a.txt")),
            write(working.resolve("staging-" + RUN + "9").resolve("runs").resolve("a.txt")));
    TreeMap<String, String> before = contents(temp);
    run(2);
    open().close();
    TreeMap<String, String> after = contents(temp);
    for (Path file : foreign) {
      String name = temp.relativize(file).toString();
      assertEquals(before.get(name), after.get(name), name);
    }
    assertEquals(List.of("2"), found());
  }

  @Test
  void aFileThatReadersWouldTakeForATablesIsRefused() throws Exception {
    run(1);
    Path mine = write(folder.resolve("entity_daily").resolve("notes.txt"));
    assertEquals(
        "Cannot write to "
            + folder
            + ": Trihelix did not write entity_daily/notes.txt in the folders of its tables. Move"
            + " that elsewhere, or name another folder with --output; nothing was changed",
        refusal());
    Files.delete(mine);
    Path copy = folder.resolve("articles").resolve("backup");
    write(copy.resolve("part-00000-4519c0c8-d583-4de4-a9ea-f2dfa652acc3-c000.zstd.parquet"));
    assertTrue(refusal().contains("did not write articles/backup"));
  }

  @Test
  void aHiddenFileInATablesFolderStaysWhereItIs() throws Exception {
    run(1);
    Path table = folder.resolve("entity_daily");
    List<Path> hidden =
        List.of(
            write(table.resolve(".DS_Store")),
            write(table.resolve("published_month=2025-01").resolve("_notes")),
            write(table.resolve("_mine").resolve("a.parquet")));
    TreeMap<String, String> before = contents(temp);
    run(2);
    run(3);
    TreeMap<String, String> after = contents(temp);
    for (Path file : hidden) {
      String name = temp.relativize(file).toString();
      assertEquals(before.get(name), after.get(name), name);
    }
    assertEquals(List.of("3"), found());
  }

  @Test
  void aFileThatAppearsWhileARunWritesStaysWhereItIs() throws Exception {
    run(1);
    Path mine = folder.resolve("entity_daily").resolve("notes.txt");
    try (Warehouse warehouse = open()) {
      stage(warehouse, 2);
      write(mine);
      warehouse.publish(TABLES);
    }
    assertEquals("杭州", Files.readString(mine));
    Files.delete(mine);
    assertEquals(List.of("2"), found());
  }

  @Test
  void aJournalThatNoRunWroteMovesNothing() throws Exception {
    run(1);
    write(temp.resolve("victim").resolve("entity_daily").resolve("a.txt"));
    for (String journal : List.of("x/../../../victim", "../../victim", RUN + "1/..", "\u0000")) {
      Files.writeString(working.resolve("publishing"), journal);
      TreeMap<String, String> before = contents(temp);
      String message = assertThrows(UnsafeOutputException.class, this::open).getMessage();
      Assertions.assertTrue(message.contains("its journal file:"), message);
      assertEquals(before, contents(temp));
    }
  }

  @Test
  void anEmptyJournalIsOneThatWasNeverWritten() throws Exception {
    run(1);
    Files.writeString(working.resolve("publishing"), "");
    run(2);
    assertEquals(List.of("2"), found());
  }

  @Test
  void aManifestThatNamesOtherFilesIsNotBelieved() throws Exception {
    run(1);
    Path victim = write(temp.resolve("victim.parquet"));
    Path mine = write(folder.resolve("entity_daily").resolve("mine.parquet"));
    Files.writeString(
        working.resolve("run-" + RUN + "0").resolve("parts"),
        "Trihelix parts, format 1\nentity_daily/mine.parquet\n../victim.parquet\nend\n");
    assertTrue(refusal().contains("did not write entity_daily/mine.parquet"));
    assertTrue(Files.exists(victim) && Files.exists(mine));
  }

  @Test
  void aLockThatNoRunWroteIsNotReplaced() throws Exception {
    run(1);
    Files.writeString(working.resolve("lock"), "mine");
    assertTrue(refusal().contains("no run wrote the lock"));
  }

  @Test
  void linksAreNeitherFollowedNorReplaced() throws Exception {
    run(1);
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Path table = folder.resolve("entity_daily");
    for (String target : List.of(elsewhere.toString(), "_trihelix/current/runs", "runs")) {
      Files.delete(table);
      Files.createSymbolicLink(table, Path.of(target));
      assertTrue(refusal().contains("did not write entity_daily"));
    }
  }

  @Test
  void aPointerThatLeadsElsewhereIsRefused() throws Exception {
    run(1);
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Path pointer = working.resolve("current");
    for (String target : List.of(elsewhere.toString(), "run-x", "../_trihelix/run-" + RUN + "0")) {
      Files.delete(pointer);
      Files.createSymbolicLink(pointer, Path.of(target));
      assertTrue(refusal().contains("which no run makes"));
    }
    Files.delete(pointer);
    Files.writeString(pointer, "mine");
    assertTrue(refusal().contains("a file of somebody else's"));
  }

  @Test
  void whatAUserWroteOverTheReportOfARunIsBroughtBackToWhereHeSeesIt() throws Exception {
    run(1);
    Path run = working.resolve("run-" + RUN + "0");
    write(run.resolve("report.html"));
    Files.createSymbolicLink(
        folder.resolve("report.html"), Path.of("_trihelix/current/report.html"));
    run(2);
    run(3);
    Path report = folder.resolve("report.html");
    Assertions.assertFalse(Files.isSymbolicLink(report));
    assertEquals("杭州", Files.readString(report));
  }

  @Test
  void expiredRunsLeaveWhatNoRunWrote() throws Exception {
    run(1);
    Path first = working.resolve("run-" + RUN + "0");
    write(first.resolve("notes.txt"));
    run(2);
    run(3);
    String id = RUN + "9";
    try (WarehouseHistory history = WarehouseHistory.open(spark(), folder.toString(), id)) {
      assertEquals(List.of(RUN + "0", RUN + "1"), history.expire(1, Duration.ZERO));
    }
    assertEquals(List.of(first.resolve("notes.txt")), EarlierLayout.list(first));
    Assertions.assertFalse(Files.exists(working.resolve("run-" + RUN + "1")));
    assertEquals(List.of("3"), found());
  }

  @Test
  void aWarehouseOfTheFirstVersionIsAcceptedAndMarked() throws Exception {
    run(1);
    EarlierLayout.unmarked(folder);
    run(2);
    assertEquals(List.of("2"), found());
    assertTrue(
        Files.readString(working.resolve("warehouse")).startsWith("Trihelix warehouse, format 2"));
  }

  @Test
  void tablesOfTheFirstVersionWithSomebodyElsesFileAreRefused() throws Exception {
    run(1);
    EarlierLayout.unmarked(folder);
    Path part = parts(folder.resolve("runs")).get(0);
    Path table = Files.createDirectories(folder.resolve("articles"));
    Files.copy(part, table.resolve(part.getFileName()));
    assertTrue(refusal().contains("did not write articles/part-"));
  }

  @Test
  void aTableOfRunsThatSparkDidNotWriteMakesNoWarehouse() throws Exception {
    write(
        folder
            .resolve("runs")
            .resolve("part-00000-4519c0c8-d583-4de4-a9ea-f2dfa652acc3-c000.zstd.parquet"));
    assertTrue(refusal().contains("neither empty nor a warehouse"));
  }

  @Test
  void aFirstRunOfTheFirstVersionThatDiedLeavesAFolderThatMayBeUsed() throws Exception {
    Files.createDirectories(working.resolve("staging-" + RUN + "9").resolve("articles"));
    run(2);
    assertEquals(List.of("2"), found());
    Assertions.assertFalse(Files.exists(working.resolve("staging-" + RUN + "9")));
  }

  private static List<Path> parts(Path table) throws Exception {
    try (Stream<Path> files = Files.list(table)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).toList();
    }
  }
}
