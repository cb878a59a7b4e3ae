package io.trihelix.duckdb;

import io.trihelix.ask.QueryRefusedException;
import java.sql.SQLException;
import java.util.Locale;

/** What DuckDB says of a question that it cannot answer, as its author understands it. */
final class DuckFailures {
  private static final String INTERRUPTED = "INTERRUPT";
  private static final String OUT_OF_MEMORY = "Out of Memory";
  private static final long MIB = 1 << 20;

  private final DuckSettings settings;

  DuckFailures(DuckSettings settings) {
    this.settings = settings;
  }

  QueryRefusedException of(SQLException failure) {
    String message = String.valueOf(failure.getMessage()).strip();
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
