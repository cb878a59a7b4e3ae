package io.trihelix.spark.sink;

import io.trihelix.report.ReportPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;

/**
 * On file systems without links, such as HDFS and object stores: the pointer is a file, which is
 * replaced in one step, and readers who know of it see one run or the other. For all others the
 * tables are copied into the warehouse itself behind that, table by table ({@link Publication}).
 */
final class CopiedTables implements PlainTables {
  private final FileSystem fs;
  private final WarehousePaths paths;
  private final WarehouseFolder folder;
  private final RunFolders runs;
  private final OwnFiles files;
  private final Publication publication;

  CopiedTables(
      FileSystem fs,
      WarehousePaths paths,
      WarehouseFolder folder,
      RunFolders runs,
      OwnFiles files,
      Publication publication) {
    this.fs = fs;
    this.paths = paths;
    this.folder = folder;
    this.runs = runs;
    this.files = files;
    this.publication = publication;
  }

  @Override
  public void recover() throws IOException {
    Optional<RunId> current = new CurrentRun(fs, paths).read();
    if (current.isPresent()) {
      follow(current.get());
    }
  }

  @Override
  public void prepare(RunId run) {
    // Copies are made when the run is current, so that nothing is copied that never will be.
  }

  @Override
  public void pointTo(RunId run) throws IOException {
    new OwnLinks(fs, paths).writePointer(run);
  }

  @Override
  public void follow(RunId run) throws IOException {
    if (folder.manifest(run).isPresent()) {
      return;
    }
    PartList manifest =
        runs.manifest(run)
            .orElseThrow(() -> new IOException("the manifest of run " + run.text() + " is gone"));
    List<Part> copied =
        manifest.parts().stream().filter(part -> !WarehousePaths.isInternal(part.table())).toList();
    files.makeStaging(run);
    try {
      copied.parallelStream().forEach(part -> copy(run, part));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Part part : folder.ours().parts()) {
      if (WarehousePaths.isInternal(part.table())) {
        // Earlier versions kept there what only runs read.
        files.removePublished(part);
      }
    }
    showReport(run);
    publication.begin(run);
  }

  private void showReport(RunId run) throws IOException {
    if (!runs.hasReport(run)) {
      return;
    }
    Path report = paths.ofRun(run).report();
    try {
      OutputFile.at("the report", paths.report().toString(), fs.getConf(), ReportPage::isReport)
          .write(
              out -> {
                try (FSDataInputStream in = fs.open(report)) {
                  in.transferTo(out);
                }
              });
    } catch (UnsafeOutputException e) {
      // A file of the user's is there; the report stays where the run's tables are.
    }
  }

  private void copy(RunId run, Part part) {
    Path source = paths.ofRun(run).published(part);
    Path target = paths.staged(run, part);
    try {
      fs.mkdirs(target.getParent());
      if (!FileUtil.copy(fs, source, fs, target, false, true, fs.getConf())) {
        throw new IOException("cannot copy " + source + " to " + target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
