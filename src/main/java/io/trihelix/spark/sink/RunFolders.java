package io.trihelix.spark.sink;

import io.trihelix.spark.table.Table;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folders of runs, each with all tables of one run. A folder is complete once its manifest is,
 * which comes last; from then on nobody changes its tables. One without is what a dead run left.
 */
final class RunFolders {
  private final FileSystem fs;
  private final WarehousePaths paths;
  private final OwnFiles files;

  RunFolders(FileSystem fs, WarehousePaths paths, OwnFiles files) {
    this.fs = fs;
    this.paths = paths;
    this.files = files;
  }

  /** Those whose tables are complete, the oldest first. */
  List<RunId> complete() throws IOException {
    var complete = new ArrayList<RunId>();
    for (RunId run : all()) {
      if (manifest(run).isPresent()) {
        complete.add(run);
      }
    }
    return Collections.unmodifiableList(complete);
  }

  private Set<RunId> all() throws IOException {
    var all = new TreeSet<RunId>((a, b) -> a.text().compareTo(b.text()));
    try {
      for (FileStatus child : fs.listStatus(paths.working())) {
        if (child.isDirectory() && !Links.isLink(child.getPath())) {
          WarehousePaths.runOf(child.getPath().getName()).ifPresent(all::add);
        }
      }
    } catch (FileNotFoundException e) {
      // No run has been here.
    }
    return all;
  }

  /** What a run wrote; empty if it did not come to its end. */
  Optional<PartList> manifest(RunId run) throws IOException {
    return Links.isLink(paths.ofRun(run).root())
        ? Optional.empty()
        : SmallFiles.read(fs, paths.ofRun(run).manifest()).flatMap(PartList::parse);
  }

  /**
   * Declares what stands in the folder of a run to be its tables, for all to read who may read the
   * warehouse.
   */
  PartList complete(RunId run) throws IOException {
    WarehousePaths tables = paths.ofRun(run);
    var parts = new ArrayList<Part>();
    for (String place : TableFiles.of(fs, tables).files()) {
      Part.at(place).ifPresent(parts::add);
    }
    var manifest = new PartList(parts);
    persist(run, manifest);
    SmallFiles.write(fs, tables.manifest(), manifest.text());
    files.openRun(run);
    return manifest;
  }

  /** Before the pointer leads there, the files are on the disk, not only on their way to it. */
  private void persist(RunId run, PartList manifest) throws IOException {
    WarehousePaths tables = paths.ofRun(run);
    if (!Links.isLocal(tables.root())) {
      return;
    }
    for (Part part : manifest.parts()) {
      try (FileChannel file =
          FileChannel.open(Links.local(tables.published(part)), StandardOpenOption.READ)) {
        file.force(true);
      }
    }
  }

  boolean has(RunId run, Table table) throws IOException {
    return fs.exists(paths.ofRun(run).table(table));
  }

  boolean hasReport(RunId run) throws IOException {
    return fs.exists(paths.ofRun(run).report());
  }

  /** A file of a run that is not there any more; empty if all are. */
  Optional<Part> missing(RunId run, PartList manifest) throws IOException {
    for (Part part : manifest.parts()) {
      if (!fs.exists(paths.ofRun(run).published(part))) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  /** Notes that a run is not current any more, from now on. */
  void supersede(RunId run) throws IOException {
    Optional<PartList> manifest = manifest(run);
    if (manifest.isEmpty()) {
      return;
    }
    Path file = paths.ofRun(run).manifest();
    long now = System.currentTimeMillis();
    fs.setTimes(file, now, -1);
    if (fs.getFileStatus(file).getModificationTime() < now - 1000) {
      // Object stores do not set times, but know when a file was put there.
      SmallFiles.write(fs, file, manifest.get().text());
    }
  }

  /** How long ago a run was current, at least; of the current one, since when it is. */
  Duration superseded(RunId run) throws IOException {
    long at = fs.getFileStatus(paths.ofRun(run).manifest()).getModificationTime();
    return Duration.ofMillis(Math.max(0, System.currentTimeMillis() - at));
  }

  /** Removes the tables of a complete run. */
  void remove(RunId run) throws IOException {
    // From then on they are remains, which the next run would clear.
    files.removeManifestOf(run);
    files.removeRun(run);
  }

  /**
   * Removes what dead runs left.
   *
   * @param current is never such, whatever became of its manifest
   */
  void clear(Optional<RunId> current) throws IOException {
    Set<RunId> dead = all();
    dead.removeAll(complete());
    current.ifPresent(dead::remove);
    for (RunId run : dead) {
      files.removeRun(run);
    }
  }

  /**
   * What stands in a table of a run that no run wrote, by its place in that folder: files, and
   * folders that are no month's.
   */
  List<Path> foreign(RunId run, PartList manifest) throws IOException {
    var foreign = new ArrayList<Path>();
    for (Table table : Part.TABLES) {
      foreign(paths.ofRun(run).table(table), table.name(), manifest, foreign);
    }
    return foreign;
  }

  private void foreign(Path folder, String place, PartList manifest, List<Path> foreign)
      throws IOException {
    if (Links.isLink(folder) || !fs.exists(folder)) {
      return;
    }
    for (FileStatus child : fs.listStatus(folder)) {
      String name = child.getPath().getName();
      String at = place + "/" + name;
      if (child.isDirectory() && !Links.isLink(child.getPath())) {
        if (place.indexOf('/') < 0 && Part.isMonth(name)) {
          foreign(child.getPath(), at, manifest, foreign);
        } else {
          foreign.add(new Path(at));
        }
      } else if (!manifest.holds(at) && !WarehousePaths.isStagedFile(name)) {
        foreign.add(new Path(at));
      }
    }
  }
}
