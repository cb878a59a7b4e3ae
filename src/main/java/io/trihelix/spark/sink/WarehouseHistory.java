package io.trihelix.spark.sink;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** The runs that a warehouse keeps: told to who reads, and changed by who holds it. */
public final class WarehouseHistory implements AutoCloseable {
  private final SparkSession spark;
  private final HeldFolder held;

  private WarehouseHistory(SparkSession spark, HeldFolder held) {
    this.spark = spark;
    this.held = held;
  }

  /**
   * Takes the lock.
   *
   * @param spark the session that knows the catalog, if one follows the warehouse
   * @param run the id of this act, for the lock
   * @throws WarehouseException if there is no such warehouse, or it cannot be used
   */
  public static WarehouseHistory open(SparkSession spark, String folder, String run) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    kept(folder, hadoop);
    try {
      return new WarehouseHistory(
          spark, HeldFolder.open(folder, hadoop, new RunId(run), CatalogChoice.asNoted(spark)));
    } catch (IOException | IllegalArgumentException e) {
      throw new WarehouseException("Cannot change " + folder + ": " + FileTrouble.told(e), e);
    }
  }

  /**
   * A run that is kept.
   *
   * @param id of the run
   * @param current whether its tables are those of the warehouse
   * @param since when it became what it is, current or not
   * @param bytes of its files
   * @param tables for who wants to read them
   */
  public record KeptRun(String id, boolean current, Instant since, long bytes, Snapshot tables) {}

  /**
   * The runs that are kept, the newest first.
   *
   * @throws WarehouseException if there is no such warehouse
   */
  public static List<KeptRun> kept(String folder, Configuration hadoop) {
    try {
      FileSystem fs = HeldFolder.fileSystem(folder, hadoop);
      var paths = new WarehousePaths(fs.makeQualified(new Path(folder)));
      Optional<RunId> current = new CurrentRun(fs, paths).read();
      if (current.isEmpty()) {
        throw new WarehouseException(
            "Cannot tell the runs of " + folder + ": no run of this version has published there");
      }
      var runs = new RunFolders(fs, paths, new OwnFiles(fs, paths));
      var kept = new java.util.ArrayList<KeptRun>();
      for (RunId run : runs.complete()) {
        Path tables = paths.ofRun(run).root();
        kept.add(
            0,
            new KeptRun(
                run.text(),
                current.get().equals(run),
                Instant.now().minus(runs.superseded(run)),
                fs.getContentSummary(tables).getLength(),
                Snapshot.of(paths, run)));
      }
      return List.copyOf(kept);
    } catch (IOException | IllegalArgumentException e) {
      throw new WarehouseException("Cannot read " + folder + ": " + FileTrouble.told(e), e);
    }
  }

  /**
   * Makes a run that is kept the current one; later ones stay until they expire. What is withdrawn
   * stays so.
   *
   * @throws WarehouseException if the run is not kept, or does not know of everything that is
   *     withdrawn: its texts would come back
   */
  public void rollback(String run) {
    RunId wanted = parsed(run);
    change(
        wanted,
        () -> {
          new Withdrawn(spark, held).requireKnownTo(wanted);
          held.snapshots().makeCurrent(wanted);
        });
  }

  /**
   * The same, and withdrawals that the run does not know of are undone: for those that were a
   * mistake.
   *
   * @throws WarehouseException if the run is not kept
   */
  public void rollbackOfWithdrawals(String run) {
    RunId wanted = parsed(run);
    change(wanted, () -> held.snapshots().makeCurrent(wanted));
  }

  private static RunId parsed(String run) {
    return RunId.parse(run)
        .orElseThrow(
            () ->
                new UnsafeOutputException(
                    "Cannot make '" + run + "' current: that is no id of a run"));
  }

  /** Work on the warehouse's files. */
  private interface Change {
    void make() throws IOException;
  }

  private static void change(RunId run, Change change) {
    try {
      change.make();
    } catch (IOException e) {
      throw new WarehouseException(
          "Cannot make run " + run.text() + " current: " + FileTrouble.told(e), e);
    }
  }

  /**
   * Removes runs that are not current.
   *
   * @param keep so many of the newest stay, the current one in any case
   * @param keepFor what was current within this time stays
   * @return the ids of those that were removed
   */
  public List<String> expire(int keep, Duration keepFor) {
    try {
      return held.snapshots().expire(keep, keepFor).stream().map(RunId::text).toList();
    } catch (IOException e) {
      throw new WarehouseException("Cannot remove a run: " + FileTrouble.told(e), e);
    }
  }

  @Override
  public void close() {
    held.close();
  }
}
