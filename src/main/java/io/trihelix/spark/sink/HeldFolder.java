package io.trihelix.spark.sink;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A warehouse folder that one process holds, with what is needed to change it. */
final class HeldFolder implements AutoCloseable {
  private final FileSystem fs;
  private final WarehousePaths paths;
  private final OwnFiles files;
  private final Snapshots snapshots;
  private final WarehouseLock lock;

  private HeldFolder(
      FileSystem fs,
      WarehousePaths paths,
      OwnFiles files,
      Snapshots snapshots,
      WarehouseLock lock) {
    this.fs = fs;
    this.paths = paths;
    this.files = files;
    this.snapshots = snapshots;
    this.lock = lock;
  }

  /**
   * Takes the lock, completes what was cut short, and clears what dead runs left.
   *
   * @param folder URI of the warehouse; made if it does not exist
   * @param choice of the catalog that follows it
   * @throws UnsafeOutputException if what stands there is not ours to replace; nothing was changed
   * @throws WarehouseLockedException if another run holds it
   */
  static HeldFolder open(String folder, Configuration hadoop, RunId run, CatalogChoice choice)
      throws IOException {
    FileSystem fs = fileSystem(folder, hadoop);
    var paths = new WarehousePaths(fs.makeQualified(new Path(folder)));
    var look = new WarehouseFolder(folder, fs, hadoop, paths);
    look.requireOurs();
    WarehouseLock lock = WarehouseLock.acquire(fs, paths, run);
    try {
      RunCatalog catalog = choice.of(fs, paths);
      look.claim();
      var files = new OwnFiles(fs, paths);
      var snapshots = new Snapshots(fs, paths, look, files, catalog);
      snapshots.recover();
      return new HeldFolder(fs, paths, files, snapshots, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Looks whether a run may write there, and changes nothing. */
  static void requireOurs(String folder, Configuration hadoop) throws IOException {
    FileSystem fs = fileSystem(folder, hadoop);
    var paths = new WarehousePaths(fs.makeQualified(new Path(folder)));
    new WarehouseFolder(folder, fs, hadoop, paths).requireOurs();
  }

  /** Without checksums: they are files of their own, which it would hide. */
  static FileSystem fileSystem(String folder, Configuration hadoop) throws IOException {
    FileSystem fs;
    try {
      fs = new Path(folder).getFileSystem(hadoop);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof ClassNotFoundException missing) {
        throw new IOException(
            "the library of that file system is not there ("
                + missing.getMessage()
                + "); give it to Spark, e.g. by --packages",
            e);
      }
      throw e;
    }
    return fs instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : fs;
  }

  FileSystem fs() {
    return fs;
  }

  WarehousePaths paths() {
    return paths;
  }

  OwnFiles files() {
    return files;
  }

  Snapshots snapshots() {
    return snapshots;
  }

  /** Whether this process was not taken for dead. */
  boolean isHeld() throws IOException {
    return lock.isHeld();
  }

  @Override
  public void close() {
    lock.close();
  }
}
