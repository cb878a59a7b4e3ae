package io.trihelix.app.option;

import io.trihelix.app.session.Sessions;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** Where a command runs. */
public final class SessionOptions {
  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark master (default: what spark-submit says, else local[*]).")
  private String master;

  /** The session, to be closed by the command. */
  public SparkSession open() {
    return Sessions.open(master);
  }
}
