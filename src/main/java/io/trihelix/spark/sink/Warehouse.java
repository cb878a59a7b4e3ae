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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
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
 *   <li>{@link #open} takes the lock, completes what was cut short, and clears what dead runs left.
 *   <li>{@link #stage} writes a table where no reader looks; {@link #staged} reads it back.
 *   <li>{@link #publish} makes all of them the tables of the warehouse, in one step. Until then
 *       readers find those of the run before.
 *   <li>{@link #close} gives up the lock and removes what was not published.
 * </ol>
 */
public final class Warehouse implements AutoCloseable {
  private final SparkSession spark;
  private final HeldFolder held;
  private final WarehousePaths paths;
  private final RunId run;
  private final Settings.Output layout;
  private final StoredRows stored;
  private Snapshot seen;

  private Warehouse(SparkSession spark, HeldFolder held, RunId run, Settings.Output layout)
      throws IOException {
    this.spark = spark;
    this.held = held;
    this.paths = held.paths();
    this.run = run;
    this.layout = layout;
    this.stored = new StoredRows(spark);
    this.seen = Snapshot.current(held.fs(), paths);
    held.files().makeStaging(run);
    held.files().makeRun(run);
  }

  /**
   * @param folder URI of the warehouse; made if it does not exist
   * @param runId of the form that {@link RunId} names
   * @param layout how large files and row groups are to be, how many runs are kept, and which
   *     catalog follows
   * @throws UnsafeOutputException if what stands there is not ours to replace; nothing was changed
   * @throws WarehouseLockedException if another run uses it
   * @throws WarehouseException if the folder cannot be used
   */
  public static Warehouse open(
      SparkSession spark, String folder, String runId, Settings.Output layout) {
    var run = new RunId(runId);
    try {
      HeldFolder held =
          HeldFolder.open(
              folder,
              spark.sparkContext().hadoopConfiguration(),
              run,
              CatalogChoice.asSet(spark, layout.iceberg()));
      try {
        return new Warehouse(spark, held, run, layout);
      } catch (IOException | RuntimeException e) {
        held.close();
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
      HeldFolder.requireOurs(folder, spark.sparkContext().hadoopConfiguration());
    } catch (IOException | IllegalArgumentException e) {
      throw new WarehouseException("Cannot write to " + folder + ": " + FileTrouble.told(e), e);
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
    Path target = paths.made(run, table);
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
    stored.changed(target);
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
      for (FileStatus child : held.fs().listStatus(target)) {
        if (child.isDirectory() && child.getPath().getName().startsWith(Table.MONTH + "=")) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new WarehouseException("Cannot read " + target + ": " + FileTrouble.told(e), e);
    }
  }

  /**
   * Takes a table of the run that is current over, as it is, without writing it anew.
   *
   * @param measures what is counted of its rows, by name
   * @throws TableFailedException if that fails
   */
  public Measures keep(Table table, Map<String, Column> measures) {
    return holds(table)
        ? share(table, part -> true, measures)
        : stage(table, spark.createDataFrame(List.of(), table.schema()), measures);
  }

  /**
   * Writes some months of a table, and takes the others of the run that is current over.
   *
   * @param rows of these months, all of them
   * @param months of {@link Table#MONTH} that are written, be there rows of them or not
   * @param measures what is counted of all rows, by name
   * @throws TableFailedException if that fails
   */
  public Measures stageMonths(
      Table table, Dataset<Row> rows, Collection<String> months, Map<String, Column> measures) {
    if (!months.isEmpty()) {
      stage(table, rows);
    }
    Set<String> written =
        months.stream().map(month -> Table.MONTH + "=" + month).collect(Collectors.toSet());
    return share(table, part -> !written.contains(part.month()), measures);
  }

  private Measures share(Table table, Predicate<Part> wanted, Map<String, Column> measures) {
    try {
      var files = new SharedFiles(held.fs(), seen.tables(), paths.ofRun(run));
      for (String place : TableFiles.of(held.fs(), seen.tables(), table.name()).files()) {
        Optional<Part> part = Part.at(place).filter(wanted);
        if (part.isPresent()) {
          files.share(part.get());
        }
      }
      stored.changed(paths.made(run, table));
      Row counted = staged(table).agg(count(lit(1)).as(Measures.ROWS), named(measures)).first();
      var values = new HashMap<String, Object>();
      for (String name : counted.schema().fieldNames()) {
        values.put(name, counted.getAs(name));
      }
      values.values().removeIf(Objects::isNull);
      return new Measures(values);
    } catch (Exception e) {
      throw new TableFailedException(table.name(), e);
    }
  }

  /** A table that this run has staged. */
  public Dataset<Row> staged(Table table) {
    return read(table, paths.made(run, table));
  }

  /**
   * A table of the run that was current when this one began, and of this one once it is published;
   * empty if there is none.
   */
  public Dataset<Row> published(Table table) {
    return holds(table)
        ? read(table, seen.tables().table(table))
        : spark.createDataFrame(List.of(), table.schema());
  }

  /**
   * A table of the run that was current when this one began, of the files that the run wrote and no
   * others; empty if there is none, or one of its files is gone.
   */
  public Optional<Dataset<Row>> whole(Table table) {
    return new WholeTables(spark, held, seen).rows(table);
  }

  /** Whether {@link #published} has a table to read. */
  public boolean holds(Table table) {
    Path path = seen.tables().table(table);
    try {
      return held.fs().exists(path);
    } catch (IOException e) {
      throw new WarehouseException("Cannot read " + path + ": " + FileTrouble.told(e), e);
    }
  }

  private Dataset<Row> read(Table table, Path path) {
    return stored.of(table, path);
  }

  /** The tables that this run has staged, as a reader will find them. */
  public PublishedTables made() {
    return PublishedTables.of(spark, Snapshot.of(paths, run));
  }

  /** The report of this run. */
  public RunReport report() {
    return new RunReport(Snapshot.of(paths, run), spark.sparkContext().hadoopConfiguration());
  }

  /**
   * Makes the staged tables those of the warehouse.
   *
   * @throws WarehouseException if that fails, or another run took this one for dead
   */
  public void publish(List<Table> tables) {
    try {
      for (Table table : tables) {
        requireMade(table);
      }
      if (!held.isHeld()) {
        throw new WarehouseException(
            "Cannot publish to "
                + location()
                + ": another run took the warehouse over, since this one gave no sign of life for "
                + WarehouseLock.STALE_AFTER.toMinutes()
                + " minutes");
      }
      held.snapshots().publish(run);
      seen = Snapshot.of(paths, run);
      held.snapshots().expire(layout.keepRuns(), layout.keepFor());
    } catch (IOException e) {
      throw new WarehouseException(
          "Cannot publish to " + location() + ": " + FileTrouble.told(e), e);
    }
  }

  private void requireMade(Table table) throws IOException {
    if (!held.fs().exists(paths.made(run, table))) {
      throw new WarehouseException("Table " + table.name() + " was not written to " + location());
    }
  }

  @Override
  public void close() {
    try {
      held.files().removeStaging(run);
      if (held.isHeld() && !held.snapshots().current().equals(Optional.of(run))) {
        held.files().removeRun(run);
      }
    } catch (IOException | RuntimeException ignored) {
      // The next run clears what is left.
    } finally {
      held.close();
    }
  }
}
