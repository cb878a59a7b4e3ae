package io.trihelix.app;

import io.trihelix.config.ConfigurationException;
import io.trihelix.gazetteer.InvalidGazetteerException;
import io.trihelix.spark.sink.WarehouseException;
import io.trihelix.spark.source.InputNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;

/** Turns a failure into a message that says what, where and what to do. */
final class FailureMessage implements CommandLine.IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (isExplained(failure)) {
      err.println(command.getColorScheme().errorText(failure.getMessage()));
    } else if (rootCause(failure) instanceof IOException io) {
      err.println(command.getColorScheme().errorText("Cannot read or write: " + io.getMessage()));
      err.println("The last good tables are untouched; the next run clears what this one left.");
    } else {
      err.println(command.getColorScheme().errorText("The run failed: " + rootCause(failure)));
      failure.printStackTrace(err);
    }
    // A wrong key or value is a matter of usage, like a wrong option.
    return failure instanceof ConfigurationException
        ? CommandLine.ExitCode.USAGE
        : CommandLine.ExitCode.SOFTWARE;
  }

  private static boolean isExplained(Exception failure) {
    return failure instanceof ConfigurationException
        || failure instanceof InvalidGazetteerException
        || failure instanceof InputNotFoundException
        || failure instanceof WarehouseException;
  }

  private static Throwable rootCause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause;
  }
}
