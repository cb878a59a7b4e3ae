package io.trihelix.app;

import io.trihelix.app.run.ExitCode;
import io.trihelix.app.run.RunFailedException;
import io.trihelix.ask.QueryRefusedException;
import io.trihelix.ask.UnreadableWarehouseException;
import io.trihelix.config.ConfigurationException;
import io.trihelix.evaluate.InvalidGoldException;
import io.trihelix.gazetteer.InvalidGazetteerException;
import io.trihelix.spark.sink.FileTrouble;
import io.trihelix.spark.sink.TableFailedException;
import io.trihelix.spark.sink.UnsafeOutputException;
import io.trihelix.spark.sink.WarehouseException;
import io.trihelix.spark.sink.WarehouseLockedException;
import io.trihelix.spark.source.InputNotFoundException;
import io.trihelix.spark.work.OutOfMemoryAtRecordException;
import io.trihelix.text.Credentials;
import io.trihelix.text.InvalidRulesException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/**
 * Turns a failure into a message that says what, where and what to do. Spark wraps what happened in
 * a task several times over, so the whole chain of causes is looked through, the outermost first.
 */
final class FailureMessage implements CommandLine.IExecutionExceptionHandler {
  /** How operating systems and Hadoop say that a disk or a quota is full. */
  private static final List<String> FULL_DISK =
      List.of(
          "No space left on device",
          "not enough space on the disk",
          "Disk quota exceeded",
          "DSQuotaExceededException");

  private static final List<String> READ_ONLY = List.of("Read-only file system");

  private static final List<String> DAMAGED =
      List.of("is not a Parquet file", "could not read page", "corrupt footer");

  /** How Spark names the file of a table that a task could not read. */
  private static final Pattern UNREADABLE_FILE =
      Pattern.compile("FAILED_READ_FILE.*? reading file (\\S+\\.parquet)", Pattern.DOTALL);

  /** How Spark says that a job was stopped from outside. */
  private static final List<String> STOPPED =
      List.of("SparkContext was shut down", "SparkContext has been shutdown", "was cancelled");

  private static final String NOTHING_LOST =
      "The last good tables are untouched; the next run clears what this one left.";

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    List<Throwable> causes = causes(failure);
    Optional<RunFailedException> run =
        find(causes, RunFailedException.class::isInstance).map(RunFailedException.class::cast);
    String where = run.map(failed -> where(failed, causes)).orElse("");
    Optional<Throwable> explained = find(causes, FailureMessage::isExplained);
    if (explained.isPresent()) {
      print(command, explained.get().getMessage());
    } else if (find(causes, cause -> says(cause, FULL_DISK)).isPresent()) {
      print(command, "No space left on device" + where + ".");
      err.println(
          "Free some space there, or in Spark's temporary folder (spark.local.dir), and run"
              + " again.");
    } else if (find(causes, cause -> says(cause, READ_ONLY)).isPresent()) {
      print(
          command, "Cannot write" + where + ": the file system is read-only. Name another folder.");
    } else if (damaged(causes).isPresent()) {
      print(
          command,
          "Cannot read"
              + where
              + ": "
              + damaged(causes).get()
              + ". A table was damaged since it was written: make all tables anew (a run without"
              + " --append).");
    } else if (find(causes, FailureMessage::isInterruption).isPresent()) {
      print(command, "The run was interrupted" + where + ".");
    } else if (causes.get(causes.size() - 1) instanceof IOException io) {
      print(command, "Cannot read or write" + where + ": " + FileTrouble.told(io));
    } else {
      print(command, "The run failed" + where + ": " + causes.get(causes.size() - 1));
      var trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      err.print(Credentials.masked(trace.toString()));
      err.flush();
    }
    if (run.isPresent()
        && explained.filter(cause -> !(cause instanceof OutOfMemoryAtRecordException)).isEmpty()) {
      err.println(NOTHING_LOST);
    }
    if (find(causes, WarehouseLockedException.class::isInstance).isPresent()) {
      return ExitCode.LOCKED;
    }
    // A wrong key, value or folder is a matter of usage, like a wrong option.
    return failure instanceof ConfigurationException || failure instanceof UnsafeOutputException
        ? ExitCode.USAGE
        : ExitCode.FAILED;
  }

  private static String where(RunFailedException run, List<Throwable> causes) {
    return " in step '"
        + run.step()
        + "'"
        + find(causes, TableFailedException.class::isInstance)
            .map(failed -> ", table " + ((TableFailedException) failed).table() + ",")
            .orElse("")
        + " of the run for "
        + run.output();
  }

  /** What Spark or Parquet says of a file that is not what a run wrote. */
  private static Optional<String> damaged(List<Throwable> causes) {
    for (Throwable cause : causes) {
      Matcher file = UNREADABLE_FILE.matcher(String.valueOf(cause.getMessage()));
      if (file.find()) {
        String why = String.valueOf(causes.get(causes.size() - 1).getMessage());
        return Optional.of(file.group(1) + " (" + why.lines().findFirst().orElse("") + ")");
      }
    }
    return find(causes, cause -> says(cause, DAMAGED)).map(Throwable::getMessage);
  }

  private static void print(CommandLine command, String message) {
    command.getErr().println(Credentials.masked(message));
  }

  /** The failure, its cause, the cause of that …; never the same twice. */
  private static List<Throwable> causes(Throwable failure) {
    var causes = new ArrayList<Throwable>();
    for (Throwable cause = failure;
        cause != null && !causes.contains(cause);
        cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes;
  }

  private static Optional<Throwable> find(List<Throwable> causes, Predicate<Throwable> wanted) {
    return causes.stream().filter(wanted).findFirst();
  }

  private static boolean says(Throwable cause, List<String> phrases) {
    return phrases.stream().anyMatch(cause.toString()::contains);
  }

  private static boolean isInterruption(Throwable cause) {
    return cause instanceof InterruptedException
        || cause instanceof ClosedByInterruptException
        || says(cause, STOPPED);
  }

  private static boolean isExplained(Throwable failure) {
    return failure instanceof ConfigurationException
        || failure instanceof InvalidGazetteerException
        || failure instanceof InvalidGoldException
        || failure instanceof InvalidRulesException
        || failure instanceof InputNotFoundException
        || failure instanceof UnsafeOutputException
        || failure instanceof OutOfMemoryAtRecordException
        || failure instanceof WarehouseException
        || failure instanceof UnreadableWarehouseException
        || failure instanceof QueryRefusedException;
  }
}
