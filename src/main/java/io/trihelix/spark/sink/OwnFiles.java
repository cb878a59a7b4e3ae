package io.trihelix.spark.sink;

import io.trihelix.report.ReportPage;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The one place where files are deleted and moved. It takes no paths, but runs, tables and {@link
 * Part}s, {@link OutputFile.Unfinished} files, and makes the paths of them. It deletes single files
 * and empty folders, never a folder with what is in it; it follows no link, and moves nothing onto
 * what is there, but for an output file that its user may replace.
 */
final class OwnFiles {
  private static final FsPermission OWNER_ALONE = new FsPermission((short) 0700);

  private final FileSystem fs;
  private final WarehousePaths paths;

  OwnFiles(FileSystem fs, WarehousePaths paths) {
    this.fs = fs;
    this.paths = paths;
  }

  /** What is not published yet is for the owner of the run alone. */
  void makeStaging(RunId run) throws IOException {
    fs.mkdirs(paths.staging(run), OWNER_ALONE);
  }

  /** The lock of an earlier version. */
  void removeLock() throws IOException {
    removeFile(paths.lock());
  }

  /** The file of a hold that is over. */
  void removeHold(long hold) throws IOException {
    removeFile(paths.hold(hold));
  }

  /** A file of the lock that a process did not come to finish. */
  void removeUnfinishedHold(String name) throws IOException {
    if (WarehousePaths.isUnfinishedHold(name)) {
      removeFile(new Path(paths.working(), name));
    }
  }

  void removeJournal() throws IOException {
    removeFile(paths.journal());
  }

  void removeManifest(RunId run) throws IOException {
    removeFile(paths.parts(run));
  }

  /** A file of a table that is being replaced. */
  void removePublished(Part part) throws IOException {
    removeFile(paths.published(part));
    if (!part.month().isEmpty()) {
      removeIfEmpty(paths.published(part).getParent());
    }
  }

  /** Where a run writes its tables; for its owner alone until they are complete. */
  void makeRun(RunId run) throws IOException {
    fs.mkdirs(paths.ofRun(run).root(), OWNER_ALONE);
  }

  /** Lets all read the tables of a run who may read the warehouse. */
  void openRun(RunId run) throws IOException {
    FsPermission warehouse = fs.getFileStatus(paths.root()).getPermission();
    fs.setPermission(
        paths.ofRun(run).root(),
        new FsPermission(FsAction.ALL, warehouse.getGroupAction(), warehouse.getOtherAction()));
  }

  /** Takes from a run what says that its tables are complete. */
  void removeManifestOf(RunId run) throws IOException {
    removeFile(paths.ofRun(run).manifest());
  }

  /** What a run wrote into its folder. Files that no run makes are left, and the folders around. */
  void removeRun(RunId run) throws IOException {
    WarehousePaths made = paths.ofRun(run);
    removeManifestOf(run);
    for (FileStatus child : children(made.root())) {
      String name = child.getPath().getName();
      if (child.isFile()
          && (WarehousePaths.isUnfinishedReport(name)
              || name.equals(WarehousePaths.REPORT) && isReport(child.getPath()))) {
        removeFile(child.getPath());
      }
    }
    removeTables(made.root());
  }

  private boolean isReport(Path file) throws IOException {
    try (FSDataInputStream in = fs.open(file)) {
      return ReportPage.isReport(in);
    }
  }

  /** Moves a table that an earlier version published into the folder of its run. */
  void takeOver(RunId run, String table) throws IOException {
    move(table(paths.root(), table), table(paths.ofRun(run).root(), table));
  }

  void takeOverReport(RunId run) throws IOException {
    move(paths.report(), paths.ofRun(run).report());
  }

  /**
   * Moves what a user put into a table of an earlier run to the same place in the current one,
   * unless something is there.
   *
   * @param place relative to the folders of the runs
   */
  void carryOver(RunId earlier, RunId current, Path place) throws IOException {
    var from = new Path(paths.ofRun(earlier).root(), place);
    var to = new Path(paths.ofRun(current).root(), place);
    if (Links.isLocal(from)) {
      if (Files.exists(Links.local(from), LinkOption.NOFOLLOW_LINKS)
          && !Files.exists(Links.local(to), LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(Links.local(to).getParent());
        Files.move(Links.local(from), Links.local(to));
      }
    } else if (fs.exists(from) && !fs.exists(to)) {
      fs.mkdirs(to.getParent());
      move(from, to);
    }
  }

  /** Moves what a user wrote through our link to a report to where he sees it. */
  void bringBackReport(RunId run) throws IOException {
    if (OwnLinks.isOurs(paths.report())) {
      Files.delete(Links.local(paths.report()));
    }
    move(paths.ofRun(run).report(), paths.report());
  }

  /** What a run staged. Files that no run makes are left, and the folders around them. */
  void removeStaging(RunId run) throws IOException {
    removeTables(paths.staging(run));
  }

  /** The tables that stood before a run's. */
  void removePrevious(RunId run) throws IOException {
    removeTables(paths.previous(run));
  }

  /** Moves a published table aside, to make room for a run's. */
  void setAside(RunId run, String table) throws IOException {
    fs.mkdirs(paths.previous(run), OWNER_ALONE);
    move(table(paths.root(), table), table(paths.previous(run), table));
  }

  /** Moves a table that a run staged into place. */
  void place(RunId run, String table) throws IOException {
    move(table(paths.staging(run), table), table(paths.root(), table));
  }

  /** Moves one file that a run staged into place. */
  void place(RunId run, Part part) throws IOException {
    Path target = paths.published(part);
    fs.mkdirs(target.getParent());
    move(paths.staged(run, part), target);
  }

  private static Path table(Path folder, String table) {
    if (!Part.isTable(table)) {
      throw new IllegalArgumentException("'" + table + "' is no table of ours");
    }
    return new Path(folder, table);
  }

  private void move(Path from, Path to) throws IOException {
    // Some file systems move into a folder that is there, others replace a file.
    if (fs.exists(to)) {
      throw new IOException("cannot move " + from + " to " + to + ": there is one already");
    }
    if (!fs.rename(from, to)) {
      throw new IOException("cannot move " + from + " to " + to);
    }
    Path checksum = checksum(from);
    if (Links.isLocal(from) && fs.exists(checksum)) {
      fs.rename(checksum, checksum(to));
    }
  }

  private void removeFile(Path file) throws IOException {
    if (Links.isLink(file)) {
      return;
    }
    fs.delete(file, false);
    if (Links.isLocal(file)) {
      fs.delete(checksum(file), false);
    }
  }

  private static Path checksum(Path file) {
    return new Path(file.getParent(), Part.checksum(file.getName()));
  }

  private void removeTables(Path folder) throws IOException {
    for (FileStatus table : children(folder)) {
      if (isFolder(table) && WarehousePaths.isStagedTable(table.getPath().getName())) {
        removeMade(table.getPath());
      }
    }
    removeIfEmpty(folder);
  }

  private void removeMade(Path folder) throws IOException {
    for (FileStatus child : children(folder)) {
      String name = child.getPath().getName();
      if (isFolder(child)) {
        if (WarehousePaths.isStagedFolder(name)) {
          removeMade(child.getPath());
        }
      } else if (WarehousePaths.isStagedFile(name)) {
        removeFile(child.getPath());
      }
    }
    removeIfEmpty(folder);
  }

  private static boolean isFolder(FileStatus status) {
    return status.isDirectory() && !Links.isLink(status.getPath());
  }

  private void removeIfEmpty(Path folder) throws IOException {
    if (!Links.isLink(folder) && fs.exists(folder) && children(folder).isEmpty()) {
      fs.delete(folder, false);
    }
  }

  private List<FileStatus> children(Path folder) throws IOException {
    try {
      return new ArrayList<>(List.of(fs.listStatus(folder)));
    } catch (FileNotFoundException e) {
      // Object stores have no folders but around files.
      return List.of();
    }
  }

  /** Puts a finished output file into its place. */
  static void replace(FileSystem fs, OutputFile.Unfinished file) throws IOException {
    if (Links.isLocal(file.target())) {
      Files.move(
          Links.local(file.path()),
          Links.local(file.target()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      // The checksums of an earlier version's page are not those of this one.
      Files.deleteIfExists(Links.local(checksum(file.target())));
    } else if (OwnLinks.replacesByRename(fs)) {
      FileContext.getFileContext(fs.getUri(), fs.getConf())
          .rename(file.path(), file.target(), Options.Rename.OVERWRITE);
    } else {
      // An object is there when it is whole; until then the one before is.
      FileUtil.copy(fs, file.path(), fs, file.target(), false, true, fs.getConf());
      fs.delete(file.path(), false);
    }
  }

  /** An output file that could not be finished. */
  static void remove(FileSystem fs, OutputFile.Unfinished file) throws IOException {
    fs.delete(file.path(), false);
  }
}
