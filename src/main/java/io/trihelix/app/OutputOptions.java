package io.trihelix.app;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that asks a warehouse: which one, and how the answer looks. */
final class OutputOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"-w", "--warehouse"},
      paramLabel = "DIR",
      description =
          "Folder of the tables, of any Hadoop file system (default: ./"
              + RunCommand.DEFAULT_OUTPUT
              + ").")
  private String warehouse = RunCommand.DEFAULT_OUTPUT;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json (default: ${DEFAULT-VALUE}).")
  private OutputFormat format;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Most rows of a table (default: ${DEFAULT-VALUE}).")
  private int limit;

  /** The folder of the tables. */
  String warehouse() {
    return warehouse;
  }

  OutputFormat format() {
    return format;
  }

  /** Most rows to print, at least 1. */
  int limit() {
    if (limit < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--limit must be 1 or more, but is " + limit);
    }
    return limit;
  }
}
