package io.trihelix.spark.sink;

import io.trihelix.spark.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.hadoop.HadoopCatalog;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageTypeParser;

/**
 * A process that publishes one run after the other until it is killed, with a rollback now and
 * then. Every file of a run bears the name of that run.
 */
final class RepeatedPublication {
  /** Readers that look at a run have so many publications of time. */
  static final int KEPT = 30;

  private RepeatedPublication() {}

  /**
   * @param arguments the warehouse, how often, and the folder of a catalog that follows, if one
   *     does
   */
  public static void main(String[] arguments) throws Exception {
    Path warehouse = Path.of(arguments[0]);
    int times = Integer.parseInt(arguments[1]);
    CatalogChoice catalog =
        arguments.length > 2 ? inCatalog(Path.of(arguments[2])) : CatalogChoice.NONE;
    for (int i = 0; i < times; i++) {
      System.out.println("published " + publish(warehouse, catalog));
      if (i % 5 == 4) {
        rollback(warehouse, catalog);
      }
    }
  }

  /** A catalog of Iceberg that needs no Spark. */
  static CatalogChoice inCatalog(Path folder) {
    var name = new CatalogName("lake", "news");
    return (fs, paths) -> new IcebergTables(catalog(folder), name, paths);
  }

  static HadoopCatalog catalog(Path folder) {
    return new HadoopCatalog(new Configuration(), "file:" + folder);
  }

  /** The file of a table of a run. */
  static String fileName(String run) {
    return "part-00000-"
        + UUID.nameUUIDFromBytes(run.getBytes(StandardCharsets.UTF_8))
        + "-c000.zstd.parquet";
  }

  /** A file of Parquet with one column that no table has, and one row. */
  private static void writeParquet(Path file) throws IOException {
    var schema = MessageTypeParser.parseMessageType("message none { optional int32 none; }");
    try (ParquetWriter<Group> out =
        ExampleParquetWriter.builder(new LocalOutputFile(file)).withType(schema).build()) {
      out.write(new SimpleGroup(schema));
    }
  }

  private static RunId id() {
    long now = System.currentTimeMillis();
    return new RunId(
        String.format("%08d", now / 1_000_000)
            + "T"
            + String.format("%06d", now % 1_000_000)
            + "-"
            + UUID.randomUUID().toString().substring(0, 8));
  }

  static String publish(Path warehouse, CatalogChoice catalog) throws Exception {
    RunId run = id();
    try (HeldFolder held =
        HeldFolder.open(warehouse.toString(), new Configuration(), run, catalog)) {
      held.files().makeStaging(run);
      held.files().makeRun(run);
      for (Table table : Part.TABLES) {
        Path folder = Links.local(held.paths().made(run, table));
        if (table.partitionedByMonth()) {
          folder = folder.resolve("published_month=2025-02");
        }
        Files.createDirectories(folder);
        writeParquet(folder.resolve(fileName(run.text())));
      }
      held.snapshots().publish(run);
      held.snapshots().expire(KEPT, Duration.ZERO);
      held.files().removeStaging(run);
    }
    return run.text();
  }

  private static void rollback(Path warehouse, CatalogChoice catalog) throws Exception {
    RunId act = id();
    try (HeldFolder held =
        HeldFolder.open(warehouse.toString(), new Configuration(), act, catalog)) {
      List<RunId> kept = held.snapshots().kept();
      held.snapshots().makeCurrent(kept.get(Math.max(0, kept.size() - 2)));
    }
  }
}
