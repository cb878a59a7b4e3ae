package io.trihelix.app.command;

import io.trihelix.app.option.SettingsOptions;
import io.trihelix.app.print.InspectionReport;
import io.trihelix.app.print.StartConfiguration;
import io.trihelix.config.Settings;
import io.trihelix.interpret.FieldSurvey;
import io.trihelix.spark.source.InputFiles;
import io.trihelix.spark.source.InputSplit;
import io.trihelix.spark.source.Inspection;
import io.trihelix.spark.source.SourceContext;
import io.trihelix.spark.step.ingest.ReadRecords;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how files would be read. */
@Command(
    name = "inspect",
    description = {
      "Shows how a run would read files: format, compression, character set, which field of the "
          + "file becomes which of ours, the first records, what is not read, and what is wrong.",
      "Looks at the first records of each file; works without Spark, with the settings of a run."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trihelix inspect news/2025-03.jsonl",
      "  trihelix inspect export.csv --write-config my.conf",
      "  trihelix run --input export.csv --config my.conf"
    })
public final class InspectCommand implements Callable<Integer> {
  private static final int MOST_FILES = 20;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Files, folders or globs of any Hadoop file system; the first 20 files are told.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--records",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many records to show of a file (default: ${DEFAULT-VALUE}).")
  private int records;

  @Option(
      names = "--look-at",
      paramLabel = "N",
      defaultValue = "200",
      description = "How many records to look at of a file (default: ${DEFAULT-VALUE}).")
  private int lookAt;

  @Option(
      names = "--write-config",
      paramLabel = "FILE",
      description =
          "Writes a configuration to start from: the fields as they are read, and likely ones for "
              + "those that are missing. FILE must not exist.")
  private Path configuration;

  @Mixin private SettingsOptions settingsOptions;

  @Override
  public Integer call() throws IOException {
    require(records >= 0, "--records must be 0 or more, but is " + records);
    require(lookAt >= 1, "--look-at must be 1 or more, but is " + lookAt);
    require(
        configuration == null || !Files.exists(configuration),
        "Cannot write " + configuration + ": it exists already");
    Settings settings = settingsOptions.load().settings();
    var hadoop = new Configuration();
    Map<String, InputSplit> files = new LinkedHashMap<>();
    new InputFiles(hadoop, settings.input())
        .splits(paths)
        .forEach(split -> files.putIfAbsent(split.path(), split));
    LocalDate today = LocalDate.now(settings.dates().zone());
    var all = new FieldSurvey(ReadRecords.interpreters(settings, today).json());
    PrintWriter out = spec.commandLine().getOut();
    var report = new InspectionReport(out);
    for (InputSplit file : files.values().stream().limit(MOST_FILES).toList()) {
      var survey = new FieldSurvey(ReadRecords.interpreters(settings, today).json());
      var context =
          new SourceContext(
              ReadRecords.interpreters(settings, today, survey.andThen(all)::accept),
              settings.input(),
              hadoop);
      report.print(Inspection.of(file, context, records, lookAt), survey);
    }
    report.leftOut(files.size() - MOST_FILES);
    if (configuration != null) {
      Files.writeString(
          configuration,
          StartConfiguration.of(all),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE_NEW);
      out.printf("Wrote %s: read it, then give it to a run with --config%n", configuration);
    }
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new CommandLine.ParameterException(spec.commandLine(), otherwise);
    }
  }
}
