package io.trihelix.app.run;

import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.step.duplicates.NearDuplicateStore;
import io.trihelix.spark.table.Table;
import java.util.Collection;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Keeps what the search for near-duplicates has found in the warehouse, for the next run. */
final class KeptNearDuplicates implements NearDuplicateStore {
  private final StagedTables staged;
  private final RunMode mode;

  KeptNearDuplicates(StagedTables staged, RunMode mode) {
    this.staged = staged;
    this.mode = mode;
  }

  @Override
  public boolean holdsEarlier() {
    return mode.keepsEarlier()
        && Catalogue.NEAR_DUPLICATES.stream().allMatch(staged.warehouse()::holds);
  }

  @Override
  public Dataset<Row> earlier(Table table) {
    return staged.warehouse().published(table);
  }

  @Override
  public void put(Table table, Dataset<Row> rows) {
    staged.stage(table, rows);
  }

  @Override
  public void putMonths(Table table, Dataset<Row> rows, Collection<String> months) {
    staged.stageMonths(table, rows, months, Map.of());
  }

  @Override
  public void keep(Table table) {
    staged.keep(table, Map.of());
  }

  @Override
  public Dataset<Row> rows(Table table) {
    return staged.rows(table);
  }
}
