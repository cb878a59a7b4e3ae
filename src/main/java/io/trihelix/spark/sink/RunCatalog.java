package io.trihelix.spark.sink;

import java.util.Collection;

/**
 * A catalog in which engines find the tables of a warehouse by their names, beside the folders. It
 * follows the pointer of the warehouse and never leads. Every act may be repeated after it was cut
 * short; all of them happen under the lock.
 */
interface RunCatalog {
  /** A warehouse whose tables are in its folders alone. */
  RunCatalog NONE =
      new RunCatalog() {
        @Override
        public void add(RunId run, PartList tables) {
          // There is nowhere to add them.
        }

        @Override
        public void follow(RunId run) {
          // Nobody is to follow.
        }

        @Override
        public void retain(Collection<RunId> runs) {
          // None was added.
        }
      };

  /**
   * Makes the tables of a complete run known under the name of its folder. Who does not ask for
   * that finds nothing else than before.
   *
   * @param tables the manifest of the run
   */
  void add(RunId run, PartList tables);

  /** Makes a run that was added the current one, after the pointer of the warehouse has moved. */
  void follow(RunId run);

  /**
   * Forgets the runs that were added, but for some. Files of tables are left where they are.
   *
   * @param runs those that stay, the current one among them
   */
  void retain(Collection<RunId> runs);
}
