package io.trihelix.spark.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.config.Settings;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.table.RunsTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On file systems without links the pointer is a file, and plain paths hold copies. */
class CopiedTablesTest extends SparkSuite {
  private static final String SCHEME = "fs.timeless.impl";
  private static final String RUN = "20250101T000000-0000000";

  @TempDir private Path temp;
  private Path folder;
  private int runs;

  @BeforeEach
  void nameFolder() {
    folder = temp.resolve("lake");
    hadoop().set(SCHEME, TimelessFileSystem.class.getName());
  }

  @AfterEach
  void forgetFileSystem() {
    hadoop().unset(SCHEME);
  }

  private Configuration hadoop() {
    return spark().sparkContext().hadoopConfiguration();
  }

  private String run(int keepRuns, Duration keepFor) {
    String id = RUN + runs++;
    var layout = new Settings.Output(128L << 20, 16L << 20, 1000, false, keepRuns, keepFor);
    try (Warehouse warehouse = Warehouse.open(spark(), "timeless:" + folder, id, layout)) {
      warehouse.stage(RunsTable.TABLE, dataset(RunsTable.TABLE, row("run_id", id)));
      warehouse.publish(List.of(RunsTable.TABLE));
    }
    return id;
  }

  private List<String> kept() {
    return WarehouseHistory.kept("timeless:" + folder, hadoop()).stream()
        .map(run -> run.id() + (run.current() ? " current" : ""))
        .toList();
  }

  private List<String> found() {
    return lines(spark().read().parquet("timeless:" + folder + "/runs"), "run_id");
  }

  @Test
  void readersFindTheCurrentRunByThePointerAndByThePlainPath() throws Exception {
    String first = run(2, Duration.ZERO);
    String second = run(2, Duration.ZERO);
    assertTrue(Files.isRegularFile(folder.resolve("_trihelix/current")));
    assertFalse(Files.isSymbolicLink(folder.resolve("runs")));
    assertEquals(List.of(second), found());
    assertEquals(List.of(second + " current", first), kept());
    try (WarehouseHistory history =
        WarehouseHistory.open(spark(), "timeless:" + folder, RUN + runs++)) {
      history.rollback(first);
    }
    assertEquals(List.of(first), found());
    assertEquals(List.of(second, first + " current"), kept());
  }

  @Test
  void aRunThatWasCurrentForLongIsKeptFromItsEndOnWhereNobodySetsTimes() throws Exception {
    String old = run(1, Duration.ofHours(1));
    Files.setLastModifiedTime(
        folder.resolve("_trihelix/run-" + old + "/parts"),
        FileTime.from(Instant.now().minus(Duration.ofDays(3))));
    String next = run(1, Duration.ofHours(1));
    assertEquals(List.of(next + " current", old), kept());
  }
}
