package io.trihelix.spark.sink;

import io.trihelix.spark.table.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.MetricsConfig;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.mapping.MappingUtil;
import org.apache.iceberg.mapping.NameMapping;
import org.apache.iceberg.mapping.NameMappingParser;
import org.apache.iceberg.parquet.ParquetUtil;
import org.apache.iceberg.spark.SparkSchemaUtil;

/**
 * One table in a catalog. Each run is a snapshot of its own, which holds the files of that run and
 * no others, and has a tag of the name of the run's folder.
 */
final class IcebergTable {
  /** Which warehouse a table is of, a property of the table. */
  private static final String OWNER = "trihelix.warehouse";

  /** Which run a snapshot is of, in its summary. */
  private static final String RUN = "trihelix.run";

  private final Optional<Transaction> creation;
  private final org.apache.iceberg.Table iceberg;
  private final Table table;
  private final WarehousePaths paths;

  private IcebergTable(
      Optional<Transaction> creation,
      org.apache.iceberg.Table iceberg,
      Table table,
      WarehousePaths paths) {
    this.creation = creation;
    this.iceberg = iceberg;
    this.table = table;
    this.paths = paths;
  }

  /** A table that is there. */
  IcebergTable(org.apache.iceberg.Table iceberg, Table table, WarehousePaths paths) {
    this(Optional.empty(), iceberg, table, paths);
  }

  /** A table that is there from its first {@link #add} on. */
  static IcebergTable fresh(
      Catalog catalog, TableIdentifier identifier, Table table, WarehousePaths paths) {
    Schema schema = SparkSchemaUtil.convert(table.schema());
    Transaction creation =
        catalog
            .buildTable(identifier, schema)
            .withPartitionSpec(
                table.partitionedByMonth()
                    ? PartitionSpec.builderFor(schema).identity(Table.MONTH).build()
                    : PartitionSpec.unpartitioned())
            .withProperties(properties(table, paths))
            .createTransaction();
    return new IcebergTable(Optional.of(creation), creation.table(), table, paths);
  }

  /** Which warehouse a table is of; empty if no run made it. */
  static Optional<String> owner(org.apache.iceberg.Table table) {
    return Optional.ofNullable(table.properties().get(OWNER));
  }

  /**
   * Iceberg keeps the least and the greatest value of every column a file. Engines look for those
   * of keys and of what files are sorted by; of others, texts among them, only counts are kept.
   */
  private static Map<String, String> properties(Table table, WarehousePaths paths) {
    var properties = new HashMap<String, String>();
    properties.put(OWNER, paths.root().toString());
    properties.put("comment", table.grain());
    properties.put(TableProperties.DEFAULT_WRITE_METRICS_MODE, "counts");
    Stream.concat(table.key().stream(), table.sortedBy().stream())
        .forEach(
            column ->
                properties.put(TableProperties.METRICS_MODE_COLUMN_CONF_PREFIX + column, "full"));
    return properties;
  }

  private static String tag(RunId run) {
    return WarehousePaths.folderOf(run);
  }

  /** Adds a run, unless it was added before; what readers find by the name of the table stays. */
  void add(RunId run, List<Part> parts) {
    if (iceberg.refs().containsKey(tag(run))) {
      return;
    }
    Transaction change = creation.orElseGet(iceberg::newTransaction);
    NameMapping names = suitSchema(change);
    OverwriteFiles replacement =
        change.newOverwrite().overwriteByRowFilter(Expressions.alwaysTrue());
    // A file without rows, which folders need for their schema, says nothing here; nor would
    // Iceberg let go of it, since no row of it matches.
    parts.stream()
        .map(part -> file(run, part, names))
        .filter(file -> file.recordCount() > 0)
        .forEach(replacement::addFile);
    replacement.set(RUN, run.text()).stageOnly().commit();
    Snapshot added = snapshot(change.table(), run).orElseThrow();
    change.manageSnapshots().createTag(tag(run), added.snapshotId()).commit();
    change.commitTransaction();
  }

  /**
   * Adds the columns that the table has not yet. Our files name their columns and number none, so a
   * property says which name is which column.
   */
  private NameMapping suitSchema(Transaction change) {
    change.updateSchema().unionByNameWith(SparkSchemaUtil.convert(table.schema())).commit();
    NameMapping names = MappingUtil.create(change.table().schema());
    change
        .updateProperties()
        .set(TableProperties.DEFAULT_NAME_MAPPING, NameMappingParser.toJson(names))
        .commit();
    return names;
  }

  private DataFile file(RunId run, Part part, NameMapping names) {
    InputFile file = iceberg.io().newInputFile(paths.ofRun(run).published(part).toString());
    DataFiles.Builder known =
        DataFiles.builder(iceberg.spec())
            .withInputFile(file)
            .withFormat(FileFormat.PARQUET)
            .withMetrics(ParquetUtil.fileMetrics(file, MetricsConfig.forTable(iceberg), names));
    return (part.month().isEmpty() ? known : known.withPartitionPath(part.month())).build();
  }

  private static Optional<Snapshot> snapshot(org.apache.iceberg.Table table, RunId run) {
    for (Snapshot snapshot : table.snapshots()) {
      if (run.text().equals(snapshot.summary().get(RUN))) {
        return Optional.of(snapshot);
      }
    }
    return Optional.empty();
  }

  /** Lets the name of the table mean a run that was added. */
  void show(RunId run) {
    SnapshotRef tagged = iceberg.refs().get(tag(run));
    Snapshot shown = iceberg.currentSnapshot();
    if (tagged != null && (shown == null || shown.snapshotId() != tagged.snapshotId())) {
      iceberg.manageSnapshots().setCurrentSnapshot(tagged.snapshotId()).commit();
    }
  }

  /**
   * Forgets all runs but these: their tags, and what Iceberg wrote of their snapshots. The files of
   * tables are the warehouse's.
   */
  void retain(Collection<RunId> runs) {
    Set<String> kept = runs.stream().map(IcebergTable::tag).collect(Collectors.toSet());
    ManageSnapshots tags = iceberg.manageSnapshots();
    List<String> over =
        iceberg.refs().keySet().stream()
            .filter(name -> WarehousePaths.runOf(name).isPresent() && !kept.contains(name))
            .toList();
    if (!over.isEmpty()) {
      over.forEach(tags::removeTag);
      tags.commit();
      iceberg.refresh();
    }
    Set<Long> named =
        iceberg.refs().values().stream().map(SnapshotRef::snapshotId).collect(Collectors.toSet());
    ExpireSnapshots forgotten =
        iceberg
            .expireSnapshots()
            .cleanupLevel(ExpireSnapshots.CleanupLevel.METADATA_ONLY)
            .expireOlderThan(0);
    boolean any = false;
    for (Snapshot snapshot : iceberg.snapshots()) {
      if (snapshot.summary().containsKey(RUN) && !named.contains(snapshot.snapshotId())) {
        forgotten.expireSnapshotId(snapshot.snapshotId());
        any = true;
      }
    }
    if (any) {
      forgotten.commit();
    }
  }
}
