package io.trihelix.spark.sink;

import static org.apache.spark.sql.functions.col;

import io.trihelix.config.Settings;
import io.trihelix.spark.table.Layout;
import io.trihelix.spark.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
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
  private final String runId;
  private final Settings.Output layout;
  private final WarehouseLock lock;

  private Warehouse(
      SparkSession spark,
      FileSystem fs,
      WarehousePaths paths,
      String runId,
      Settings.Output layout,
      WarehouseLock lock) {
    this.spark = spark;
    this.fs = fs;
    this.paths = paths;
    this.runId = runId;
    this.layout = layout;
    this.lock = lock;
  }

  /**
   * @param folder URI of the warehouse; made if it does not exist
   * @param layout how large files and row groups are to be
   * @throws WarehouseException if the folder cannot be used, or another run uses it
   */
  public static Warehouse open(
      SparkSession spark, String folder, String runId, Settings.Output layout) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    try {
      var root = new Path(folder);
      FileSystem fs = root.getFileSystem(hadoop);
      if (fs.exists(root) && !fs.getFileStatus(root).isDirectory()) {
        throw new WarehouseException("Cannot write to " + folder + ": it is a file, not a folder");
      }
      var paths = new WarehousePaths(fs.makeQualified(root));
      WarehouseLock lock = WarehouseLock.acquire(fs, paths.lock(), runId);
      var warehouse = new Warehouse(spark, fs, paths, runId, layout, lock);
      try {
        warehouse.recover();
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
      return warehouse;
    } catch (IOException | IllegalArgumentException e) {
      throw new WarehouseException("Cannot write to " + folder + ": " + e.getMessage(), e);
    }
  }

  /** The folder, fully qualified. */
  public String location() {
    return paths.root().toString();
  }

  /**
   * Writes a table to the staging folder, replacing what this run wrote there before, in files of
   * about the configured size, each sorted. A table without rows still gets a file, so that its
   * readers find a schema.
   */
  public void stage(Table table, Dataset<Row> rows) {
    var order = new ArrayList<Column>();
    Dataset<Row> spread = FileSizes.spread(table, rows, layout.targetFileSize());
    if (table.partitionedByMonth()) {
      order.add(col(Table.MONTH));
    }
    table.sortedBy().forEach(column -> order.add(col(column)));
    if (!order.isEmpty() && table.layout() != Layout.IN_ORDER) {
      spread = spread.sortWithinPartitions(order.toArray(Column[]::new));
    }
    Path target = paths.staged(runId, table);
    DataFrameWriter<Row> writer = writer(table, commented(table, spread));
    if (table.partitionedByMonth()) {
      writer = writer.partitionBy(Table.MONTH);
    }
    writer.parquet(target.toString());
    if (table.partitionedByMonth() && holdsNoMonth(target)) {
      // Spark makes no file for a partition that has no rows.
      writer(table, spark.createDataFrame(List.of(), table.schema()).drop(Table.MONTH))
          .parquet(new Path(target, Table.MONTH + "=" + Table.UNKNOWN_MONTH).toString());
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
      throw new WarehouseException("Cannot read " + target + ": " + e.getMessage(), e);
    }
  }

  /** A table that this run has staged. */
  public Dataset<Row> staged(Table table) {
    return read(table, paths.staged(runId, table));
  }

  /** A published table; empty if there is none yet. */
  public Dataset<Row> published(Table table) {
    Path path = paths.table(table);
    try {
      return fs.exists(path) ? read(table, path) : spark.createDataFrame(List.of(), table.schema());
    } catch (IOException e) {
      throw new WarehouseException("Cannot read " + path + ": " + e.getMessage(), e);
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
      if (lock.isTakenOver()) {
        throw new WarehouseException(
            "Cannot publish to "
                + location()
                + ": another run took the warehouse over, since this one gave no sign of life for "
                + WarehouseLock.STALE_AFTER.toMinutes()
                + " minutes");
      }
      write(paths.journal(), runId);
      move(runId);
    } catch (IOException e) {
      throw new WarehouseException(
          "Cannot publish to "
              + location()
              + ": "
              + e.getMessage()
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

  private void recover() throws IOException {
    if (fs.exists(paths.journal())) {
      move(read(paths.journal()).strip());
    }
    for (FileStatus leftover : fs.listStatus(paths.working())) {
      if (WarehousePaths.isLeftover(leftover.getPath().getName())) {
        fs.delete(leftover.getPath(), true);
      }
    }
  }

  /** Moves whatever a run staged into place; may be repeated after it was cut short. */
  private void move(String id) throws IOException {
    Path staging = paths.staging(id);
    fs.mkdirs(paths.previous(id));
    if (fs.exists(staging)) {
      for (FileStatus staged : fs.listStatus(staging)) {
        String name = staged.getPath().getName();
        if (WarehousePaths.isWorking(name)) {
          continue;
        }
        Path target = new Path(paths.root(), name);
        if (fs.exists(target)) {
          Path previous = new Path(paths.previous(id), name);
          fs.delete(previous, true);
          rename(target, previous);
        }
        rename(staged.getPath(), target);
      }
    }
    fs.delete(paths.journal(), false);
    fs.delete(paths.previous(id), true);
    fs.delete(staging, true);
  }

  private void rename(Path from, Path to) throws IOException {
    if (!fs.rename(from, to)) {
      throw new IOException("cannot move " + from + " to " + to);
    }
  }

  private void write(Path file, String content) throws IOException {
    try (FSDataOutputStream out = fs.create(file, true)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String read(Path file) throws IOException {
    try (FSDataInputStream in = fs.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    try {
      if (!fs.exists(paths.journal())) {
        fs.delete(paths.staging(runId), true);
      }
    } catch (IOException ignored) {
      // The next run clears what is left.
    } finally {
      lock.close();
    }
  }
}
