package io.trihelix.spark.sink;

import io.trihelix.spark.table.Table;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.internal.SQLConf;

/**
 * The rows that stand in the folders of tables. A folder is listed once, until it is said to have
 * changed. Thread-safe.
 */
final class StoredRows {
  private final SparkSession spark;
  private final Map<Path, Dataset<Row>> listed = new ConcurrentHashMap<>();

  StoredRows(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Columns that the files lack are null. Where all that is shuffled would come in one piece, and
   * nobody cuts it later, the rows are read in one piece: then they are together already, for any
   * join, group or window, and Spark shuffles none of them.
   */
  Dataset<Row> of(Table table, Path folder) {
    Dataset<Row> rows = listed.get(folder);
    if (rows == null) {
      rows = spark.read().schema(table.schema()).parquet(folder.toString());
      listed.put(folder, rows);
    }
    return inOnePiece() ? rows.coalesce(1) : rows;
  }

  /** There are other files in it than before. */
  void changed(Path folder) {
    listed.remove(folder);
  }

  private boolean inOnePiece() {
    SQLConf conf = ((org.apache.spark.sql.classic.SparkSession) spark).sessionState().conf();
    return conf.numShufflePartitions() == 1 && !conf.adaptiveExecutionEnabled();
  }
}
