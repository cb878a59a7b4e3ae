package io.trihelix.spark.sink;

import static org.apache.spark.sql.functions.col;

import io.trihelix.config.ConfigLoader;
import io.trihelix.model.EntityKinds;
import io.trihelix.spark.table.RunsTable;

/**
 * The kinds of entity that the tables of a warehouse were made with, as the last run recorded its
 * configuration. Who only reads tables needs no settings of his own.
 */
public final class RecordedKinds {
  private RecordedKinds() {}

  /** Those of the last run; the shipped ones where no run is recorded. */
  public static EntityKinds of(PublishedTables tables) {
    return tables
        .rows(RunsTable.TABLE)
        .orderBy(col("started_at").desc(), col("run_id").desc())
        .select("config")
        .takeAsList(1)
        .stream()
        .findFirst()
        .map(run -> ConfigLoader.kinds(run.getString(0)))
        .orElseGet(ConfigLoader::shippedKinds);
  }
}
