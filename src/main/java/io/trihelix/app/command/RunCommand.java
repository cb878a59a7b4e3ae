package io.trihelix.app.command;

import io.trihelix.app.option.OutputOptions;
import io.trihelix.app.option.SessionOptions;
import io.trihelix.app.option.SettingsOptions;
import io.trihelix.app.print.ReportFile;
import io.trihelix.app.print.RunSummary;
import io.trihelix.app.run.Background;
import io.trihelix.app.run.BundledSample;
import io.trihelix.app.run.Pipeline;
import io.trihelix.app.run.Progress;
import io.trihelix.app.run.RunCounts;
import io.trihelix.app.run.RunFailedException;
import io.trihelix.app.run.RunIdentity;
import io.trihelix.app.run.RunMode;
import io.trihelix.app.run.Version;
import io.trihelix.config.ConfigLoader;
import io.trihelix.config.Settings;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.spark.sink.InputsApart;
import io.trihelix.spark.sink.Warehouse;
import io.trihelix.spark.source.Connection;
import io.trihelix.spark.source.InputFiles;
import io.trihelix.spark.source.InputSplit;
import io.trihelix.text.Credentials;
import io.trihelix.text.VisibleText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job. */
@Command(
    name = "run",
    description = {
      "Reads news, recognises cities, companies and universities, counts who occurs with whom and "
          + "writes the tables.",
      "Without --input it runs on the bundled sample."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trihelix run",
      "  trihelix run --input news/ --output warehouse",
      "  trihelix run --input news/2025-03/ --output warehouse --append",
      "  trihelix run --input 's3a://corpus/2025-*.jsonl.gz' --output s3a://lake/news \\",
      "      --set input.fields.body=[content,text] --set recognition.threshold=0.7"
    })
public final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-i", "--input"},
      paramLabel = "PATH",
      description = "File, folder or glob of any Hadoop file system; may be repeated.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description =
          "Folder of the tables (default: ./"
              + OutputOptions.DEFAULT_WAREHOUSE
              + "): new, empty, or a warehouse. Tables of an earlier run are "
              + "replaced when all new ones are complete (see --append); nothing else ever is.")
  private String output = OutputOptions.DEFAULT_WAREHOUSE;

  @Option(
      names = "--append",
      description = {
        "Add the input to the articles that are in --output already, as if one run had read both: "
            + "an id that is taken is rejected, a repost counts with what it repeats, and if it is "
            + "the earlier one it represents both. Earlier articles are not analysed again, unless "
            + "a rule, a setting or the gazetteer that recognition or pairs use has changed."
      })
  private boolean append;

  @Mixin private SettingsOptions settingsOptions;

  @Mixin private SessionOptions session;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    ConfigLoader.Loaded loaded = settingsOptions.load();
    Settings settings = loaded.settings();
    List<Connection> connections = Connection.of(settings.input());
    // It takes as long to read as Spark to start.
    var reading = Background.of("trihelix-gazetteer", () -> SettingsOptions.gazetteer(settings));
    try (BundledSample sample =
            connections.isEmpty() ? BundledSample.ifNeeded(inputs) : BundledSample.none(inputs);
        SparkSession spark = session.open()) {
      Gazetteer gazetteer = reading.get();
      List<InputSplit> splits = splits(spark, settings, sample.paths());
      // What cannot be opened is told before anything is read.
      connections.forEach(connection -> connection.records(spark));
      List<String> paths =
          Stream.concat(sample.paths().stream(), connections.stream().map(Connection::name))
              .toList();
      RunIdentity run =
          RunIdentity.now(
              Version.current(), loaded, paths, append ? RunMode.APPEND : RunMode.REPLACE);
      out.printf("Trihelix %s, run %s%n", Version.current(), run.id());
      out.printf("  input   %s%n", VisibleText.line(Credentials.masked(String.join(", ", paths))));
      out.printf(Locale.ROOT, "  known   %,d entities%n", gazetteer.size());
      try (Warehouse warehouse = Warehouse.open(spark, output, run.id(), settings.output());
          Progress progress = new Progress(out, spark.sparkContext())) {
        RunCounts counts;
        var report = new AtomicReference<Optional<String>>(Optional.empty());
        try {
          counts =
              new Pipeline(spark, settings, gazetteer, warehouse, progress)
                  .run(
                      splits,
                      run,
                      () ->
                          report.set(writeReport(spark, settings, gazetteer, warehouse, progress)));
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
      }
    }
    return 0;
  }

  /** Lists the input, after a look at the output: nothing is read where nothing may be written. */
  private List<InputSplit> splits(SparkSession spark, Settings settings, List<String> paths) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    Warehouse.requireOurs(spark, output);
    InputsApart apart = InputsApart.from(output, hadoop);
    apart.require(paths);
    List<InputSplit> splits =
        paths.isEmpty() ? List.of() : new InputFiles(hadoop, settings.input()).splits(paths);
    apart.requireFiles(splits.stream().map(InputSplit::path).distinct().toList());
    return splits;
  }

  /**
   * Writes the report beside the tables that are about to be published. They are complete by now:
   * without it the run is no failure.
   *
   * @return how to come to it otherwise; empty if it was written
   */
  private static Optional<String> writeReport(
      SparkSession spark,
      Settings settings,
      Gazetteer gazetteer,
      Warehouse warehouse,
      Progress progress) {
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
