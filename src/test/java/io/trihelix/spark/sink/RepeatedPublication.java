package io.trihelix.spark.sink;

import io.trihelix.spark.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;

/**
 * A process that publishes one run after the other until it is killed, with a rollback now and
 * then. Every file of a run holds nothing but the id of that run.
 */
final class RepeatedPublication {
  /** Readers that look at a run have so many publications of time. */
  static final int KEPT = 30;

  private RepeatedPublication() {}

  public static void main(String[] arguments) throws Exception {
    Path warehouse = Path.of(arguments[0]);
    int times = Integer.parseInt(arguments[1]);
    for (int i = 0; i < times; i++) {
      System.out.println("published " + publish(warehouse));
      if (i % 5 == 4) {
        rollback(warehouse);
      }
    }
  }

  private static RunId id() {
    long now = System.currentTimeMillis();
    return new RunId(
        String.format("%08d", now / 1_000_000)
            + "T"
            + String.format("%06d", now % 1_000_000)
            + "-"
            + UUID.randomUUID().toString().substring(0, 8));
  }

  static String publish(Path warehouse) throws Exception {
    RunId run = id();
    try (HeldFolder held =
        HeldFolder.open(warehouse.toString(), new Configuration(), run, CatalogChoice.NONE)) {
      held.files().makeStaging(run);
      held.files().makeRun(run);
      for (Table table : Part.TABLES) {
        Path folder = Links.local(held.paths().made(run, table));
        if (table.partitionedByMonth()) {
          folder = folder.resolve("published_month=2025-02");
        }
        Files.createDirectories(folder);
        Files.writeString(
            folder.resolve("part-00000-" + UUID.randomUUID() + "-c000.zstd.parquet"), run.text());
      }
      held.snapshots().publish(run);
      held.snapshots().expire(KEPT, Duration.ZERO);
      held.files().removeStaging(run);
    }
    return run.text();
  }

  private static void rollback(Path warehouse) throws Exception {
    RunId act = id();
    try (HeldFolder held =
        HeldFolder.open(warehouse.toString(), new Configuration(), act, CatalogChoice.NONE)) {
      List<RunId> kept = held.snapshots().kept();
      held.snapshots().makeCurrent(kept.get(Math.max(0, kept.size() - 2)));
    }
  }
}
