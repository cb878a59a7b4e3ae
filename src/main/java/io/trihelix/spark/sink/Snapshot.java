package io.trihelix.spark.sink;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The tables of one run, as a reader sees them: who asks once and reads below {@link #folder} alone
 * finds tables that belong together, whatever is published meanwhile. They stay for as long as
 * {@code output.keep-for} and {@code output.keep-runs} say, at least.
 */
public final class Snapshot {
  private final WarehousePaths paths;
  private final Optional<RunId> run;

  private Snapshot(WarehousePaths paths, Optional<RunId> run) {
    this.paths = paths;
    this.run = run;
  }

  /**
   * The run that is current at this moment.
   *
   * @param warehouse folder, of any Hadoop file system
   * @throws WarehouseException if it cannot be read, or the pointer to the run is not ours
   */
  public static Snapshot current(String warehouse, Configuration hadoop) {
    try {
      var root = new Path(warehouse);
      FileSystem fs = root.getFileSystem(hadoop);
      FileSystem raw = fs instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : fs;
      return current(raw, new WarehousePaths(fs.makeQualified(root)));
    } catch (IOException | IllegalArgumentException e) {
      throw new WarehouseException(
          "Cannot read the warehouse " + warehouse + ": " + FileTrouble.told(e), e);
    }
  }

  /**
   * @param fs without checksums
   */
  static Snapshot current(FileSystem fs, WarehousePaths paths) throws IOException {
    return new Snapshot(paths, new CurrentRun(fs, paths).read());
  }

  static Snapshot of(WarehousePaths paths, RunId run) {
    return new Snapshot(paths, Optional.of(run));
  }

  /** Of the warehouse, fully qualified. */
  public String warehouse() {
    return paths.root().toString();
  }

  /**
   * Where the tables are, each in a folder of its name: of this run alone, and nobody changes it.
   * In a warehouse of version 0.1.0, which knew no snapshots, the warehouse itself.
   */
  public String folder() {
    return tables().root().toString();
  }

  /** The id of the run; empty in a warehouse of version 0.1.0, and in one without tables. */
  public Optional<String> runId() {
    return run.map(RunId::text);
  }

  Optional<RunId> run() {
    return run;
  }

  /** The names of the tables of this run. */
  WarehousePaths tables() {
    return run.map(paths::ofRun).orElse(paths);
  }
}
