package io.trihelix.app.develop;

import io.trihelix.app.print.TerminalWidth;
import io.trihelix.config.ConfigLoader;
import io.trihelix.gazetteer.GazetteerCoverage;
import io.trihelix.gazetteer.GazetteerProblem;
import io.trihelix.gazetteer.InvalidGazetteerException;
import io.trihelix.gazetteer.SourceFolder;
import io.trihelix.recognize.words.HanLpCityForms;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.spark.sink.OutputFile;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Keeps the gazetteers of a source tree right. */
@Command(
    name = "gazetteer",
    description = {
      "Checks and builds the gazetteers of a source tree, and tells what they hold.",
      "conf/gazetteer/README.md tells the format and how to add an entity."
    },
    synopsisSubcommandLabel = "COMMAND")
public final class GazetteerCommand implements Runnable {
  private static final int SHOWN_VALUES = 20;
  private static final int VALUE_WIDTH = 28;

  @Spec private CommandSpec spec;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      defaultValue = "conf/gazetteer",
      scope = ScopeType.INHERIT,
      description = "Folder of the TSV files (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Missing command: one of " + spec.subcommands().keySet());
  }

  @Command(description = "Names every fault by file and line; exit code 1 if there is any.")
  int check() {
    List<GazetteerProblem> problems = source().check();
    problems.forEach(problem -> spec.commandLine().getErr().println(problem));
    out()
        .println(
            problems.isEmpty()
                ? "No problems in " + folder
                : problems.size() + " problems in " + folder);
    return problems.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  @Command(
      description =
          "Sorts the rows by id and computes pinyin and traditional form of the cities, in place.")
  int build() {
    Map<Path, String> changed = source().built();
    changed.forEach(
        (file, text) -> {
          // The source has made sure that it is a gazetteer, and asked for.
          OutputFile.at("the gazetteer", file, content -> true)
              .write(content -> content.write(text.getBytes(StandardCharsets.UTF_8)));
          out().println("Rewrote " + file);
        });
    if (changed.isEmpty()) {
      out().println("Nothing to do in " + folder);
    }
    return CommandLine.ExitCode.OK;
  }

  @Command(description = "Prints how many entities there are, by type, country, kind and level.")
  int coverage() {
    for (GazetteerCoverage.Section section : new GazetteerCoverage(source().load()).sections()) {
      out().println(section.title());
      section.rows().stream()
          .limit(SHOWN_VALUES)
          .forEach(
              row ->
                  out()
                      .printf(
                          Locale.ROOT,
                          "  %s %,8d%n",
                          TerminalWidth.pad(row.value(), VALUE_WIDTH),
                          row.count()));
      if (section.rows().size() > SHOWN_VALUES) {
        long rest =
            section.rows().stream()
                .skip(SHOWN_VALUES)
                .mapToLong(GazetteerCoverage.Count::count)
                .sum();
        String others = "… " + (section.rows().size() - SHOWN_VALUES) + " more";
        out().printf(Locale.ROOT, "  %s %,8d%n", TerminalWidth.pad(others, VALUE_WIDTH), rest);
      }
      out().println();
    }
    return CommandLine.ExitCode.OK;
  }

  private SourceFolder source() {
    if (!Files.isDirectory(folder)) {
      throw new InvalidGazetteerException(
          List.of(new GazetteerProblem(folder.toString(), "no such folder; give it with --dir")));
    }
    return new SourceFolder(
        ConfigLoader.shippedKinds(), folder, HanLpText.normalizer(), new HanLpCityForms());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
