package io.trihelix.app.command;

import io.trihelix.app.option.SessionOptions;
import io.trihelix.app.option.WarehouseOption;
import io.trihelix.app.run.ExitCode;
import io.trihelix.app.run.RunIdentity;
import io.trihelix.spark.sink.WarehouseHistory;
import io.trihelix.text.VisibleText;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an earlier run current again. */
@Command(
    name = "rollback",
    description = {
      "Makes the tables of a run that is kept those of the warehouse, in one step.",
      "Later runs stay until they expire, so this can be undone. The next run with --append goes on"
          + " from the run that is current.",
      "A run from before a withdrawal is refused: what was withdrawn would come back."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  trihelix rollback 20250218T093000-0a1b2c3d --warehouse warehouse"})
public final class RollbackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN", description = "Id of the run, as 'trihelix history' tells it.")
  private String run;

  @Mixin private WarehouseOption warehouse;

  @Option(
      names = "--undo-withdrawals",
      description =
          "Also to a run from before a withdrawal, which is undone: for one that was a mistake.")
  private boolean undoWithdrawals;

  @Mixin private SessionOptions session;

  @Override
  public Integer call() throws Exception {
    try (SparkSession spark = session.open();
        WarehouseHistory history =
            WarehouseHistory.open(spark, warehouse.folder(), RunIdentity.idAt(Instant.now()))) {
      if (undoWithdrawals) {
        history.rollbackOfWithdrawals(run);
      } else {
        history.rollback(run);
      }
      spec.commandLine().getOut().println("Run " + VisibleText.line(run) + " is current.");
    }
    return ExitCode.DONE;
  }
}
