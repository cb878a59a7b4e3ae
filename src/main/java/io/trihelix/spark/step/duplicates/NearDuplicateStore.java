package io.trihelix.spark.step.duplicates;

import io.trihelix.spark.table.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Where the search for near-duplicates puts what later searches need, and finds what an earlier one
 * has put there.
 */
public interface NearDuplicateStore {
  /** Whether there is anything of an earlier search. */
  boolean holdsEarlier();

  /** A table of the earlier search. */
  Dataset<Row> earlier(Table table);

  /** Puts a whole table there. */
  void put(Table table, Dataset<Row> rows);

  /**
   * Puts some months of a table there, and those of the earlier search for the rest.
   *
   * @param months of {@link Table#MONTH}
   */
  void putMonths(Table table, Dataset<Row> rows, Collection<String> months);

  /** Puts the table of the earlier search there. */
  void keep(Table table);

  /** A table that was put there. */
  Dataset<Row> rows(Table table);

  /** Of one search alone, which finds nothing and leaves nothing behind but what Spark caches. */
  static NearDuplicateStore ofOneSearch() {
    return new NearDuplicateStore() {
      private final Map<String, Dataset<Row>> tables = new HashMap<>();

      @Override
      public boolean holdsEarlier() {
        return false;
      }

      @Override
      public Dataset<Row> earlier(Table table) {
        throw new IllegalStateException("There is no earlier search, and no " + table.name());
      }

      @Override
      public void put(Table table, Dataset<Row> rows) {
        tables.put(table.name(), rows.persist(StorageLevel.MEMORY_AND_DISK()));
      }

      @Override
      public void putMonths(Table table, Dataset<Row> rows, Collection<String> months) {
        throw new IllegalStateException("There is no earlier search, and no " + table.name());
      }

      @Override
      public void keep(Table table) {
        throw new IllegalStateException("There is no earlier search, and no " + table.name());
      }

      @Override
      public Dataset<Row> rows(Table table) {
        return tables.get(table.name());
      }
    };
  }
}
