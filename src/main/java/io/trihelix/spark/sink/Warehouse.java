package io.trihelix.spark.sink;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.trihelix.config.Settings;
import io.trihelix.spark.table.Layout;
import io.trihelix.spark.table.Measures;
import io.trihelix.spark.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * One run's hold on a warehouse folder.
 *
 * <ol>
 *   <li>{@link #open} takes the lock, finishes a publication that was cut short, and clears what
 *       dead runs left.
 *   <li>{@link #stage} writes a table where no reader looks; {@link #staged} reads it back.
 *   <li>{@link #publish} moves all staged tables into place. Until it begins the last good tables
 *       are untouched; once it has begun, a later run completes it.
 *   <li>{@link #close} gives up the lock and removes what was not published.
 * </ol>
 *
 * On a file system whose renames are not atomic (object stores), readers may see old and new tables
 * beside each other while {@link #publish} runs.
 */
public final class Warehouse implements AutoCloseable {
  private final SparkSession spark;
  private final FileSystem fs;
  private final WarehousePaths paths;
  private final RunId run;
  private final Settings.Output layout;
  private final WarehouseLock lock;
  private final OwnFiles files;
  private final Publication publication;

  private Warehouse(
      SparkSession spark,
      FileSystem fs,
      WarehousePaths paths,
      RunId run,
      Settings.Output layout,
      WarehouseLock lock,
      WarehouseFolder folder) {
    this.spark = spark;
    this.fs = fs;
    this.paths = paths;
    this.run = run;
    this.layout = layout;
    this.lock = lock;
    this.files = new OwnFiles(fs, paths);
    this.publication = new Publication(fs, paths, folder, files);
  }

  /**
   * @param folder URI of the warehouse; made if it does not exist
   * @param runId of the form that {@link RunId} names
   * @param layout how large files and row groups are to be
   * @throws UnsafeOutputException if what stands there is not ours to replace; nothing was changed
   * @throws WarehouseException if the folder cannot be used, or another run uses it
   */
  public static Warehouse open(
      SparkSession spark, String folder, String runId, Settings.Output layout) {
    var run = new RunId(runId);
    try {
      var root = new Path(folder);
      FileSystem fs = fileSystem(spark, root);
      var paths = new WarehousePaths(fs.makeQualified(root));
      WarehouseFolder look = folder(spark, folder, fs, paths);
      look.requireOurs();
      WarehouseLock lock = WarehouseLock.acquire(fs, paths, run);
      try {
        look.claim();
        var warehouse = new Warehouse(spark, fs, paths, run, layout, lock, look);
        warehouse.publication.recover();
        warehouse.files.makeStaging(run);
        return warehouse;
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new WarehouseException("Cannot write to " + folder + ": " + FileTrouble.told(e), e);
    }
  }

  /**
   * Looks whether a run may write there, and changes nothing.
   *
   * @throws UnsafeOutputException if what stands there is not ours to replace
   * @throws WarehouseException if the folder cannot be looked at
   */
  public static void requireOurs(SparkSession spark, String folder) {
    try {
      var root = new Path(folder);
      FileSystem fs = fileSystem(spark, root);
      folder(spark, folder, fs, new WarehousePaths(fs.makeQualified(root))).requireOurs();
    } catch (IOException | IllegalArgumentException e) {
      throw new WarehouseException("Cannot write to " + folder + ": " + FileTrouble.told(e), e);
    }
  }

  /** Without checksums: they are files of their own, which it would hide. */
  private static FileSystem fileSystem(SparkSession spark, Path root) throws IOException {
    FileSystem fs;
    try {
      fs = root.getFileSystem(spark.sparkContext().hadoopConfiguration());
    } catch (RuntimeException e) {
      if (e.getCause() instanceof ClassNotFoundException missing) {
        throw new IOException(
            "the library of that file system is not there ("
                + missing.getMessage()
                + "); give it to Spark, e.g. by --packages",
            e);
      }
      throw e;
    }
    return fs instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : fs;
  }

  private static WarehouseFolder folder(
      SparkSession spark, String given, FileSystem fs, WarehousePaths paths) {
    return new WarehouseFolder(given, fs, spark.sparkContext().hadoopConfiguration(), paths);
  }

  /** The folder, fully qualified. */
  public String location() {
    return paths.root().toString();
  }

  /**
   * Writes a table to the staging folder, replacing what this run wrote there before, in files of
   * about the configured size, each sorted. A table without rows still gets a file, so that its
   * readers find a schema.
   *
   * @return the number of its rows
   */
  public Measures stage(Table table, Dataset<Row> rows) {
    return stage(table, rows, Map.of());
  }

  /**
   * As above, and more is counted of the rows that are written.
   *
   * @param measures aggregates over the table's columns, by name
   * @throws TableFailedException if that fails
   */
  public Measures stage(Table table, Dataset<Row> rows, Map<String, Column> measures) {
    try {
      return write(table, rows, measures);
    } catch (Exception e) {
      // Spark throws checked exceptions, too, which Scala does not declare.
      throw new TableFailedException(table.name(), e);
    }
  }

  private Measures write(Table table, Dataset<Row> rows, Map<String, Column> measures) {
    var order = new ArrayList<Column>();
    Dataset<Row> spread = FileSizes.spread(table, rows, layout.targetFileSize());
    if (table.partitionedByMonth()) {
      order.add(col(Table.MONTH));
    }
    table.sortedBy().forEach(column -> order.add(col(column)));
    if (!order.isEmpty() && table.layout() != Layout.IN_ORDER) {
      spread = spread.sortWithinPartitions(order.toArray(Column[]::new));
    }
    Path target = paths.staged(run, table);
    // In the tasks that write: of these Spark takes each one's counts once, of others as often as
    // they are repeated.
    var observed = new Observation();
    DataFrameWriter<Row> writer =
        writer(
            table,
            commented(table, spread)
                .observe(observed, count(lit(1)).as(Measures.ROWS), named(measures)));
    if (table.partitionedByMonth()) {
      writer = writer.partitionBy(Table.MONTH);
    }
    writer.parquet(target.toString());
    if (table.partitionedByMonth() && holdsNoMonth(target)) {
      // Spark makes no file for a partition that has no rows.
      writer(table, spark.createDataFrame(List.of(), table.schema()).drop(Table.MONTH))
          .parquet(new Path(target, Table.MONTH + "=" + Table.UNKNOWN_MONTH).toString());
    }
    return measures(observed);
  }

  private static Column[] named(Map<String, Column> measures) {
    return measures.entrySet().stream()
        .map(measure -> measure.getValue().as(measure.getKey()))
        .toArray(Column[]::new);
  }

  /** What has no value, as the least of no rows, is left out. */
  private static Measures measures(Observation observed) {
    try {
      Map<String, Object> values = new HashMap<>(observed.getAsJava());
      values.values().removeIf(Objects::isNull);
      return new Measures(values);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WarehouseException("Interrupted while the rows of a table were counted", e);
    }
  }

  /** The rows in the table's order of columns, with its comments, which go into the files. */
  private static Dataset<Row> commented(Table table, Dataset<Row> rows) {
    return rows.to(table.schema())
        .select(
            Arrays.stream(table.schema().fields())
                .map(field -> col(field.name()).as(field.name(), field.metadata()))
                .toArray(Column[]::new));
  }

  private DataFrameWriter<Row> writer(Table table, Dataset<Row> rows) {
    DataFrameWriter<Row> writer =
        rows.write()
            .mode("overwrite")
            .option("compression", WarehousePaths.isInternal(table.name()) ? "snappy" : "zstd")
            .option("maxRecordsPerFile", layout.maxRowsPerFile())
            .option("parquet.block.size", layout.rowGroupSize());
    for (String column : table.unrepeated()) {
      // A dictionary of values that never recur is built for nothing.
      writer = writer.option("parquet.enable.dictionary#" + column, "false");
    }
    return writer;
  }

  private boolean holdsNoMonth(Path target) {
    try {
      for (FileStatus child : fs.listStatus(target)) {
        if (child.isDirectory() && child.getPath().getName().startsWith(Table.MONTH + "=")) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new WarehouseException("Cannot read " + target + ": " + FileTrouble.told(e), e);
    }
  }

  /** A table that this run has staged. */
  public Dataset<Row> staged(Table table) {
    return read(table, paths.staged(run, table));
  }

  /** A published table; empty if there is none yet. */
  public Dataset<Row> published(Table table) {
    Path path = paths.table(table);
    try {
      return fs.exists(path) ? read(table, path) : spark.createDataFrame(List.of(), table.schema());
    } catch (IOException e) {
      throw new WarehouseException("Cannot read " + path + ": " + FileTrouble.told(e), e);
    }
  }

  private Dataset<Row> read(Table table, Path path) {
    return spark.read().schema(table.schema()).parquet(path.toString());
  }

  /**
   * Moves the staged tables into place.
   *
   * @throws WarehouseException if that fails, or another run took this one for dead
   */
  public void publish(List<Table> tables) {
    try {
      if (!lock.isHeld()) {
        throw new WarehouseException(
            "Cannot publish to "
                + location()
                + ": another run took the warehouse over, since this one gave no sign of life for "
                + WarehouseLock.STALE_AFTER.toMinutes()
                + " minutes");
      }
      publication.begin(run);
    } catch (IOException e) {
      throw new WarehouseException(
          "Cannot publish to "
              + location()
              + ": "
              + FileTrouble.told(e)
              + ". The next run completes the publication.",
          e);
    }
    for (Table table : tables) {
      requirePublished(table);
    }
  }

  private void requirePublished(Table table) {
    try {
      if (!fs.exists(paths.table(table))) {
        throw new WarehouseException("Table " + table.name() + " was not written to " + location());
      }
    } catch (IOException e) {
      throw new WarehouseException("Cannot look at " + paths.table(table), e);
    }
  }

  @Override
  public void close() {
    try {
      if (!fs.exists(paths.journal())) {
        files.removeStaging(run);
      }
    } catch (IOException ignored) {
      // The next run clears what is left.
    } finally {
      lock.close();
    }
  }
}
