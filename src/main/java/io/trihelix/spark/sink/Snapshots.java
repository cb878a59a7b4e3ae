package io.trihelix.spark.sink;

import io.trihelix.spark.table.Table;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;

/**
 * The runs that a warehouse keeps, one of which is current. Whoever uses this holds the lock.
 *
 * <ol>
 *   <li>A run writes its tables into a folder of its own, where no reader looks.
 *   <li>When they are complete a manifest says so; then the pointer is moved, in one step. From
 *       then on readers find the tables of this run, and none of another.
 *   <li>Killed at any moment, a run leaves the pointer where it was or where it is to be. The next
 *       one clears what a dead run left, and brings after the pointer what follows it: plain paths,
 *       and a catalog if there is one.
 * </ol>
 */
final class Snapshots {
  private final FileSystem fs;
  private final WarehousePaths paths;
  private final RunFolders runs;
  private final Publication publication;
  private final PlainTables plain;
  private final RunCatalog catalog;

  Snapshots(
      FileSystem fs,
      WarehousePaths paths,
      WarehouseFolder folder,
      OwnFiles files,
      RunCatalog catalog)
      throws IOException {
    this.fs = fs;
    this.paths = paths;
    this.runs = new RunFolders(fs, paths, files);
    this.catalog = catalog;
    this.publication = new Publication(fs, paths, folder, files);
    boolean linked =
        !new CurrentRun(fs, paths).isFile()
            && (Links.isLink(paths.current()) || OwnLinks.arePossible(fs, paths));
    this.plain =
        linked
            ? new LinkedTables(fs, paths, folder, runs, files)
            : new CopiedTables(fs, paths, folder, runs, files, publication);
  }

  /** Completes what was cut short, and clears what dead runs left. */
  void recover() throws IOException {
    publication.recover();
    plain.recover();
    Optional<RunId> current = current();
    runs.clear(current);
    Optional<PartList> tables =
        current.isPresent() ? runs.manifest(current.get()) : Optional.empty();
    if (tables.isPresent()) {
      catalog.add(current.get(), tables.get());
      catalog.follow(current.get());
      catalog.retain(kept());
    }
  }

  Optional<RunId> current() throws IOException {
    return new CurrentRun(fs, paths).read();
  }

  /** The runs that are kept, the oldest first. */
  List<RunId> kept() throws IOException {
    return runs.complete();
  }

  /** Whether a run has written a table. */
  boolean lists(RunId run, Table table) throws IOException {
    return runs.manifest(run).stream().anyMatch(all -> all.of(table.name()).findAny().isPresent());
  }

  /** The files of a table of a run; empty if the run did not come to its end, or one is gone. */
  Optional<List<Part>> parts(RunId run, Table table) throws IOException {
    Optional<PartList> parts =
        runs.manifest(run).map(manifest -> new PartList(manifest.of(table.name()).toList()));
    return parts.isPresent() && runs.missing(run, parts.get()).isEmpty()
        ? parts.map(all -> List.copyOf(all.parts()))
        : Optional.empty();
  }

  /** Makes the tables that a run wrote the current ones. */
  void publish(RunId run) throws IOException {
    runs.complete(run);
    makeCurrent(run);
  }

  /**
   * Makes a run that is kept the current one.
   *
   * @throws WarehouseException if it is not kept, or not whole any more
   */
  void makeCurrent(RunId run) throws IOException {
    PartList manifest =
        runs.manifest(run)
            .orElseThrow(
                () ->
                    new WarehouseException(
                        "Cannot make run "
                            + run.text()
                            + " current: it is not kept in "
                            + paths.root()
                            + "; 'trihelix history' lists those that are"));
    Optional<Part> missing = runs.missing(run, manifest);
    if (missing.isPresent()) {
      throw new WarehouseException(
          "Cannot make run "
              + run.text()
              + " current: its file "
              + paths.ofRun(run).published(missing.get())
              + " is gone");
    }
    Optional<RunId> before = current();
    plain.prepare(run);
    catalog.add(run, manifest);
    plain.pointTo(run);
    if (before.isPresent() && !before.get().equals(run)) {
      runs.supersede(before.get());
    }
    plain.follow(run);
    catalog.follow(run);
  }

  /**
   * Removes runs that are not current, the oldest first.
   *
   * @param keep so many of the newest stay, with the current one, which stays in any case
   * @param keepFor what was current within this time stays, for those who read it
   * @return the runs that were removed
   */
  List<RunId> expire(int keep, Duration keepFor) throws IOException {
    Optional<RunId> current = current();
    List<RunId> kept = kept();
    var removed = new ArrayList<RunId>();
    for (int i = 0; i < kept.size() - keep; i++) {
      RunId run = kept.get(i);
      if (!current.equals(Optional.of(run)) && runs.superseded(run).compareTo(keepFor) >= 0) {
        removed.add(run);
      }
    }
    // Before the files go, nobody is led to them any more.
    catalog.retain(kept.stream().filter(run -> !removed.contains(run)).toList());
    for (RunId run : removed) {
      runs.remove(run);
    }
    return removed;
  }
}
