package io.trihelix.spark.sink;

import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.table.RunsTable;
import io.trihelix.spark.table.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.spark.sql.SparkSession;

/**
 * The tables of a warehouse in a catalog of Apache Iceberg, over the files that lie in the folders
 * of its runs.
 *
 * <p>Iceberg commits a table at a time. So that all of them change at one instant for those who
 * must not see two runs, each run is a tag on all tables, and one of them, {@code runs}, is moved
 * first: its main branch stands where the tag of the current run does. The others follow.
 */
final class IcebergTables implements RunCatalog {
  private final Catalog catalog;
  private final CatalogName name;
  private final Namespace namespace;
  private final WarehousePaths paths;

  /**
   * @param paths of the warehouse
   */
  IcebergTables(Catalog catalog, CatalogName name, WarehousePaths paths) {
    this.catalog = catalog;
    this.name = name;
    this.namespace = Namespace.of(name.namespace().split("\\."));
    this.paths = paths;
  }

  /**
   * Those of a catalog that the session knows.
   *
   * @throws UnsafeOutputException if tables of somebody else's stand there
   * @throws WarehouseException if the catalog does not answer
   */
  static IcebergTables of(SparkSession spark, CatalogName name, WarehousePaths paths) {
    Catalog catalog;
    try {
      catalog = Spark3Util.loadIcebergCatalog(spark, name.catalog());
    } catch (RuntimeException e) {
      throw failed("use the catalog", name, e);
    }
    var tables = new IcebergTables(catalog, name, paths);
    tables.each("look at the tables of", Catalogue.PUBLISHED, tables::find);
    return tables;
  }

  private static WarehouseException failed(String act, CatalogName name, RuntimeException e) {
    return new WarehouseException("Cannot " + act + " " + name + ": " + e.getMessage(), e);
  }

  @Override
  public void add(RunId run, PartList tables) {
    each(
        "add run " + run.text() + " to",
        Catalogue.PUBLISHED,
        table -> {
          List<Part> parts = tables.of(table.name()).toList();
          // A table that this run has not, and others have, is empty in this run.
          Optional<IcebergTable> there = find(table);
          if (!parts.isEmpty() || there.isPresent()) {
            there
                .orElseGet(() -> IcebergTable.fresh(catalog, identifier(table), table, paths))
                .add(run, parts);
          }
        });
  }

  /** {@code runs} is the pointer of the catalog: it tells the current run by its tag. */
  @Override
  public void follow(RunId run) {
    String act = "make run " + run.text() + " current, as it is in " + paths.root() + ", in";
    each(act, List.of(RunsTable.TABLE), table -> find(table).ifPresent(there -> there.show(run)));
    each(act, Catalogue.PUBLISHED, table -> find(table).ifPresent(there -> there.show(run)));
  }

  @Override
  public void retain(Collection<RunId> runs) {
    each(
        "forget earlier runs in",
        Catalogue.PUBLISHED,
        table -> find(table).ifPresent(there -> there.retain(runs)));
  }

  private void each(String act, List<Table> tables, Consumer<Table> work) {
    try {
      if (catalog instanceof SupportsNamespaces namespaces
          && !namespaces.namespaceExists(namespace)) {
        namespaces.createNamespace(namespace);
      }
      // One by one: side by side in Java's common pool, tables would wait for Iceberg's threads,
      // and these for the pool, in which Hadoop's file systems count their bytes.
      tables.forEach(work);
    } catch (UnsafeOutputException e) {
      throw e;
    } catch (RuntimeException e) {
      throw failed(act, name, e);
    }
  }

  private TableIdentifier identifier(Table table) {
    return TableIdentifier.of(namespace, table.name());
  }

  /**
   * @throws UnsafeOutputException if somebody else's table has that name
   */
  private Optional<IcebergTable> find(Table table) {
    TableIdentifier identifier = identifier(table);
    if (!catalog.tableExists(identifier)) {
      return Optional.empty();
    }
    org.apache.iceberg.Table found = catalog.loadTable(identifier);
    // A catalog of Spark's answers from its memory.
    found.refresh();
    Optional<String> owner = IcebergTable.owner(found);
    if (!owner.equals(Optional.of(paths.root().toString()))) {
      throw name.refused(
          "its table "
              + identifier
              + " is "
              + owner.map(other -> "that of the warehouse " + other).orElse("none of Trihelix's")
              + ". Set output.iceberg.namespace to another, or drop that table");
    }
    return Optional.of(new IcebergTable(found, table, paths));
  }
}
