package io.trihelix.spark.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.config.Settings;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.table.RunsTable;
import io.trihelix.spark.table.Table;
import io.trihelix.spark.table.WithdrawnTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run from before a withdrawal does not become current unless that is said. */
class WithdrawnTest extends SparkSuite {
  private static final String RUN = "20250101T000000-0000000";

  @TempDir private Path temp;
  private int runs;

  @BeforeEach
  void threeRunsWithAWithdrawalBetween() {
    run();
    run(withdrawn("a", "日报", 1));
    run(withdrawn("a", "日报", 1), withdrawn("a", null, 2), withdrawn("b", "日报", 2));
    run(withdrawn("a", "日报", 1), withdrawn("a", null, 2), withdrawn("b", "日报", 2));
  }

  private static Map<String, Object> withdrawn(String id, String source, int run) {
    return row(
        "article_id",
        id,
        "source",
        source,
        "run_id",
        RUN + run,
        "withdrawn_at",
        new Timestamp(1_000L * run));
  }

  @SafeVarargs
  private void run(Map<String, Object>... withdrawn) {
    var layout = new Settings.Output(128L << 20, 16L << 20, 1000, false, 9, Duration.ZERO);
    List<Table> tables = List.of(RunsTable.TABLE, WithdrawnTable.TABLE);
    try (Warehouse warehouse = Warehouse.open(spark(), temp.toString(), RUN + runs, layout)) {
      warehouse.stage(RunsTable.TABLE, dataset(RunsTable.TABLE, row("run_id", RUN + runs)));
      warehouse.stage(WithdrawnTable.TABLE, dataset(WithdrawnTable.TABLE, withdrawn));
      warehouse.publish(tables);
    }
    runs++;
  }

  private WarehouseHistory history() {
    return WarehouseHistory.open(spark(), temp.toString(), RUN + 9);
  }

  private String refused(int run) {
    try (WarehouseHistory history = history()) {
      return assertThrows(WarehouseException.class, () -> history.rollback(RUN + run)).getMessage();
    }
  }

  private String current() {
    return Snapshot.current(temp.toString(), spark().sparkContext().hadoopConfiguration())
        .runId()
        .orElseThrow();
  }

  @Test
  void whatWasWithdrawnSinceKeepsARunFromComingBack() {
    assertEquals(
        "Cannot make run "
            + RUN
            + "0 current: 3 ids were withdrawn since, and would come back. Choose run "
            + RUN
            + "2 or a later one, or read all anew: that lets nothing in that is withdrawn. If to"
            + " withdraw them was the mistake, say --undo-withdrawals",
        refused(0));
    assertTrue(refused(1).contains(": 2 ids were withdrawn since"));
    assertTrue(refused(8).contains("it is not kept in"));
    assertEquals(RUN + 3, current());
  }

  @Test
  void aRunThatKnowsOfAllWithdrawalsBecomesCurrentAndAnyIfThatIsSaid() {
    try (WarehouseHistory history = history()) {
      history.rollback(RUN + 2);
      assertEquals(RUN + 2, current());
      history.rollbackOfWithdrawals(RUN + 1);
      assertEquals(RUN + 1, current());
      // Nothing is withdrawn now that a later run does not know of.
      history.rollback(RUN + 3);
      assertEquals(RUN + 3, current());
    }
  }

  @Test
  void whatCannotBeReadIsNotTakenForNothing() throws Exception {
    Path table = temp.resolve("_trihelix/run-" + RUN + "3/withdrawn");
    try (Stream<Path> files = Files.list(table)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    assertEquals(
        "Cannot tell what is withdrawn: a file of the table withdrawn of run " + RUN + "3 is gone",
        refused(0));
  }
}
