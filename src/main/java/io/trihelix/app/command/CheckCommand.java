package io.trihelix.app.command;

import io.trihelix.app.option.EngineOptions;
import io.trihelix.app.option.OutputFormat;
import io.trihelix.app.option.OutputOptions;
import io.trihelix.app.print.AnswerPrinter;
import io.trihelix.app.print.CheckReport;
import io.trihelix.app.print.TerminalRoom;
import io.trihelix.app.run.ExitCode;
import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.TableDictionary;
import io.trihelix.check.CheckInvariants;
import io.trihelix.check.Finding;
import io.trihelix.check.Invariant;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether the tables of a warehouse are what they should be. */
@Command(
    name = "check",
    description = {
      "Checks what must hold in every warehouse: keys are unique, offsets hold their surfaces, sums are"
          + " those of the rows they count, probabilities lie in 0..1 … (conf/checks has all, each with its"
          + " query).",
      "It reads all tables and changes nothing. Exit code 0 if all hold, 1 if any is broken or could not"
          + " be checked, as where a file was damaged."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trihelix check",
      "  trihelix check --warehouse s3a://lake/news --format json",
      "  trihelix check mentions pair_stats --examples 50"
    })
public final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "TABLE",
      arity = "0..*",
      description = "Only what is about these tables (default: all).")
  private List<String> tables = new ArrayList<>();

  @Option(
      names = {"-w", "--warehouse"},
      paramLabel = "DIR",
      description =
          "Folder of the tables, of any Hadoop file system (default: ./"
              + OutputOptions.DEFAULT_WAREHOUSE
              + ").")
  private String warehouse = OutputOptions.DEFAULT_WAREHOUSE;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description =
          "table: a line each as soon as it is known; csv or json: a row each (default:"
              + " ${DEFAULT-VALUE}).")
  private OutputFormat format;

  @Option(
      names = "--examples",
      paramLabel = "N",
      defaultValue = "5",
      description = "Most rows that are shown of those that break one (default: ${DEFAULT-VALUE}).")
  private int examples;

  @Option(names = "--wide", description = "Show whole texts, however narrow the terminal.")
  private boolean wide;

  @Mixin private EngineOptions engine;

  @Override
  public Integer call() {
    List<Invariant> invariants = invariants();
    if (examples < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--examples must be 1 or more, but is " + examples);
    }
    PrintWriter out = spec.commandLine().getOut();
    int room = wide ? TerminalRoom.ENDLESS : TerminalRoom.columns();
    var report = new CheckReport(out, room, invariants);
    var findings = new ArrayList<Finding>();
    try (AskableWarehouse asked = engine.open(warehouse)) {
      var check = new CheckInvariants(asked, examples);
      for (Invariant invariant : invariants) {
        Finding finding = check.of(invariant);
        findings.add(finding);
        if (format == OutputFormat.TABLE) {
          report.print(finding);
        }
      }
    }
    if (format == OutputFormat.TABLE) {
      report.printSum(findings);
    } else {
      new AnswerPrinter(out, room).print(CheckReport.rows(findings), format, findings.size());
    }
    return findings.stream().allMatch(finding -> finding.verdict().isGood())
        ? ExitCode.DONE
        : ExitCode.FAILED;
  }

  private List<Invariant> invariants() {
    for (String table : tables) {
      if (TableDictionary.tables().stream().noneMatch(known -> known.name().equals(table))) {
        throw new CommandLine.ParameterException(
            spec.commandLine(),
            "There is no table '" + table + "'; 'trihelix tables' lists those that there are");
      }
    }
    return Invariant.bundled().stream()
        .filter(invariant -> tables.isEmpty() || tables.contains(invariant.table()))
        .toList();
  }
}
