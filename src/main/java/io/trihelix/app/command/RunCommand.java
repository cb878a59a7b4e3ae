package io.trihelix.app.command;

import io.trihelix.app.option.OutputOptions;
import io.trihelix.app.option.SessionOptions;
import io.trihelix.app.option.SettingsOptions;
import io.trihelix.app.run.Background;
import io.trihelix.app.run.BundledSample;
import io.trihelix.app.run.ExitCode;
import io.trihelix.app.run.NewFiles;
import io.trihelix.app.run.Pipeline;
import io.trihelix.app.run.Progress;
import io.trihelix.app.run.RunIdentity;
import io.trihelix.app.run.RunMode;
import io.trihelix.app.run.Version;
import io.trihelix.config.ConfigLoader;
import io.trihelix.config.Settings;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.spark.sink.InputsApart;
import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.sink.Warehouse;
import io.trihelix.spark.source.Connection;
import io.trihelix.spark.source.InputFiles;
import io.trihelix.spark.source.InputSplit;
import io.trihelix.spark.source.ListedInput;
import io.trihelix.text.Credentials;
import io.trihelix.text.VisibleText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
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
      "Without --input it runs on the bundled sample, unless it appends."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trihelix run",
      "  trihelix run --input news/ --output warehouse",
      "  trihelix run --input news/ --output warehouse --append    # what is new in news/",
      "  trihelix run --output warehouse --append                  # a changed gazetteer or rule",
      "  trihelix run --output warehouse --from count --set trends.min-articles=10",
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
            + "of two texts with one id the newer holds (article_history keeps the other), a repost "
            + "counts with what it repeats, and if it is the earlier one it represents both. Files "
            + "that were read before are not read again unless they have changed; if none is new, "
            + "nothing is done and the exit code is 3. Earlier articles are not analysed again, "
            + "unless a rule, a setting or the gazetteer that recognition or pairs use has changed. "
            + "Without --input nothing is read, and only that is done."
      })
  private boolean append;

  @Option(
      names = "--from",
      paramLabel = "STEP",
      description = {
        "count: reads no input and leaves articles, their mentions and pairs as they are; counts, "
            + "statistics and all that follows from them are computed anew, by the settings given."
      })
  private FirstStep from;

  @Mixin private SettingsOptions settingsOptions;

  @Mixin private SessionOptions session;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    ConfigLoader.Loaded loaded = settingsOptions.load();
    Settings settings = loaded.settings();
    List<Connection> connections = Connection.of(settings.input());
    RunMode mode = mode();
    boolean hasOwnInput = mode != RunMode.REPLACE || !connections.isEmpty();
    // It takes as long to read as Spark to start.
    var reading = Background.of("trihelix-gazetteer", () -> SettingsOptions.gazetteer(settings));
    try (BundledSample sample =
            hasOwnInput ? BundledSample.none(inputs) : BundledSample.ifNeeded(inputs);
        SparkSession spark = session.open()) {
      Gazetteer gazetteer = reading.get();
      ListedInput listed = list(spark, settings, sample.paths(), connections.isEmpty());
      if (mode != RunMode.COUNT) {
        // What cannot be opened is told before anything is read.
        connections.forEach(connection -> connection.records(spark));
      }
      List<String> paths =
          Stream.concat(sample.paths().stream(), connections.stream().map(Connection::name))
              .toList();
      RunIdentity run = RunIdentity.now(Version.current(), loaded, paths, mode);
      out.printf("Trihelix %s, run %s%n", Version.current(), run.id());
      out.printf("  input   %s%n", VisibleText.line(Credentials.masked(String.join(", ", paths))));
      out.printf(Locale.ROOT, "  known   %,d entities%n", gazetteer.size());
      try (Warehouse warehouse = Warehouse.open(spark, output, run.id(), settings.output());
          Progress progress = new Progress(out, spark.sparkContext())) {
        var pipeline = new Pipeline(spark, settings, gazetteer, warehouse, progress);
        NewFiles files = pipeline.lookFor(listed, run);
        if (mode == RunMode.APPEND
            && !sample.paths().isEmpty()
            && connections.isEmpty()
            && files.areNone()) {
          sayNothingNew(out, listed, files);
          return ExitCode.NOTHING_NEW;
        }
        if (mode == RunMode.COUNT) {
          pipeline.requireAnalysed(run);
        }
        new TablesAndReport(out, spark, settings, gazetteer)
            .make(pipeline, files, List.of(), run, warehouse, progress);
      }
    }
    return ExitCode.DONE;
  }

  private RunMode mode() {
    if (from == FirstStep.COUNT && (append || !inputs.isEmpty())) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--from count reads nothing: leave out --input and --append, or leave out --from");
    }
    return from == FirstStep.COUNT ? RunMode.COUNT : append ? RunMode.APPEND : RunMode.REPLACE;
  }

  private static void sayNothingNew(PrintWriter out, ListedInput listed, NewFiles files) {
    out.printf(
        Locale.ROOT,
        "Nothing new: all %,d files were read before and have not changed. Nothing was changed.%n",
        listed.files().size());
    files.input().splits().stream()
        .findFirst()
        .ifPresent(
            unreadable ->
                out.printf(
                    "Warning: %s: %s%n",
                    VisibleText.line(unreadable.shownPath()),
                    VisibleText.line(Credentials.masked(unreadable.problem()))));
  }

  /** Lists the input, after a look at the output: nothing is read where nothing may be written. */
  private ListedInput list(
      SparkSession spark, Settings settings, List<String> paths, boolean filesAlone) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    Warehouse.requireOurs(spark, output);
    InputsApart apart = InputsApart.from(output, hadoop);
    apart.require(paths);
    if (paths.isEmpty()) {
      if (filesAlone) {
        PublishedTables.in(spark, output);
      }
      return ListedInput.NOTHING;
    }
    ListedInput listed = new InputFiles(hadoop, settings.input()).list(paths);
    apart.requireFiles(listed.splits().stream().map(InputSplit::path).distinct().toList());
    return listed;
  }
}
