package io.trihelix.app.option;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that asks a warehouse: which one, and how the answer looks. */
public final class OutputOptions {
  /** Where a run puts its tables, and where they are looked for, when nothing else is said. */
  public static final String DEFAULT_WAREHOUSE = "trihelix-out";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"-w", "--warehouse"},
      paramLabel = "DIR",
      description =
          "Folder of the tables, of any Hadoop file system (default: ./" + DEFAULT_WAREHOUSE + ").")
  private String warehouse = DEFAULT_WAREHOUSE;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = {
        "table, csv or json (default: ${DEFAULT-VALUE}). Tables and JSON show control and direction "
            + "characters of the news by their numbers; csv gives all values exactly as they are, "
            + "also those that a spreadsheet takes for a formula (=, +, -, @) when it opens the file."
      })
  private OutputFormat format;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Most rows of a table (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--wide",
      description =
          "Show all columns of a table and whole texts, however narrow the terminal (default: as many"
              + " as there is room for; COLUMNS says how much).")
  private boolean wide;

  /** The folder of the tables. */
  public String warehouse() {
    return warehouse;
  }

  public OutputFormat format() {
    return format;
  }

  /** Most rows to print, at least 1. */
  public int limit() {
    if (limit < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--limit must be 1 or more, but is " + limit);
    }
    return limit;
  }

  /** Whether tables are shown whole, however wide they are. */
  public boolean wide() {
    return wide;
  }
}
