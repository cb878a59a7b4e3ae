package io.trihelix.spark.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.config.IcebergSettings;
import io.trihelix.spark.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
      return Optional.of(new Catalog("lake" + NUMBER.incrementAndGet(), folder.toUri().toString()));
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
