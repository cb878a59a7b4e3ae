package io.trihelix.spark.step.trend;

import java.util.List;

/**
 * By how many tasks a table of trends is made, each of which writes a file: by all cores, as long
 * as no file becomes tiny or huge.
 */
final class TrendTasks {
  /** A row takes some ten microseconds: fewer are done in a second or two by one core. */
  private static final long LEAST_ROWS = 100_000;

  /** About 128 MiB of Parquet. */
  private static final long MOST_ROWS = 32_000_000;

  private TrendTasks() {}

  /**
   * @param series so many in each frame, about
   * @param frames one a length of period; each series has a row a period
   * @param cores of the cluster
   */
  static int of(long series, List<TrendFrame> frames, int cores) {
    long rows = series * frames.stream().mapToLong(TrendFrame::length).sum();
    long ofATask = Math.max(LEAST_ROWS, Math.min(MOST_ROWS, rows / Math.max(1, cores)));
    return Math.toIntExact(Math.max(1, Math.round((double) rows / ofATask)));
  }
}
