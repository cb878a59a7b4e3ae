package io.trihelix.spark.sink;

import io.trihelix.report.ReportPage;
import io.trihelix.spark.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * On file systems with links: every table in the warehouse is a link through the pointer, which is
 * a link itself. So one rename lets all of them lead to another run.
 *
 * <p>What its user puts into the folder of a table he finds there again: it is moved along to the
 * folder of the run that is current.
 */
final class LinkedTables implements PlainTables {
  private final FileSystem fs;
  private final WarehousePaths paths;
  private final WarehouseFolder folder;
  private final RunFolders runs;
  private final OwnFiles files;
  private final OwnLinks links;

  LinkedTables(
      FileSystem fs,
      WarehousePaths paths,
      WarehouseFolder folder,
      RunFolders runs,
      OwnFiles files) {
    this.fs = fs;
    this.paths = paths;
    this.folder = folder;
    this.runs = runs;
    this.files = files;
    this.links = new OwnLinks(fs, paths);
  }

  @Override
  public void recover() throws IOException {
    Optional<RunId> current = new CurrentRun(fs, paths).read();
    if (current.isEmpty()) {
      takeOver();
    } else {
      follow(current.get());
    }
  }

  /**
   * Makes a run of the tables that an earlier version left in the warehouse itself. A table is
   * missing between its move and its link, once in the life of a warehouse. Until the pointer is
   * there the links lead past it, so that all tables can be found at any moment.
   */
  private void takeOver() throws IOException {
    Map<RunId, PartList> manifests = folder.manifests();
    Optional<RunId> last = manifests.keySet().stream().reduce((earlier, later) -> later);
    if (last.isEmpty()) {
      return;
    }
    RunId run = last.get();
    PartList parts = folder.ours();
    if (!parts.parts().isEmpty()) {
      files.makeRun(run);
      SmallFiles.write(fs, paths.ofRun(run).manifest(), parts.text());
      files.openRun(run);
      for (Table table : Part.TABLES) {
        if (!Links.isLink(paths.table(table)) && fs.exists(paths.table(table))) {
          files.takeOver(run, table.name());
        }
        if (runs.has(run, table) && !WarehousePaths.isInternal(table.name())) {
          links.linkTo(run, table.name());
        }
      }
      if (isOwnReport(paths.report())) {
        files.takeOverReport(run);
      }
      if (runs.hasReport(run)) {
        links.linkTo(run, WarehousePaths.REPORT);
      }
      links.pointTo(run);
      follow(run);
    } else {
      removePlainManifests();
    }
  }

  private void removePlainManifests() throws IOException {
    for (RunId run : folder.manifests().keySet()) {
      files.removeManifest(run);
    }
  }

  @Override
  public void prepare(RunId run) throws IOException {
    for (Table table : Part.TABLES) {
      if (!WarehousePaths.isInternal(table.name()) && runs.has(run, table)) {
        links.link(table.name());
      }
    }
    if (runs.hasReport(run) && isNothing(paths.report())) {
      links.link(WarehousePaths.REPORT);
    }
  }

  @Override
  public void pointTo(RunId run) throws IOException {
    links.pointTo(run);
  }

  @Override
  public void follow(RunId run) throws IOException {
    prepare(run);
    for (Table table : Part.TABLES) {
      links.unlinkDangling(table.name());
    }
    for (RunId earlier : runs.complete()) {
      if (!earlier.equals(run)) {
        for (Path foreign : runs.foreign(earlier, runs.manifest(earlier).orElseThrow())) {
          files.carryOver(earlier, run, foreign);
        }
        if (hasForeignReport(earlier) && OwnLinks.isOurs(paths.report())) {
          files.bringBackReport(earlier);
        }
      }
    }
    if (runs.hasReport(run) && (isOwnReport(paths.report()) || OwnLinks.isOurs(paths.report()))) {
      links.linkReport();
    }
    links.unlinkDangling(WarehousePaths.REPORT);
    removePlainManifests();
  }

  /** Who wrote over the report of a run, through the link to it, wrote a file of his own. */
  private boolean hasForeignReport(RunId run) throws IOException {
    Path report = paths.ofRun(run).report();
    return runs.hasReport(run) && !isReport(report);
  }

  private boolean isOwnReport(Path file) throws IOException {
    return !Links.isLink(file) && fs.exists(file) && isReport(file);
  }

  private boolean isReport(Path file) throws IOException {
    if (!fs.getFileStatus(file).isFile()) {
      return false;
    }
    try (FSDataInputStream in = fs.open(file)) {
      return ReportPage.isReport(in);
    }
  }

  private static boolean isNothing(Path file) {
    return !Files.exists(Links.local(file), LinkOption.NOFOLLOW_LINKS);
  }
}
