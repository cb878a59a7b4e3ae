package io.trihelix.spark.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.config.IcebergSettings;
import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.sink.WarehouseHistory.KeptRun;
import io.trihelix.spark.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.hadoop.HadoopCatalog;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The two ways in which a run's tables are published, for suites that must hold in both. */
public enum Lake {
  /** Folders alone, the default. */
  FOLDERS {
    @Override
    public Optional<Catalog> in(Path folder) {
      return Optional.empty();
    }
  },

  /** A catalog of Iceberg beside them, which is a folder, too. */
  ICEBERG {
    @Override
    public Optional<Catalog> in(Path folder) {
      return Optional.of(new Catalog("lake" + NUMBER.incrementAndGet(), "file:" + folder));
    }
  };

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /**
   * Its catalog, of which there has been none of this name before.
   *
   * @param folder for its files
   */
  public abstract Optional<Catalog> in(Path folder);

  /**
   * A catalog.
   *
   * @param name in Spark's settings
   * @param folder of its files
   */
  public record Catalog(String name, String folder) {
    /** Spark's settings for it. */
    public Map<String, String> spark() {
      String key = "spark.sql.catalog." + name;
      return Map.of(
          key,
          "org.apache.iceberg.spark.SparkCatalog",
          key + ".type",
          "hadoop",
          key + ".warehouse",
          folder);
    }

    /** Those of the program. */
    public IcebergSettings settings() {
      return new IcebergSettings(name, "news.daily");
    }

    private String of(String table) {
      return name + ".news.daily." + table;
    }

    /** What who asks for a table by its name finds. */
    public Dataset<Row> rows(SparkSession spark, Table table) {
      return spark.table(of(table.name()));
    }

    /** What who asks for a run by its tag finds. */
    public Dataset<Row> rows(SparkSession spark, Table table, String tag) {
      return spark.sql("SELECT * FROM " + of(table.name()) + " VERSION AS OF '" + tag + "'");
    }

    /** The tag of the current run, as a reader learns it. */
    public String current(SparkSession spark) {
      List<Row> tags =
          spark
              .sql(
                  "SELECT name FROM %1$s WHERE type = 'TAG' AND snapshot_id ="
                          .formatted(of("runs.refs"))
                      + " (SELECT snapshot_id FROM %s WHERE name = 'main')"
                          .formatted(of("runs.refs")))
              .collectAsList();
      assertEquals(1, tags.size(), tags.toString());
      return tags.get(0).getString(0);
    }

    /**
     * Asks, without Spark, that every table shows the files of the current run with rows and no
     * others, and a tag for each run that is kept and no other.
     */
    public void requireFollows(Path warehouse) {
      var hadoop = new Configuration();
      List<KeptRun> kept = WarehouseHistory.kept(warehouse.toString(), hadoop);
      KeptRun current = kept.stream().filter(KeptRun::current).findFirst().orElseThrow();
      try (var lake = new HadoopCatalog(hadoop, folder)) {
        for (Table table : Catalogue.PUBLISHED) {
          var there = lake.loadTable(TableIdentifier.of("news", "daily", table.name()));
          var shown = new TreeSet<String>();
          try (var tasks = there.newScan().planFiles()) {
            tasks.forEach(task -> shown.add(task.file().location()));
          }
          var files = new TreeSet<String>();
          for (String place : placesOf(current, table, hadoop)) {
            String file = current.tables().folder() + "/" + place;
            if (rows(file, hadoop) > 0) {
              files.add(file);
            }
          }
          assertEquals(files, shown, table.name());
          assertEquals(
              kept.stream().map(run -> "run-" + run.id()).collect(Collectors.toSet()),
              there.refs().keySet().stream()
                  .filter(name -> !name.equals("main"))
                  .collect(Collectors.toSet()),
              table.name());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static List<String> placesOf(KeptRun run, Table table, Configuration hadoop)
        throws IOException {
      WarehousePaths tables = run.tables().tables();
      return TableFiles.of(tables.root().getFileSystem(hadoop), tables, table.name()).files();
    }

    private static long rows(String file, Configuration hadoop) throws IOException {
      var path = new org.apache.hadoop.fs.Path(file);
      try (var reader = ParquetFileReader.open(HadoopInputFile.fromPath(path, hadoop))) {
        return reader.getRecordCount();
      }
    }

    /** The tags of a table, sorted. */
    public List<String> tags(SparkSession spark, Table table) {
      return spark
          .sql("SELECT name FROM " + of(table.name() + ".refs") + " WHERE type = 'TAG' ORDER BY 1")
          .collectAsList()
          .stream()
          .map(row -> row.getString(0))
          .toList();
    }
  }
}
