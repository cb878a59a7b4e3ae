package io.trihelix.spark.sink;

import io.trihelix.spark.table.RunsTable;
import io.trihelix.spark.table.Table;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The tables of one run, that which is current when they are opened, for those who only read:
 * without the lock of the warehouse, and without need for all of them. Columns that an older
 * version did not write are null.
 */
public final class PublishedTables {
  private final SparkSession spark;
  private final Snapshot snapshot;
  private final Set<String> present;
  private final StoredRows stored;

  private PublishedTables(SparkSession spark, Snapshot snapshot, Set<String> present) {
    this.spark = spark;
    this.snapshot = snapshot;
    this.present = present;
    this.stored = new StoredRows(spark);
  }

  /**
   * @param folder URI of the warehouse, of any Hadoop file system
   * @throws WarehouseException if the folder is no warehouse or cannot be read
   */
  public static PublishedTables in(SparkSession spark, String folder) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    return of(spark, Snapshot.current(folder, hadoop), folder);
  }

  /** The tables of one run. */
  public static PublishedTables of(SparkSession spark, Snapshot snapshot) {
    return of(spark, snapshot, snapshot.warehouse());
  }

  private static PublishedTables of(SparkSession spark, Snapshot snapshot, String folder) {
    try {
      var tables = new Path(snapshot.folder());
      FileSystem fs = tables.getFileSystem(spark.sparkContext().hadoopConfiguration());
      var present = new TreeSet<String>();
      for (FileStatus child : fs.listStatus(tables)) {
        if (child.isDirectory()) {
          present.add(child.getPath().getName());
        }
      }
      if (!present.contains(RunsTable.TABLE.name())) {
        throw new WarehouseException(
            "Cannot read the warehouse "
                + folder
                + ": it has no table "
                + RunsTable.TABLE.name()
                + "; give the folder that 'trihelix run --output' named");
      }
      return new PublishedTables(spark, snapshot, present);
    } catch (FileNotFoundException e) {
      throw new WarehouseException(
          "Cannot read the warehouse " + folder + ": there is no such folder", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new WarehouseException(
          "Cannot read the warehouse " + folder + ": " + FileTrouble.told(e), e);
    }
  }

  /**
   * The same tables for a session of their own, in which names can be given that no other knows.
   */
  public PublishedTables inASessionOfTheirOwn() {
    return new PublishedTables(spark.newSession(), snapshot, present);
  }

  /** The rows of a statement over what is named in their session. */
  public Dataset<Row> sql(String statement) {
    return spark.sql(statement);
  }

  /** The folder, fully qualified. */
  public String location() {
    return snapshot.warehouse();
  }

  /** The run whose tables these are. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** The rows of a table, empty when the warehouse lacks it. */
  public Dataset<Row> rows(Table table) {
    return find(table).orElseGet(() -> spark.createDataFrame(List.of(), table.schema()));
  }

  /** The rows of a table, if the warehouse has it. */
  public Optional<Dataset<Row>> find(Table table) {
    return present.contains(table.name())
        ? Optional.of(stored.of(table, snapshot.tables().table(table)))
        : Optional.empty();
  }
}
