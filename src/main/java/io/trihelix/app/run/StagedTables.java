package io.trihelix.app.run;

import io.trihelix.spark.sink.Warehouse;
import io.trihelix.spark.table.Measures;
import io.trihelix.spark.table.Table;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The tables that a run has staged so far, and what was counted of each while it was written.
 * Several threads may stage tables of different names.
 */
final class StagedTables {
  private final Warehouse warehouse;
  private final Map<String, Measures> measured = new ConcurrentHashMap<>();

  StagedTables(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  Warehouse warehouse() {
    return warehouse;
  }

  void stage(Table table, Dataset<Row> rows) {
    stage(table, rows, Map.of());
  }

  /**
   * @param measures what is counted of the rows, by name
   */
  void stage(Table table, Dataset<Row> rows, Map<String, Column> measures) {
    note(table, warehouse.stage(table, rows, measures));
  }

  /** Writes some months, and takes the others of the run before over. */
  void stageMonths(
      Table table, Dataset<Row> rows, Collection<String> months, Map<String, Column> measures) {
    note(table, warehouse.stageMonths(table, rows, months, measures));
  }

  /** Takes a table of the run before over as it is. */
  void keep(Table table, Map<String, Column> measures) {
    note(table, warehouse.keep(table, measures));
  }

  /** Says what was counted of a table, in place of what is known of it. */
  void note(Table table, Measures measures) {
    measured.put(table.name(), measures);
  }

  Dataset<Row> rows(Table table) {
    return warehouse.staged(table);
  }

  /** What was counted of a table; nothing of one that is not staged. */
  Measures measures(Table table) {
    return measured.getOrDefault(table.name(), new Measures(Map.of()));
  }

  /** The same of all that are staged, by name. */
  Map<String, Measures> measures() {
    return Map.copyOf(measured);
  }
}
