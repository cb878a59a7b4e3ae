package io.trihelix.app.option;

import io.trihelix.app.session.Engine;
import io.trihelix.app.session.Warehouses;
import io.trihelix.ask.AskableWarehouse;
import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Who answers a question. */
public final class EngineOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = "auto",
      description = {
        "duckdb answers within a second, from warehouses on a local disk; spark from any file system, "
            + "in Spark SQL; auto: duckdb where it can, else spark (default: ${DEFAULT-VALUE})."
      })
  private Engine engine;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description =
          "How long duckdb may take for a question; then it is ended (default: ${DEFAULT-VALUE}).")
  private int timeout;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark master (default: what spark-submit says, else local[*]).")
  private String master;

  /**
   * The warehouse, to be closed by the command.
   *
   * @param folder URI or path
   */
  public AskableWarehouse open(String folder) {
    if (timeout < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--timeout must be 1 or more, but is " + timeout);
    }
    PrintWriter err = spec.commandLine().getErr();
    return Warehouses.open(folder, engine, Duration.ofSeconds(timeout), master, err);
  }
}
