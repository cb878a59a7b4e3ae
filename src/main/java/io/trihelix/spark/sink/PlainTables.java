package io.trihelix.spark.sink;

import java.io.IOException;

/**
 * Where readers who know nothing of runs find the tables of the current one: in the warehouse
 * itself, a folder a table. All of it happens under the lock.
 */
interface PlainTables {
  /** Takes over what an earlier version left, and completes what was cut short. */
  void recover() throws IOException;

  /**
   * Makes ready for a run that is about to become current, such that readers find nothing else than
   * before.
   *
   * @throws UnsafeOutputException if something that is not ours stands in the way
   */
  void prepare(RunId run) throws IOException;

  /** Makes a complete run the current one, in one step. */
  void pointTo(RunId run) throws IOException;

  /** Follows the pointer, after it has moved. */
  void follow(RunId run) throws IOException;
}
