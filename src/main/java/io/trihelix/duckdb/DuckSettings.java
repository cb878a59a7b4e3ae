package io.trihelix.duckdb;

import java.time.Duration;

/**
 * What a question may cost.
 *
 * @param memory most that DuckDB takes, in bytes; it writes nothing to a disk instead
 * @param threads of one question, at least 1
 * @param timeout after which a question is ended
 */
public record DuckSettings(long memory, int threads, Duration timeout) {
  /** Enough to sort the largest table of a million articles. */
  public static final long MEMORY = 2L << 30;

  /** Longer than any question should take, shorter than anybody waits. */
  public static final Duration TIMEOUT = Duration.ofMinutes(5);

  /** For a question at a terminal: all processors. */
  public static final DuckSettings DEFAULT =
      new DuckSettings(MEMORY, Runtime.getRuntime().availableProcessors(), TIMEOUT);

  public DuckSettings {
    if (memory <= 0) {
      throw new IllegalArgumentException("The memory must be more than 0 bytes, but is " + memory);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("The threads must be 1 or more, but are " + threads);
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("The timeout must be more than 0, but is " + timeout);
    }
  }
}
