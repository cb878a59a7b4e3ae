package io.trihelix.app.command;

import io.trihelix.app.option.SettingsOptions;
import io.trihelix.app.print.ExplanationReport;
import io.trihelix.config.Settings;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.recognize.RecognitionChain;
import io.trihelix.recognize.explain.MentionExplainer;
import io.trihelix.spark.source.InputNotFoundException;
import io.trihelix.text.BodyCleaner;
import io.trihelix.text.FurnitureRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells of one text what was recognised in it, what was not, and why. */
@Command(
    name = "explain",
    description = {
      "Shows for one text every form that a stage of recognition looked at, what each stage did "
          + "with it and why, and the mentions that came of it. Works without Spark, with the "
          + "settings of a run.",
      "Offsets count UTF-16 code units of the cleaned text, as in the table mentions."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trihelix explain --text '复旦和中山大学的团队来到杭州。'",
      "  trihelix explain --text '杭州没有米哈游。' --until tagger",
      "  trihelix explain --title '新公司落户杭州' --file body.txt --set recognition.threshold=0.7"
    })
public final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--text", paramLabel = "TEXT", description = "The body.")
  private String text;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "The body, from a UTF-8 text file, instead of --text.")
  private Path file;

  @Option(names = "--title", paramLabel = "TEXT", description = "The title.")
  private String title;

  @Option(
      names = "--reasons",
      paramLabel = "N",
      defaultValue = "8",
      description =
          "How many features to list for each ambiguous meaning (default: ${DEFAULT-VALUE}).")
  private int reasons;

  @Option(
      names = "--until",
      paramLabel = "STAGE",
      description =
          "Stop behind this stage of recognition, such as senses or tagger; for a name that is none, "
              + "all are listed.")
  private String until;

  @Mixin private SettingsOptions settingsOptions;

  @Override
  public Integer call() throws IOException {
    require(
        text == null || file == null, "Give the body with --text or with --file, not with both");
    require(
        text != null || file != null || title != null,
        "Missing text: give --text, --file or --title");
    require(reasons >= 0, "--reasons must be 0 or more, but is " + reasons);
    Settings settings = settingsOptions.load().settings();
    Gazetteer gazetteer = SettingsOptions.gazetteer(settings);
    var cleaner = new BodyCleaner(FurnitureRules.bundled());
    RecognitionChain chain = RecognitionChain.of(gazetteer, settings.recognition());
    require(
        until == null || chain.names().contains(until),
        "--until must be a stage of recognition: "
            + String.join(", ", chain.names())
            + "; but is "
            + until);
    var explainer = new MentionExplainer(until == null ? chain : chain.until(until));
    PrintWriter out = spec.commandLine().getOut();
    new ExplanationReport(
            explainer.explain(cleaner.cleanLine(title == null ? "" : title), cleaner.clean(body())),
            reasons)
        .print(out);
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private String body() throws IOException {
    if (file != null) {
      if (!Files.isRegularFile(file)) {
        throw new InputNotFoundException("Cannot read the text " + file + ": no such file");
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    }
    return text == null ? "" : text;
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new CommandLine.ParameterException(spec.commandLine(), otherwise);
    }
  }
}
