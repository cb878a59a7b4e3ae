package io.trihelix.app.command;

import io.trihelix.app.print.ReportFile;
import io.trihelix.app.print.RunSummary;
import io.trihelix.app.run.NewFiles;
import io.trihelix.app.run.Pipeline;
import io.trihelix.app.run.Progress;
import io.trihelix.app.run.RunCounts;
import io.trihelix.app.run.RunFailedException;
import io.trihelix.app.run.RunIdentity;
import io.trihelix.app.run.Withdrawal;
import io.trihelix.config.Settings;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.spark.sink.Warehouse;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.sql.SparkSession;

/** What every command does that makes the tables of a warehouse anew. */
final class TablesAndReport {
  private final PrintWriter out;
  private final SparkSession spark;
  private final Settings settings;
  private final Gazetteer gazetteer;

  TablesAndReport(PrintWriter out, SparkSession spark, Settings settings, Gazetteer gazetteer) {
    this.out = out;
    this.spark = spark;
    this.settings = settings;
    this.gazetteer = gazetteer;
  }

  /**
   * Makes and publishes tables and report, and tells of them.
   *
   * @throws RunFailedException if that fails; the tables are those of the run before
   */
  RunCounts make(
      Pipeline pipeline,
      NewFiles files,
      List<Withdrawal> withdrawals,
      RunIdentity run,
      Warehouse warehouse,
      Progress progress)
      throws RunFailedException {
    RunCounts counts;
    var report = new AtomicReference<Optional<String>>(Optional.empty());
    try {
      counts =
          pipeline.run(files, withdrawals, run, () -> report.set(writeReport(warehouse, progress)));
    } catch (Exception e) {
      throw new RunFailedException(
          progress.currentStage().orElse("finish"), warehouse.location(), e);
    }
    new RunSummary(out)
        .print(
            counts,
            warehouse,
            report.get().orElseGet(() -> warehouse.report().published()),
            progress.elapsedSeconds());
    return counts;
  }

  /**
   * Writes the report beside the tables that are about to be published. They are complete by now:
   * without it the run is no failure.
   *
   * @return how to come to it otherwise; empty if it was written
   */
  private Optional<String> writeReport(Warehouse warehouse, Progress progress) {
    String byHand = "scripts/trihelix report --warehouse " + warehouse.location();
    if (!settings.output().report()) {
      return Optional.of("make it with " + byHand);
    }
    try {
      progress.stage(
          "write report", () -> new ReportFile(spark, gazetteer).write(warehouse.made()));
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of("could not be written (" + e.getMessage() + "); try again with " + byHand);
    }
  }
}
