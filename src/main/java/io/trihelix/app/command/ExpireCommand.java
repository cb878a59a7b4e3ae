package io.trihelix.app.command;

import io.trihelix.app.option.SessionOptions;
import io.trihelix.app.option.WarehouseOption;
import io.trihelix.app.run.ExitCode;
import io.trihelix.app.run.RunIdentity;
import io.trihelix.spark.sink.WarehouseHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Removes runs that nobody needs any more. */
@Command(
    name = "expire",
    description = {
      "Removes the tables of runs that are not current, and nothing that a run did not write.",
      "Who still reads them finds files missing, so what was current within --keep-hours stays. Every"
          + " run does the same at its end, by output.keep-runs and output.keep-for."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trihelix expire --keep 3",
      "  trihelix expire --keep 1 --keep-hours 0    # nothing but the current run"
    })
public final class ExpireCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--keep",
      paramLabel = "N",
      required = true,
      description = "So many of the newest runs stay; the current one stays in any case.")
  private int keep;

  @Option(
      names = "--keep-hours",
      paramLabel = "HOURS",
      defaultValue = "1",
      description = "What was current within this time stays, too (default: ${DEFAULT-VALUE}).")
  private long keepHours;

  @Mixin private WarehouseOption warehouse;

  @Mixin private SessionOptions session;

  @Override
  public Integer call() throws Exception {
    if (keep < 1 || keepHours < 0) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--keep must be 1 or more and --keep-hours 0 or more, but they are "
              + keep
              + " and "
              + keepHours);
    }
    try (SparkSession spark = session.open();
        WarehouseHistory history =
            WarehouseHistory.open(spark, warehouse.folder(), RunIdentity.idAt(Instant.now()))) {
      var removed = history.expire(keep, Duration.ofHours(keepHours));
      removed.forEach(run -> spec.commandLine().getOut().println("Removed run " + run));
      spec.commandLine().getOut().println(removed.size() + " runs removed.");
    }
    return ExitCode.DONE;
  }
}
