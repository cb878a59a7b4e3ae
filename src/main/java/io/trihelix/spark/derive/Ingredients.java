package io.trihelix.spark.derive;

import io.trihelix.config.Settings;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.spark.table.Measures;
import io.trihelix.spark.table.Table;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/** What a derived table is computed from. */
public interface Ingredients {
  SparkSession spark();

  Settings settings();

  Gazetteer gazetteer();

  String runId();

  /**
   * A table of this run.
   *
   * @throws IllegalArgumentException if the derived table does not declare that it needs it
   */
  Dataset<Row> rows(Table table);

  /**
   * What was counted of a table of this run when it was written.
   *
   * @throws IllegalArgumentException if the derived table does not declare that it needs it
   */
  Measures measures(Table table);

  /** The published table of the run before; without rows if there is none. */
  Dataset<Row> earlier(Table table);

  /** Whether this run adds to an earlier one, as the next one will, too. */
  boolean addsToEarlier();

  /**
   * The same table where this run may take rows over instead of computing them, as one that appends
   * may; empty if it computes all anew, or the table is not there as it was written.
   */
  Optional<Dataset<Row>> kept(Table table);

  /**
   * What rows follow from besides those that they are computed from: the same only for a program
   * and settings that compute the same.
   */
  String basis();

  /**
   * A counter for the tasks that compute the table. It may count a repeated task twice; its value
   * is among the measures of the table, under its name.
   */
  LongAccumulator counter(String name);
}
