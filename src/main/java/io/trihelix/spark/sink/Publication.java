package io.trihelix.spark.sink;

import io.trihelix.spark.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileSystem;

/**
 * Moves what a run staged into place, table by table; may be repeated after it was cut short.
 *
 * <ol>
 *   <li>The manifest tells which files will be the tables'; the journal, that they are being moved.
 *   <li>A table that holds nothing but our files is moved aside whole, and the new one into place.
 *       Where somebody has put a file of his own beside ours, only ours are replaced, one by one.
 *   <li>The journal goes, then what was moved aside, then earlier manifests.
 * </ol>
 */
final class Publication {
  private final FileSystem fs;
  private final WarehousePaths paths;
  private final WarehouseFolder folder;
  private final OwnFiles files;

  Publication(FileSystem fs, WarehousePaths paths, WarehouseFolder folder, OwnFiles files) {
    this.fs = fs;
    this.paths = paths;
    this.folder = folder;
    this.files = files;
  }

  void begin(RunId run) throws IOException {
    folder.writeManifest(run, planned(run));
    folder.writeJournal(run);
    complete(run);
  }

  /** Completes the publication of a run that came no further, and clears what dead runs left. */
  void recover() throws IOException {
    var unfinished = folder.unfinished();
    if (unfinished.isPresent()) {
      RunId run = unfinished.get();
      if (folder.manifest(run).isEmpty()) {
        // Version 0.1.0 wrote none.
        folder.writeManifest(run, planned(run));
      }
      complete(run);
    }
    files.removeJournal();
    for (var child : fs.listStatus(paths.working())) {
      String name = child.getPath().getName();
      var staging = WarehousePaths.stagingOf(name);
      if (staging.isPresent()) {
        files.removeStaging(staging.get());
      }
      var previous = WarehousePaths.previousOf(name);
      if (previous.isPresent()) {
        files.removePrevious(previous.get());
      }
    }
  }

  /** What the run staged, and what it does not replace. */
  private PartList planned(RunId run) throws IOException {
    var parts = new ArrayList<Part>();
    var staging = new WarehousePaths(paths.staging(run));
    for (String place : TableFiles.of(fs, staging).files()) {
      Part.at(place).ifPresent(parts::add);
    }
    Set<String> replaced = parts.stream().map(Part::table).collect(Collectors.toSet());
    folder.ours().parts().stream()
        .filter(part -> !replaced.contains(part.table()))
        .forEach(parts::add);
    return new PartList(parts);
  }

  private void complete(RunId run) throws IOException {
    PartList fresh = folder.manifest(run).orElse(PartList.none());
    PartList known = folder.ours();
    for (Table table : Part.TABLES) {
      if (fs.exists(paths.staged(run, table))) {
        replace(run, table, fresh, known);
      }
    }
    files.removeJournal();
    files.removePrevious(run);
    files.removeStaging(run);
    for (RunId earlier : folder.manifests().keySet()) {
      if (!earlier.equals(run)) {
        files.removeManifest(earlier);
      }
    }
  }

  private void replace(RunId run, Table table, PartList fresh, PartList known) throws IOException {
    TableFiles present = TableFiles.of(fs, paths, table.name());
    boolean begun =
        present.files().stream().anyMatch(fresh::holds)
            || fs.exists(new WarehousePaths(paths.previous(run)).table(table));
    boolean whole = present.areAllIn(known) && (!begun || present.files().isEmpty());
    if (whole && !fs.exists(paths.table(table))) {
      files.place(run, table.name());
    } else if (whole && !begun) {
      files.setAside(run, table.name());
      files.place(run, table.name());
    } else {
      replaceFiles(run, table, fresh, known);
    }
  }

  private void replaceFiles(RunId run, Table table, PartList fresh, PartList known)
      throws IOException {
    for (Part part : known.of(table.name()).toList()) {
      if (!fresh.holds(part.place()) && fs.exists(paths.published(part))) {
        files.removePublished(part);
      }
    }
    List<Part> staged = fresh.of(table.name()).filter(part -> isStaged(run, part)).toList();
    for (Part part : staged) {
      // A move that was cut short in the midst of its copy is done again.
      files.removePublished(part);
      files.place(run, part);
    }
  }

  private boolean isStaged(RunId run, Part part) {
    try {
      return fs.exists(paths.staged(run, part));
    } catch (IOException e) {
      throw new WarehouseException("Cannot look at " + paths.staged(run, part), e);
    }
  }
}
