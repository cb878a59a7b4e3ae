package io.trihelix.spark.sink;

import io.trihelix.report.ReportPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The report of a run: it lies with the run's tables, and is shown in the warehouse itself. */
public final class RunReport {
  private static final String WHAT = "the report";

  private final Snapshot snapshot;
  private final Configuration hadoop;

  public RunReport(Snapshot snapshot, Configuration hadoop) {
    this.snapshot = snapshot;
    this.hadoop = hadoop;
  }

  /** Writes the report of a run that is not published yet; whoever publishes the run shows it. */
  public void writeUnpublished(OutputFile.Content content) {
    at(snapshot.folder()).write(content);
  }

  /**
   * Writes the report of the current run, and shows it.
   *
   * @return where it is shown
   * @throws UnsafeOutputException if another file is in its place
   */
  public String write(OutputFile.Content content) {
    OutputFile shown = requireOurs();
    if (snapshot.run().isEmpty()) {
      return shown.write(content);
    }
    at(snapshot.folder()).write(content);
    try {
      var paths = new WarehousePaths(new Path(snapshot.warehouse()));
      FileSystem fs = HeldFolder.fileSystem(snapshot.warehouse(), hadoop);
      if (new CurrentRun(fs, paths).isFile()) {
        shown.write(content);
      } else if (Files.exists(Links.local(paths.report()), LinkOption.NOFOLLOW_LINKS)) {
        new OwnLinks(fs, paths).linkReport();
      } else {
        new OwnLinks(fs, paths).link(WarehousePaths.REPORT);
      }
    } catch (IOException e) {
      throw new WarehouseException("Cannot show the report: " + FileTrouble.told(e), e);
    }
    return place();
  }

  /**
   * Looks whether the report may be shown, and changes nothing.
   *
   * @throws UnsafeOutputException if another file is in its place
   */
  public OutputFile requireOurs() {
    return at(snapshot.warehouse());
  }

  /** Where the report of a run that was published is to be seen, for a person to read. */
  public String published() {
    try {
      requireOurs();
      return place();
    } catch (UnsafeOutputException e) {
      return "could not be written ("
          + e.getMessage()
          + "); it lies in "
          + snapshot.folder()
          + "/"
          + WarehousePaths.REPORT;
    }
  }

  private String place() {
    return snapshot.warehouse() + "/" + WarehousePaths.REPORT;
  }

  private OutputFile at(String folder) {
    return OutputFile.at(WHAT, folder + "/" + WarehousePaths.REPORT, hadoop, ReportPage::isReport);
  }
}
