package io.trihelix.spark.sink;

import io.trihelix.spark.table.Table;
import org.apache.hadoop.fs.Path;

/**
 * The names of all folders and files of a warehouse. What begins with {@code _} is hidden from
 * Spark and from globs over the tables.
 *
 * @param root the warehouse folder
 */
record WarehousePaths(Path root) {
  private static final String STAGING_PREFIX = "staging-";
  private static final String WORKING_PREFIX = "work-";
  private static final String PREVIOUS_PREFIX = "previous-";

  /** The published table. */
  public Path table(Table table) {
    return new Path(root, table.name());
  }

  /** Where runs keep what is not published yet. */
  Path working() {
    return new Path(root, "_trihelix");
  }

  Path lock() {
    return new Path(working(), "lock");
  }

  /** Holds the id of the run whose tables are being moved into place. */
  Path journal() {
    return new Path(working(), "publishing");
  }

  Path staging(String runId) {
    return new Path(working(), STAGING_PREFIX + runId);
  }

  Path staged(String runId, Table table) {
    return new Path(staging(runId), table.name());
  }

  Path previous(String runId) {
    return new Path(working(), PREVIOUS_PREFIX + runId);
  }

  /** What no reader of the tables sees. */
  static boolean isInternal(String table) {
    return isWorking(table) || table.startsWith("_");
  }

  /** Working tables are staged, but never published. */
  static boolean isWorking(String table) {
    return table.startsWith(WORKING_PREFIX);
  }

  static boolean isLeftover(String name) {
    return name.startsWith(STAGING_PREFIX) || name.startsWith(PREVIOUS_PREFIX);
  }
}
