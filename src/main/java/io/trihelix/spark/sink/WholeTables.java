package io.trihelix.spark.sink;

import io.trihelix.spark.table.Table;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The tables of a run that is kept, of the files that its manifest names and no others. */
final class WholeTables {
  private final SparkSession spark;
  private final HeldFolder held;
  private final Snapshot snapshot;

  WholeTables(SparkSession spark, HeldFolder held, Snapshot snapshot) {
    this.spark = spark;
    this.held = held;
    this.snapshot = snapshot;
  }

  /** Empty if the run has no such table, or one of its files is gone. */
  Optional<Dataset<Row>> rows(Table table) {
    WarehousePaths tables = snapshot.tables();
    try {
      List<Part> parts =
          snapshot.run().isPresent()
              ? held.snapshots().parts(snapshot.run().get(), table).orElse(List.of())
              : List.of();
      return parts.isEmpty()
          ? Optional.empty()
          : Optional.of(
              spark
                  .read()
                  .schema(table.schema())
                  .option("basePath", tables.table(table).toString())
                  .parquet(
                      parts.stream()
                          .map(part -> tables.published(part).toString())
                          .toArray(String[]::new)));
    } catch (IOException e) {
      throw new WarehouseException(
          "Cannot read " + tables.table(table) + ": " + FileTrouble.told(e), e);
    }
  }
}
