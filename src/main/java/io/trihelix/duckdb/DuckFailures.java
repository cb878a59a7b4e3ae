package io.trihelix.duckdb;

import io.trihelix.ask.QueryRefusedException;
import io.trihelix.ask.UnreadableWarehouseException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What DuckDB says of a question that it cannot answer, as its author understands it. */
final class DuckFailures {
  private static final String INTERRUPTED = "INTERRUPT";
  private static final String OUT_OF_MEMORY = "Out of Memory";
  private static final long MIB = 1 << 20;

  /** A file of a table: what DuckDB says of one is no fault of a question. */
  private static final String FILE = ".parquet'";

  private static final Pattern ABSENT =
      Pattern.compile("Table with name (\\w+) does not exist", Pattern.CASE_INSENSITIVE);

  /** What to do about a damaged table. */
  static final String ADVICE =
      "It was damaged since it was written: go back to an earlier run (trihelix history, trihelix"
          + " rollback), or make all tables anew (a run without --append).";

  private final DuckSettings settings;

  DuckFailures(DuckSettings settings) {
    this.settings = settings;
  }

  /** An exception whose message is for the author of the question, or of the warehouse. */
  RuntimeException of(SQLException failure) {
    String message = String.valueOf(failure.getMessage()).strip();
    String first = message.lines().findFirst().orElse("");
    Matcher absent = ABSENT.matcher(first);
    if (first.contains(FILE)) {
      return new UnreadableWarehouseException(
          "Cannot read a table: " + first + ". " + ADVICE, failure);
    }
    if (absent.find()) {
      return new QueryRefusedException(
          "the warehouse has no table or view " + absent.group(1), failure);
    }
    if (message.toUpperCase(Locale.ROOT).contains(INTERRUPTED)) {
      message =
          "it took longer than " + settings.timeout().toSeconds() + " s; --timeout allows more";
    } else if (message.contains(OUT_OF_MEMORY)) {
      message =
          "it needs more memory than "
              + settings.memory() / MIB
              + " MiB; ask for less, give more (TRIHELIX_MEMORY=4g), or ask with --engine spark";
    }
    return new QueryRefusedException(message, failure);
  }
}
