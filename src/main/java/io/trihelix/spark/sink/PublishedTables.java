package io.trihelix.spark.sink;

import io.trihelix.spark.table.RunsTable;
import io.trihelix.spark.table.Table;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The tables of a warehouse for those who only read: without its lock, and without need for all of
 * them. Columns that an older version did not write are null.
 */
public final class PublishedTables {
  private final SparkSession spark;
  private final WarehousePaths paths;
  private final Set<String> present;

  private PublishedTables(SparkSession spark, WarehousePaths paths, Set<String> present) {
    this.spark = spark;
    this.paths = paths;
    this.present = present;
  }

  /**
   * @param folder URI of the warehouse, of any Hadoop file system
   * @throws WarehouseException if the folder is no warehouse or cannot be read
   */
  public static PublishedTables in(SparkSession spark, String folder) {
    try {
      var root = new Path(folder);
      FileSystem fs = root.getFileSystem(spark.sparkContext().hadoopConfiguration());
      var present = new TreeSet<String>();
      for (FileStatus child : fs.listStatus(root)) {
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
      return new PublishedTables(spark, new WarehousePaths(fs.makeQualified(root)), present);
    } catch (FileNotFoundException e) {
      throw new WarehouseException(
          "Cannot read the warehouse " + folder + ": there is no such folder", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new WarehouseException(
          "Cannot read the warehouse " + folder + ": " + FileTrouble.told(e), e);
    }
  }

  /** The folder, fully qualified. */
  public String location() {
    return paths.root().toString();
  }

  /** The rows of a table, empty when the warehouse lacks it. */
  public Dataset<Row> rows(Table table) {
    return find(table).orElseGet(() -> spark.createDataFrame(List.of(), table.schema()));
  }

  /** The rows of a table, if the warehouse has it. */
  public Optional<Dataset<Row>> find(Table table) {
    return present.contains(table.name())
        ? Optional.of(spark.read().schema(table.schema()).parquet(paths.table(table).toString()))
        : Optional.empty();
  }
}
